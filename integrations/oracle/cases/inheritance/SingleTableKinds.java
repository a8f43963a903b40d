package inheritance;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.DiscriminatorFormula;

/** Discriminators of each kind, and what subclasses add to a shared table. */
class SingleTableKinds {
  @Entity(name = "SingleTableKindsA1")
  @DiscriminatorColumn(name = "k", length = 3)
  @DiscriminatorValue("AAA")
  static class A1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsA2")
  @DiscriminatorValue("BBB")
  static class A2 extends A1 {
    int x;
  }

  @Entity(name = "SingleTableKindsB1")
  @DiscriminatorValue("B")
  @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
  static class B1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsCee")
  @DiscriminatorValue("C")
  static class B2 extends B1 {
    int x;
  }

  @Entity(name = "SingleTableKindsC1")
  @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER, name = "num")
  static class C1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsC2")
  static class C2 extends C1 {
    boolean x;
  }

  @Entity(name = "SingleTableKindsC3")
  @DiscriminatorValue("77")
  static class C3 extends C2 {
    @Basic(optional = false)
    String y;
  }

  @Entity(name = "SingleTableKindsD1")
  @DiscriminatorValue("null")
  static class D1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsD2")
  static class D2 extends D1 {
    int x;
  }

  @Entity(name = "SingleTableKindsE1")
  @DiscriminatorValue("not null")
  static class E1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsE2")
  static class E2 extends E1 {
    int x;
  }

  @Entity(name = "SingleTableKindsF1")
  @DiscriminatorFormula("case when x is null then 'F1' else 'F2' end")
  static class F1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsF2")
  static class F2 extends F1 {
    Integer x;
  }

  @Entity(name = "SingleTableKindsG1")
  abstract static class G1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsG2")
  abstract static class G2 extends G1 {
    int x;
  }

  @Entity(name = "SingleTableKindsG3")
  static class G3 extends G2 {
    int y;
    @ElementCollection Set<String> s;

    @OneToMany
    @JoinColumn(name = "g")
    List<G1> l;
  }

  @Entity(name = "SingleTableKindsH1")
  static class H1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsH2")
  abstract static class H2 extends H1 {}

  @Entity(name = "SingleTableKindsI1")
  @DiscriminatorColumn(length = 100)
  static class I1 {
    @Id Long id;
  }

  @Entity(name = "SingleTableKindsI2")
  @DiscriminatorValue("it's")
  static class I2 extends I1 {
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    I1 a;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    I1 b;

    @Column(unique = true)
    int c;

    @Embedded Emb e;
  }

  @Embeddable
  static class Emb {
    int p;

    @Basic(optional = false)
    String q;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    I1 r;

    @Column(nullable = false)
    String n;
  }

  @Entity(name = "SingleTableKindsJ1")
  @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
  @Table(
      name = "jj",
      uniqueConstraints = @UniqueConstraint(columnNames = {"x", "j"}),
      indexes = @Index(columnList = "y"))
  static class J1 {
    @Id Long id;
    int j;
  }

  @Entity(name = "SingleTableKindsJ2")
  static class J2 extends J1 {
    Integer x;
  }

  @Entity(name = "SingleTableKindsJ3")
  @SecondaryTable(name = "j3_sec")
  static class J3 extends J1 {
    String y;

    @Column(table = "j3_sec")
    int z;
  }
}
