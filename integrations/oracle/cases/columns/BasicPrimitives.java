package columns;

import jakarta.persistence.*;
import java.util.*;

/** Primitives with @Basic, with and without a column, at each place. */
class BasicPrimitives {
  @Embeddable
  static class Emb {
    int p;
    @Basic int b;

    @Basic
    @Column(name = "bc")
    int bc;

    @Basic(optional = true)
    int bo;

    @Basic(fetch = FetchType.LAZY)
    int bl;

    @Basic
    @Column(name = "bn", nullable = true)
    boolean bn;

    @Basic Integer w;
  }

  @Entity(name = "BasicPrimitivesA")
  @Inheritance
  static class A {
    @Id Long id;
    Emb emb;

    @Basic
    @Column(name = "xbc")
    int bc;

    @Basic(optional = true)
    int xbo;

    @Basic(fetch = FetchType.LAZY)
    int xbl;

    @Basic
    @Column(name = "xbn", nullable = true)
    boolean bn;

    @Basic Integer xw;

    @Temporal(TemporalType.DATE)
    Date d;

    @ElementCollection Set<Emb> els;
    @Basic @Enumerated E e;
  }

  @Entity(name = "BasicPrimitivesB")
  static class B extends A {
    @Basic
    @Column(name = "ybc")
    int ybc;

    @Basic int yb;

    @AttributeOverride(name = "p", column = @Column(name = "op"))
    @AttributeOverride(name = "b", column = @Column(name = "ob"))
    @AttributeOverride(name = "bo", column = @Column(name = "obo"))
    @AttributeOverride(name = "bc", column = @Column(name = "obc"))
    @AttributeOverride(name = "bl", column = @Column(name = "obl"))
    @AttributeOverride(name = "bn", column = @Column(name = "obn"))
    @AttributeOverride(name = "w", column = @Column(name = "ow"))
    Emb e2;
  }

  @Entity(name = "BasicPrimitivesC")
  static class C {
    @Id Long id;

    @AttributeOverride(name = "p", column = @Column(name = "op"))
    @AttributeOverride(name = "b", column = @Column(name = "ob"))
    @AttributeOverride(name = "bo", column = @Column(name = "obo"))
    @AttributeOverride(name = "bc", column = @Column(name = "obc"))
    Emb e2;

    @Embedded Nest n;
  }

  @Embeddable
  static class Nest {
    @Embedded In in;
    @Basic long nb;
  }

  @Embeddable
  static class In {
    @Basic long inb;
    long inp;
  }

  @MappedSuperclass
  static class Ms {
    @Basic int mb;
    int mp;
    @Column int mc;
  }

  @Entity(name = "BasicPrimitivesD")
  @AttributeOverride(name = "mp", column = @Column(name = "mp_over"))
  static class D extends Ms {
    @Id Long id;
  }

  enum E {
    X
  }
}
