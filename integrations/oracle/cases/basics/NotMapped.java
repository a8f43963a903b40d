package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;

@Entity
class NotMapped {
  static String shared;

  @Id Long id;
  transient String passing;
  @Transient String left;
  final String fixed = "x";
}
