package hibernate_6;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.Target;

/** Classes that interfaces stand for. */
class Targets {

  interface Place {}

  @Embeddable
  static class Point implements Place {
    double x;
    double y;
  }

  interface Owner {}

  @Entity(name = "target_person")
  static class Person implements Owner {
    @Id Long id;
  }

  @Entity(name = "target_city")
  static class City {
    @Id Long id;

    @Embedded
    @Target(Point.class)
    Place place;

    @ManyToOne
    @Target(Person.class)
    Owner owner;
  }
}
