package inheritance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Transient;
import java.util.Set;

/** What a class further up declares is mapped as it is there, whatever is said of it below. */
class Redeclared {

  @MappedSuperclass
  static class Base {
    @Column(name = "x_base", length = 5)
    String x;

    String y;

    @Column(nullable = false)
    int z;

    @Transient String later;
  }

  @Entity(name = "RedeclaredInEntity")
  static class InEntity extends Base {
    @Id Long id;

    @Column(name = "x_sub", length = 6)
    String x;

    @Transient String y;
    int z;
    String later;
  }

  @MappedSuperclass
  static class OfGetters {
    @Column(name = "x_base", length = 5)
    public String getX() {
      return null;
    }

    public void setX(String x) {}
  }

  @Entity(name = "RedeclaredGetter")
  static class Getter extends OfGetters {
    @Id
    public Long getId() {
      return null;
    }

    public void setId(Long id) {}

    @Override
    @Column(name = "x_sub", length = 6)
    public String getX() {
      return null;
    }
  }

  @Entity(name = "RedeclaredJoined")
  @Inheritance(strategy = InheritanceType.JOINED)
  static class Joined {
    @Id Long id;
    String a;

    @Column(name = "bb")
    Integer b;

    @ManyToOne Joined joined;
    @ElementCollection Set<String> words;
  }

  @Entity(name = "RedeclaredBelow")
  static class Below extends Joined {
    Long id;

    @Column(name = "a2", length = 10, nullable = false)
    String a;

    Integer b;

    @ManyToOne
    @JoinColumn(name = "joined2")
    Joined joined;

    @ElementCollection
    @CollectionTable(name = "more_words")
    Set<Integer> words;
  }

  @Entity(name = "RedeclaredFurtherBelow")
  static class FurtherBelow extends Below {
    @Column(name = "other_id")
    String id;

    @OneToMany Set<Joined> a;
    String c;
  }

  @Entity(name = "RedeclaredSingle")
  static class Single {
    @Id Long id;
    String a;
  }

  @Entity(name = "RedeclaredSingleBelow")
  static class SingleBelow extends Single {
    String id;

    @Column(name = "a2", nullable = false)
    String a;
  }

  @Entity(name = "RedeclaredPerClass")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class PerClass {
    @Id Long id;
    String a;
  }

  @Entity(name = "RedeclaredPerClassBelow")
  static class PerClassBelow extends PerClass {
    Long id;

    @Column(name = "a2", nullable = false)
    String a;
  }
}
