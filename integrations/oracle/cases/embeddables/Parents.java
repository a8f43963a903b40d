package embeddables;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Parent;

@Embeddable
class Child {
  @Parent private Mother mother;
  String name;

  Mother getMother() {
    return mother;
  }

  void setMother(Mother mother) {
    this.mother = mother;
  }
}

@Entity
class Mother {
  @Id Long id;
  Child child;
}
