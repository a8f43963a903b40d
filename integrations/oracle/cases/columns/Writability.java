package columns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Writability {
  @Id Long id;

  @Column(insertable = false)
  String computed;

  @Column(updatable = false)
  String once;

  @Column(name = "shared")
  Long shared;

  @Column(name = "shared", insertable = false, updatable = false)
  Long sharedAgain;
}
