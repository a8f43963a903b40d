package naming;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** What is composed of the names of owner, attribute and key, inside of an embeddable, too. */
class ComposedNames {
  @Embeddable
  static class Part {
    String street;
    @ManyToOne Target targetOne;
    @ElementCollection List<String> innerList;
    @ManyToMany Set<Target> innerSet;
    @OneToMany List<Target> innerMany;
    @OneToMany @JoinColumn Set<Target> innerFk;
    @ElementCollection Map<String, String> innerMap;
    @ElementCollection @OrderColumn List<Integer> innerOrdered;
  }

  @Entity(name = "ComposedNamescomposedOwner")
  @Table(name = "ComposedTable")
  static class Owner {
    @Id Long ownerKey;
    @Embedded Part homePart;
  }

  @Entity(name = "ComposedNamestargetEnt")
  @Table(name = "TargetTab")
  static class Target {
    @Id
    @Column(name = "TargetKey")
    Long key;
  }
}
