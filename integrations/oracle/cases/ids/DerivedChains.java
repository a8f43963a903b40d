package ids;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

/** Keys that are derived from keys that are derived. */
class DerivedChains {
  @Entity(name = "DerivedChainsRoot")
  static class Root {
    @Id
    @Column(name = "root_no")
    Long no;
  }

  @Entity(name = "DerivedChainsD1")
  static class D1 {
    @Id Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    Root root;
  }

  @Entity(name = "DerivedChainsD2")
  static class D2 {
    @Id Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    D1 dOne;
  }

  @Entity(name = "DerivedChainsD3")
  static class D3 {
    @Id Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "d3_pk")
    D2 dTwo;
  }

  @Entity(name = "DerivedChainsD4")
  static class D4 {
    @Id
    @OneToOne(fetch = FetchType.LAZY)
    D3 dThree;

    @ManyToOne(fetch = FetchType.LAZY)
    D2 other;

    @OneToOne(fetch = FetchType.LAZY)
    D3 again;
  }

  @Entity(name = "DerivedChainsD5")
  static class D5 {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    D4 dFour;

    @ManyToMany Set<D4> set;
  }

  @Embeddable
  record K(Long rootId, String part) implements Serializable {}

  @Entity(name = "DerivedChainsE1")
  static class E1 {
    @EmbeddedId K k;

    @MapsId("rootId")
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "r")
    Root root;
  }

  @Embeddable
  record K2(K e1, int n) implements Serializable {}

  @Entity(name = "DerivedChainsE2")
  static class E2 {
    @EmbeddedId K2 k;

    @MapsId("e1")
    @ManyToOne(fetch = FetchType.LAZY)
    E1 eOne;
  }

  @Entity(name = "DerivedChainsE3")
  static class E3 {
    @EmbeddedId K2 k;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    E2 eTwo;
  }

  @Entity(name = "DerivedChainsE4")
  static class E4 {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    E3 eThree;

    @OneToOne(fetch = FetchType.LAZY)
    E2 eTwo;

    @ManyToMany List<E2> many;

    @OneToMany
    @JoinTable(name = "e4_e1")
    List<E1> ones;
  }

  @Embeddable
  record K6(Long a, Long b) implements Serializable {}

  @Entity(name = "DerivedChainsE6")
  static class E6 {
    @EmbeddedId K6 k;

    @MapsId("a")
    @ManyToOne(fetch = FetchType.LAZY)
    Root one;

    @MapsId("b")
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "second_root")
    Root two;

    int extra;
  }

  @Entity(name = "DerivedChainsE7")
  static class E7 {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    E6 six;

    @ElementCollection Set<String> words;
  }

  static class IC implements Serializable {
    Long root;
    Long d1;
    int n;

    @Override
    public boolean equals(Object o) {
      return true;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  @Entity(name = "DerivedChainsF1")
  @IdClass(IC.class)
  static class F1 {
    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    Root root;

    @Id
    @OneToOne(fetch = FetchType.LAZY)
    D1 d1;

    @Id int n;
  }

  @Entity(name = "DerivedChainsF2")
  static class F2 {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    F1 f;
  }

  @Entity(name = "DerivedChainsP1")
  static class P1 {
    @Id Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @PrimaryKeyJoinColumn
    Root root;

    @OneToOne(mappedBy = "one")
    P2 two;
  }

  @Entity(name = "DerivedChainsP2")
  static class P2 {
    @Id Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @MapsId
    P1 one;
  }

  record RC(int x, String y) implements Serializable {}

  @Entity(name = "DerivedChainsR1")
  @IdClass(RC.class)
  static class R1 {
    @Id int x;
    @Id String y;
  }

  @Entity(name = "DerivedChainsR2")
  static class R2 implements Serializable {
    @Id int zeta;
    @Id String alpha;
    @Id UUID mid;

    @ManyToOne(fetch = FetchType.LAZY)
    R1 r;
  }
}
