package inheritance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.List;
import java.util.Set;

/** Collections of a class are no more those of its heirs where an embeddable has them. */
class PerClassInside {
  @Entity(name = "InsideOther")
  static class Other {
    @Id Long id;
  }

  @Embeddable
  static class Contact {
    String street;
    @ManyToOne Other other;

    @OneToMany
    @JoinColumn(name = "contact_of")
    Set<Other> owned;

    @ManyToMany
    @JoinTable(name = "inside_many")
    List<Other> many;

    @ElementCollection
    @CollectionTable(name = "inside_words")
    List<String> words;
  }

  @Embeddable
  static class Desk {
    @ElementCollection
    @CollectionTable(name = "inside_things")
    List<String> things;
  }

  @Entity(name = "InsidePerson")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  abstract static class Person {
    @Id Long id;
    @Embedded Contact contact;
  }

  @Entity(name = "InsideEmployee")
  static class Employee extends Person {
    @Embedded Desk desk;
  }

  @Entity(name = "InsideManager")
  static class Manager extends Employee {}
}
