package hibernate_6;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** Hibernate's own index over several columns, and over those of a reference. */
@Entity
class NamedIndexes {
  @Id Long id;

  @org.hibernate.annotations.Index(
      name = "several_idx",
      columnNames = {"two", "one"})
  String one;

  String two;

  @ManyToOne
  @org.hibernate.annotations.Index(name = "reference_idx")
  NamedIndexes reference;
}
