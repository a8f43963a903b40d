package validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Entity
class Properties {
  private Long id;
  private String text;

  @Id
  Long getId() {
    return id;
  }

  void setId(Long id) {
    this.id = id;
  }

  @NotNull
  @Size(max = 77)
  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
