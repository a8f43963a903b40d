package inheritance;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** A table per class: references to and from it, what is inherited. */
class PerClassKinds {
  @Entity(name = "PerClassKindsA1")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  abstract static class A1 {
    @Id @GeneratedValue Long id;
    int x;

    @Column(unique = true)
    String u;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    Z z;

    @ElementCollection List<String> els;
    @ManyToMany Set<Z> zs;

    @Enumerated(EnumType.STRING)
    En en;

    @Embedded Emb e;

    @OneToMany(mappedBy = "a1")
    List<Z> back;
  }

  enum En {
    P,
    Q
  }

  @Embeddable
  static class Emb {
    int ep;

    @ManyToOne(fetch = FetchType.LAZY)
    Z ez;
  }

  @Entity(name = "PerClassKindsA2")
  @Table(
      name = "a_two",
      schema = "perclass",
      uniqueConstraints = @UniqueConstraint(columnNames = {"x", "y"}),
      indexes = @Index(columnList = "x"))
  static class A2 extends A1 {
    int y;

    @OneToMany
    @JoinColumn(name = "a2_id")
    List<Z> jz;
  }

  @Entity(name = "PerClassKindsA3")
  static class A3 extends A1 {
    @Basic(optional = false)
    String s;

    @ElementCollection Map<String, Integer> m;
  }

  @Entity(name = "PerClassKindsA4")
  static class A4 extends A3 {
    boolean b;
  }

  @Entity(name = "PerClassKindsZ")
  static class Z {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    A1 a1;

    @ManyToOne(fetch = FetchType.LAZY)
    A3 a3;

    @ManyToOne(fetch = FetchType.LAZY)
    A4 leaf;

    @ManyToMany
    @JoinTable(name = "z_a1")
    Set<A1> all;

    @ManyToMany
    @JoinTable(name = "z_a4")
    Set<A4> leaves;

    @OneToOne(fetch = FetchType.LAZY)
    A2 one;

    @OneToMany
    @JoinColumn(name = "z_fk")
    List<A1> owned;

    @OneToMany
    @JoinColumn(name = "z4_fk")
    Set<A4> owned4;

    @ElementCollection Map<A1, String> byA;

    @OneToMany
    @JoinTable(name = "z_om")
    List<A3> om;
  }

  @MappedSuperclass
  abstract static class M1 {
    @ElementCollection List<String> lab;
    @ManyToMany Set<Z> mz;

    @OneToMany
    @JoinColumn(name = "m_fk")
    Set<Z> mo;

    int mp;
  }

  @Entity(name = "PerClassKindsMA")
  static class MA extends M1 {
    @Id Long id;
  }

  @Entity(name = "PerClassKindsMB")
  @AssociationOverrides({
    @AssociationOverride(name = "mo", joinColumns = @JoinColumn(name = "mb_fk")),
    @AssociationOverride(
        name = "mz",
        joinTable = @JoinTable(name = "mb_mz", joinColumns = @JoinColumn(name = "mb")))
  })
  @AttributeOverrides({
    @AttributeOverride(name = "mp", column = @Column(name = "mpx", length = 3, unique = true)),
    @AttributeOverride(name = "lab", column = @Column(name = "labx", length = 9))
  })
  static class MB extends M1 {
    @Id Long id;
  }
}
