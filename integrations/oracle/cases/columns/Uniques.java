package columns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Uniques {
  @Id Long id;

  @Column(unique = true)
  String single;

  @Column(unique = true, nullable = false)
  Integer required;

  @Column(name = "own_name", unique = true)
  String named;
}
