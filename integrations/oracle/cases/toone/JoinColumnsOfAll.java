package toone;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.NotFound;
import org.hibernate.annotations.NotFoundAction;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Each attribute of join columns; columns out of order; what happens on delete. */
class JoinColumnsOfAll {
  @Embeddable
  record Key(
      int first,
      @Column(length = 20) String second,
      @Column(name = "THIRD", precision = 9, scale = 2) BigDecimal third)
      implements Serializable {}

  @Entity(name = "JoinColumnsOfAllT")
  static class T {
    @EmbeddedId Key k;

    @Column(unique = true, length = 11)
    String code;

    @Column(name = "alt_no", unique = true, nullable = false)
    Long alt;

    int u1;
    String u2;
  }

  @Entity(name = "JoinColumnsOfAllS")
  static class S {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "c3", referencedColumnName = "THIRD")
    @JoinColumn(name = "c1", referencedColumnName = "first")
    @JoinColumn(name = "c2", referencedColumnName = "second")
    T outOfOrder;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumns(
        value = {
          @JoinColumn(name = "d2", referencedColumnName = "second", nullable = false),
          @JoinColumn(name = "d3", referencedColumnName = "THIRD", nullable = false),
          @JoinColumn(name = "d1", referencedColumnName = "first", nullable = false)
        },
        foreignKey = @ForeignKey(name = "fk_d"))
    T required;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumns({
      @JoinColumn(name = "e1", referencedColumnName = "first"),
      @JoinColumn(name = "e2", referencedColumnName = "second"),
      @JoinColumn(name = "e3", referencedColumnName = "THIRD")
    })
    T one;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "code", referencedColumnName = "code")
    T byCode;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(referencedColumnName = "alt_no")
    T byAlt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
        name = "noFk",
        referencedColumnName = "alt_no",
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    T noFk;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(
        name = "prov",
        referencedColumnName = "alt_no",
        foreignKey = @ForeignKey(ConstraintMode.PROVIDER_DEFAULT))
    T prov;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumns(
        value = {
          @JoinColumn(name = "g1", referencedColumnName = "first"),
          @JoinColumn(name = "g2", referencedColumnName = "second"),
          @JoinColumn(name = "g3", referencedColumnName = "THIRD")
        },
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    T free;

    @OneToMany
    @JoinTable(
        name = "s_t",
        joinColumns = @JoinColumn(name = "s"),
        inverseJoinColumns = {
          @JoinColumn(name = "t3", referencedColumnName = "THIRD"),
          @JoinColumn(name = "t1", referencedColumnName = "first"),
          @JoinColumn(name = "t2", referencedColumnName = "second")
        },
        foreignKey = @ForeignKey(name = "fk_s"),
        inverseForeignKey = @ForeignKey(name = "fk_t"))
    Set<T> set;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "ondel")
    @OnDelete(action = OnDeleteAction.CASCADE)
    S del;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "onnull")
    @OnDelete(action = OnDeleteAction.SET_NULL)
    S nul;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.RESTRICT)
    S restr;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.SET_DEFAULT)
    S dflt;

    @ManyToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.NO_ACTION)
    S noact;

    @OneToOne(fetch = FetchType.LAZY)
    @OnDelete(action = OnDeleteAction.CASCADE)
    S oneDel;

    @ManyToOne(fetch = FetchType.LAZY)
    @NotFound(action = NotFoundAction.EXCEPTION)
    S nfe;

    @OneToMany
    @JoinColumn(name = "om")
    @OnDelete(action = OnDeleteAction.CASCADE)
    List<S> om;

    @ManyToMany
    @JoinTable(name = "mm_del")
    @OnDelete(action = OnDeleteAction.CASCADE)
    Set<S> mm;

    @ElementCollection
    @OnDelete(action = OnDeleteAction.CASCADE)
    Map<String, String> el;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinTable(name = "orph")
    List<S> orph;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(
        name = "mo_jt",
        joinColumns = @JoinColumn(name = "me"),
        inverseJoinColumns = @JoinColumn(name = "it"))
    S jt;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinTable(
        name = "oo_jt",
        uniqueConstraints = @UniqueConstraint(name = "uq_oo", columnNames = "id"))
    S oojt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(insertable = false, updatable = false, name = "c1")
    @OnDelete(action = OnDeleteAction.NO_ACTION)
    Small same;
  }

  @Entity(name = "JoinColumnsOfAllSmall")
  static class Small {
    @Id int id;
  }

  @Entity(name = "JoinColumnsOfAllV")
  static class V {
    @Id Long id;

    @OneToOne(mappedBy = "v")
    W w;

    @OneToMany(mappedBy = "vs")
    Set<W> ws;
  }

  @Entity(name = "JoinColumnsOfAllW")
  static class W {
    @Id Long id;

    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(unique = false, nullable = false)
    V v;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(unique = true, name = "vvs")
    V vs;
  }
}
