package inheritance;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Tables of subclasses with keys, discriminators, secondary tables. */
class JoinedKinds {
  @Entity(name = "JoinedKindsA1")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "t", discriminatorType = DiscriminatorType.INTEGER)
  @DiscriminatorValue("1")
  static class A1 {
    @Id Long id;
    int x;
  }

  @Entity(name = "JoinedKindsA2")
  @DiscriminatorValue("2")
  static class A2 extends A1 {
    int y;

    @Column(nullable = false)
    int n;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    A1 r;
  }

  @Entity(name = "JoinedKindsB1")
  @Inheritance(strategy = InheritanceType.JOINED)
  abstract static class B1 {
    @Id @GeneratedValue Long id;
  }

  @Entity(name = "JoinedKindsB2")
  @Table(name = "b_two", schema = "joined")
  @PrimaryKeyJoinColumn(name = "b1", foreignKey = @ForeignKey(name = "fk_b"))
  static class B2 extends B1 {
    @Column(unique = true)
    String u;
  }

  @Entity(name = "JoinedKindsB3")
  @PrimaryKeyJoinColumn(name = "b2", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  static class B3 extends B2 {
    @ElementCollection List<String> els;
    @ManyToMany Set<B1> bs;

    @OneToMany
    @JoinColumn(name = "from_b3")
    Set<B2> twos;
  }

  @Entity(name = "JoinedKindsB4")
  @OnDelete(action = OnDeleteAction.CASCADE)
  static class B4 extends B3 {
    int q;
  }

  @Entity(name = "JoinedKindsB5")
  @PrimaryKeyJoinColumn(columnDefinition = "bigint", name = "defd")
  static class B5 extends B1 {}

  @Embeddable
  record K(int a, String b) implements Serializable {}

  @Entity(name = "JoinedKindsC1")
  @Inheritance(strategy = InheritanceType.JOINED)
  static class C1 {
    @EmbeddedId K k;
  }

  @Entity(name = "JoinedKindsC2")
  @PrimaryKeyJoinColumns(
      value = {
        @PrimaryKeyJoinColumn(name = "cb", referencedColumnName = "b"),
        @PrimaryKeyJoinColumn(name = "ca", referencedColumnName = "a")
      },
      foreignKey = @ForeignKey(name = "fk_c2"))
  static class C2 extends C1 {}

  @Entity(name = "JoinedKindsC3")
  static class C3 extends C2 {
    @ManyToOne(fetch = FetchType.LAZY)
    C1 other;
  }

  @Entity(name = "JoinedKindsD1")
  @Inheritance(strategy = InheritanceType.JOINED)
  static class D1 {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;

    @Version int v;
  }

  @MappedSuperclass
  static class DM extends D1 {
    @Column(nullable = false)
    String m;

    int mp;
    @ElementCollection Set<Integer> mset;
  }

  @Entity(name = "JoinedKindsD2")
  static class D2 extends DM {}

  @Entity(name = "JoinedKindsD3")
  static class D3 extends DM {
    @Column(name = "x")
    int x;
  }

  @Entity(name = "JoinedKindsE1")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn
  static class E1 {
    @Id Long id;
  }

  @Entity(name = "JoinedKindsE2")
  @DiscriminatorValue("null")
  static class E2 extends E1 {}

  @Entity(name = "JoinedKindsF1")
  @Inheritance(strategy = InheritanceType.JOINED)
  @SecondaryTable(name = "f_sec", pkJoinColumns = @PrimaryKeyJoinColumn(name = "fid"))
  static class F1 {
    @Id Long id;

    @Column(table = "f_sec")
    String s;
  }

  @Entity(name = "JoinedKindsF2")
  @SecondaryTable(name = "f2_sec", foreignKey = @ForeignKey(name = "fk_f2"))
  static class F2 extends F1 {
    @Column(table = "f2_sec", nullable = false)
    Integer t;
  }
}
