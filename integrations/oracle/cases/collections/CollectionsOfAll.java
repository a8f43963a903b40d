package collections;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Each kind of collection as list, set and map, ordered, keyed, with named tables. */
class CollectionsOfAll {
  @Embeddable
  static class NN {
    @Column(nullable = false)
    String a;

    @Column(nullable = false)
    Integer b;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    T t;
  }

  @Embeddable
  static class Part {
    @Column(nullable = false)
    String a;

    Integer b;
  }

  @Embeddable
  record KeyR(int kx, String ky) {}

  @Entity(name = "CollectionsOfAllT")
  static class T {
    @Id Long id;
    String title;

    @ManyToMany(mappedBy = "inv")
    List<S> ss;

    @ManyToMany(mappedBy = "invL")
    Set<S> sl;
  }

  @Entity(name = "CollectionsOfAllS")
  static class S {
    @Id Long id;
    @ElementCollection List<NN> l1;
    @ElementCollection Set<NN> l2;
    @ElementCollection Set<Part> l3;
    @ElementCollection @OrderColumn List<NN> l4;
    @ElementCollection Map<String, NN> l5;

    @ElementCollection
    @CollectionTable(name = "l6")
    Map<KeyR, NN> l6;

    @ElementCollection Collection<Part> l7;
    @ElementCollection SortedMap<String, Long> l8;

    @ElementCollection
    @OrderBy("a")
    Set<NN> l9;

    @ElementCollection
    @Column(unique = true)
    Set<String> u1;

    @ElementCollection
    @Column(unique = true, nullable = false)
    Set<String> u2;

    @ElementCollection
    @CollectionTable(
        uniqueConstraints =
            @UniqueConstraint(
                name = "uu3",
                columnNames = {"own_u3", "u3"}),
        indexes = {
          @Index(name = "ix3", columnList = "u3 desc"),
          @Index(columnList = "u3, own_u3", unique = true)
        },
        name = "u3_table",
        joinColumns = @JoinColumn(name = "own_u3"),
        schema = "colls",
        foreignKey = @ForeignKey(name = "fk_u3"))
    Set<String> u3;

    @ElementCollection
    @CollectionTable(
        joinColumns =
            @JoinColumn(
                name = "own",
                referencedColumnName = "id",
                nullable = false,
                columnDefinition = "bigint",
                unique = true,
                foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT)))
    List<String> u4;

    @ManyToMany
    @JoinTable(name = "inv")
    Set<T> inv;

    @ManyToMany
    @JoinTable(name = "invl")
    List<T> invL;

    @ManyToMany
    @JoinTable(
        name = "jt_all",
        schema = "colls",
        joinColumns =
            @JoinColumn(name = "a", nullable = false, foreignKey = @ForeignKey(name = "fk_a")),
        inverseJoinColumns =
            @JoinColumn(name = "b", unique = true, foreignKey = @ForeignKey(name = "fk_b")),
        uniqueConstraints = @UniqueConstraint(columnNames = {"b", "a"}),
        indexes = @Index(columnList = "b,a"))
    List<T> all;

    @ManyToMany
    @JoinTable(name = "m_o")
    @OrderColumn(name = "pos")
    List<T> mo;

    @ManyToMany
    @JoinTable(name = "m_m")
    Map<String, T> mm;

    @ManyToMany
    @JoinTable(name = "m_k")
    @MapKey(name = "title")
    Map<String, T> mk;

    @ManyToMany
    @JoinTable(name = "m_k2")
    @MapKey
    Map<Long, T> mk2;

    @ManyToMany
    @JoinTable(name = "m_e")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(length = 5)
    Map<En, T> me;

    @ManyToMany
    @JoinTable(name = "m_jc")
    @MapKeyJoinColumn(name = "kt", foreignKey = @ForeignKey(name = "fk_kt"))
    Map<T, T> mjc;

    @ManyToMany
    @JoinTable(name = "m_kr")
    Map<KeyR, T> mkr;

    @ManyToMany
    @JoinTable(name = "m_c")
    Collection<T> mc;

    @ManyToMany
    @OrderBy("title")
    @JoinTable(name = "m_ob")
    Set<T> mob;

    @OneToMany
    @JoinTable(name = "o_l")
    List<T> ol;

    @OneToMany
    @JoinTable(name = "o_s")
    Set<T> os;

    @OneToMany
    @JoinTable(name = "o_o")
    @OrderColumn
    List<T> oo;

    @OneToMany
    @JoinTable(name = "o_m")
    Map<String, T> om;

    @OneToMany
    @JoinTable(name = "o_k")
    @MapKey(name = "title")
    Map<String, T> ok;

    @OneToMany
    @JoinTable(name = "o_b")
    @OrderBy("title")
    List<T> ob;

    @OneToMany
    @JoinTable(name = "o_c")
    Collection<T> oc;

    @OneToMany
    @JoinTable(name = "o_kr")
    Map<KeyR, T> okr;

    @OneToMany
    @JoinTable(name = "o_mj")
    @MapKeyJoinColumn(name = "kk")
    Map<T, T> omj;

    @OneToMany
    @JoinColumn(name = "j1", nullable = false, foreignKey = @ForeignKey(name = "fk_j1"))
    List<T> j1;

    @OneToMany
    @JoinColumn(name = "j2", unique = true)
    Set<T> j2;

    @OneToMany
    @JoinColumn(name = "j3", insertable = false, updatable = false)
    Set<T> j3;

    @OneToMany
    @JoinColumn(name = "j4")
    @MapKey(name = "title")
    Map<String, T> j4;

    @OneToMany
    @JoinColumn(name = "j5")
    @MapKeyEnumerated(EnumType.STRING)
    @MapKeyColumn(name = "j5k")
    Map<En, T> j5;

    @OneToMany
    @JoinColumn(name = "j6")
    @MapKeyJoinColumn(name = "j6k")
    Map<T, T> j6;

    @OneToMany
    @JoinColumn(name = "j7")
    @org.hibernate.annotations.ListIndexBase(1)
    @OrderColumn(name = "j7o")
    List<T> j7;
  }

  enum En {
    AA,
    BB
  }
}
