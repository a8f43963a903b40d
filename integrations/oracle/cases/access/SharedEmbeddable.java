package access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** One embeddable in an entity with fields, and in one with properties. */
@Embeddable
class Eithers {
  private Integer seen;

  @Column(name = "from_property")
  Integer getSeen() {
    return seen;
  }

  void setSeen(Integer value) {
    seen = value;
  }
}

@Entity
class EitherByField {
  @Id Long id;
  Eithers either;
}

@Entity
class EitherByProperty {
  private Long id;
  private Eithers either;

  @Id
  Long getId() {
    return id;
  }

  void setId(Long id) {
    this.id = id;
  }

  Eithers getEither() {
    return either;
  }

  void setEither(Eithers either) {
    this.either = either;
  }
}
