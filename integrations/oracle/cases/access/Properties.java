package access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

@Entity
class Properties {
  private Long id;
  private String hidden;
  String field;

  @Id
  @GeneratedValue
  Long getId() {
    return id;
  }

  void setId(Long id) {
    this.id = id;
  }

  @Column(name = "visible_name", length = 33)
  String getVisible() {
    return hidden;
  }

  void setVisible(String text) {
    hidden = text;
  }

  String getURLPath() {
    return hidden;
  }

  void setURLPath(String text) {
    hidden = text;
  }

  boolean isActive() {
    return true;
  }

  void setActive(boolean active) {}

  String getxCoord() {
    return hidden;
  }

  void setxCoord(String text) {
    hidden = text;
  }

  @Transient
  String getComputed() {
    return hidden;
  }

  int getCount() {
    return 1;
  }

  void setCount(int count) {}
}
