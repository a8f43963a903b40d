package inheritance;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.DiscriminatorOptions;

/** Joined entities that share a table, and discriminators that few need, or none. */
class JoinedInOneTable {

  @Entity(name = "JoinedOne")
  @Table(name = "joined_one")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn
  static class Root {
    @Id Long id;
    String a;
  }

  @Entity(name = "JoinedOneBelow")
  @Table(name = "joined_one")
  static class InTableOfRoot extends Root {
    String b;

    @Column(nullable = false)
    String c;

    @ManyToOne Root root;
  }

  @Entity(name = "JoinedOneFirst")
  @Table(name = "joined_siblings")
  static class First extends Root {
    int d;
  }

  @Entity(name = "JoinedOneSecond")
  @Table(name = "joined_siblings")
  static class Second extends Root {
    String e;
  }

  @Entity(name = "JoinedAlone")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "kind")
  static class Alone {
    @Id Long id;
  }

  @Entity(name = "JoinedForced")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "kind")
  @DiscriminatorOptions(force = true)
  static class Forced {
    @Id Long id;
  }

  @Entity(name = "SingleForced")
  @DiscriminatorOptions(force = true, insert = false)
  static class SingleForced {
    @Id Long id;
  }

  @Entity(name = "SingleForcedBelow")
  static class SingleForcedBelow extends SingleForced {
    int number;
  }
}
