package jpa32_7;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Embeddable
class Street {
  String name;
  Integer number;
}

@Entity
class EmbeddedNaming {
  @Id Long id;
  @Embedded @EmbeddedColumnNaming Street home;

  @Embedded
  @EmbeddedColumnNaming("work_%s")
  Street work;
}
