package access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

@Embeddable
class FieldSides {
  Integer fieldSide;

  @Transient
  Integer getPropertySide() {
    return fieldSide;
  }

  void setPropertySide(Integer value) {
    fieldSide = value;
  }
}

@Embeddable
class PropertySides {
  private Integer fieldSide;

  @Column(name = "from_getter")
  Integer getPropertySide() {
    return fieldSide;
  }

  void setPropertySide(Integer value) {
    fieldSide = value;
  }
}

@Entity
class ByField {
  @Id Long id;
  FieldSides either;
}

@Entity
class ByProperty {
  private Long id;
  private PropertySides either;

  @Id
  Long getId() {
    return id;
  }

  void setId(Long id) {
    this.id = id;
  }

  PropertySides getEither() {
    return either;
  }

  void setEither(PropertySides either) {
    this.either = either;
  }
}

@Entity
class ByPropertySub extends ByProperty {
  String notThere;

  String getThere() {
    return notThere;
  }

  void setThere(String there) {
    notThere = there;
  }
}
