package hibernate_7;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.TargetEmbeddable;

/** An embeddable that an interface names itself. */
@Entity
class TargetsOfTypes {
  @Id Long id;
  @Embedded Place place;

  @TargetEmbeddable(Point.class)
  interface Place {}

  @Embeddable
  static class Point implements Place {
    double x;
    double y;
  }
}
