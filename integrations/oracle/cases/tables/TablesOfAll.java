package tables;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;

/** Secondary tables, unique constraints, indexes, natural ids in each combination. */
class TablesOfAll {
  @Entity(name = "TablesOfAllA")
  @SecondaryTables({
    @SecondaryTable(
        name = "a1",
        pkJoinColumns =
            @PrimaryKeyJoinColumn(
                name = "pk1",
                referencedColumnName = "id",
                foreignKey = @ForeignKey(name = "fk_a1"))),
    @SecondaryTable(
        name = "a2",
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
        uniqueConstraints =
            @UniqueConstraint(
                name = "ua2",
                columnNames = {"x2", "y2"}),
        indexes = {
          @Index(name = "ia2", columnList = "x2"),
          @Index(columnList = "y2", unique = true)
        }),
    @SecondaryTable(name = "a3")
  })
  static class A {
    @Id Long id;
    String main;

    @Column(table = "a1")
    int x1;

    @Basic(optional = false)
    @Column(table = "a1")
    String y1;

    @Column(table = "a2", unique = true, length = 5)
    String x2;

    @Column(table = "a2")
    Integer y2;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(table = "a2", name = "toa")
    A a;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(table = "a1", name = "tob")
    A b;

    @Enumerated(EnumType.STRING)
    @Column(table = "a1")
    E e;

    @Embedded
    @AttributeOverrides({
      @AttributeOverride(name = "p", column = @Column(table = "a2", name = "ep", nullable = false)),
      @AttributeOverride(name = "q", column = @Column(table = "a2"))
    })
    Emb emb;

    @Embedded EmbT embT;

    @Lob
    @Column(table = "a1")
    String lob;
  }

  enum E {
    X,
    Y
  }

  @Embeddable
  static class Emb {
    int p;

    @Column(nullable = false)
    String q;
  }

  @Embeddable
  static class EmbT {
    @Column(table = "a2", name = "tt")
    int t;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(table = "a2", name = "tm")
    A m;
  }

  @Embeddable
  record K(int k1, String k2) implements Serializable {}

  @Entity(name = "TablesOfAllB")
  @SecondaryTable(name = "b1")
  @SecondaryTable(
      name = "b2",
      pkJoinColumns = {
        @PrimaryKeyJoinColumn(name = "z2", referencedColumnName = "k2"),
        @PrimaryKeyJoinColumn(name = "z1", referencedColumnName = "k1")
      })
  static class B {
    @EmbeddedId K k;

    @Column(table = "b1")
    String s;

    @Column(table = "b2")
    String t;
  }

  @Entity(name = "TablesOfAllC")
  @Table(
      name = "ctable",
      uniqueConstraints = {
        @UniqueConstraint(columnNames = {"b", "a"}),
        @UniqueConstraint(columnNames = {"a", "b"}),
        @UniqueConstraint(columnNames = "c"),
        @UniqueConstraint(
            name = "named",
            columnNames = {"ref_id", "c"})
      },
      indexes = {
        @Index(columnList = "a"),
        @Index(columnList = "a,b"),
        @Index(columnList = "a ASC, b DESC"),
        @Index(name = "IxUnique", columnList = "d", unique = true),
        @Index(columnList = "ref_id,d", unique = true),
        @Index(columnList = " c ,  d ")
      })
  static class C {
    @Id Long id;
    String a;
    String b;

    @Column(unique = true)
    String c;

    @Column(nullable = false)
    Integer d;

    @ManyToOne(fetch = FetchType.LAZY)
    C ref;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(unique = true)
    C one;

    @org.hibernate.annotations.NaturalId
    @Column(unique = true)
    String n1;

    @org.hibernate.annotations.NaturalId(mutable = true)
    @ManyToOne(fetch = FetchType.LAZY)
    C n2;

    @Embedded @org.hibernate.annotations.NaturalId Nat n3;
  }

  @Embeddable
  static class Nat {
    String na;
    int nb;
  }

  @Entity(name = "TablesOfAllD")
  static class D {
    @Id Long id;

    @Column(unique = true)
    @Enumerated
    E e;

    @Column(unique = true)
    byte[] b;

    @Column(unique = true)
    int[] arr;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "twice", unique = true)
    D d1;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "twice", unique = true, insertable = false, updatable = false)
    D d2;

    @Embedded
    @AttributeOverride(name = "p", column = @Column(name = "up", unique = true))
    Emb e2;
  }
}
