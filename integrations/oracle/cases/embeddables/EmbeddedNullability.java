package embeddables;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Each way to require a column, in embeddables, keys, elements and subclasses. */
class EmbeddedNullability {
  @Embeddable
  static class In {
    int q;

    @Basic(optional = false)
    String qb;

    @Column(nullable = false)
    String qn;
  }

  @Embeddable
  static class Emb {
    int p;
    @Column int pc;

    @Column(nullable = false)
    int pn;

    @Basic(optional = false)
    int pb;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    F mo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "mn_id", nullable = false)
    F mn;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    F oo;

    In in;
  }

  @Embeddable
  static class PlainKey {
    int ka;
    Integer kb;
    @Basic int kc;
    @Column int kd;
    boolean kf;
  }

  @Embeddable
  static class Plain {
    int a;
    Integer b;
    @Basic int c;
    @Column int d;
    boolean f;
  }

  @Embeddable
  static class Key implements Serializable {
    int a;
    @Column int b;
    Integer c;

    @Column(nullable = true)
    String d;

    @Basic(optional = true)
    String e;

    KeyIn in;
  }

  @Embeddable
  static class KeyIn implements Serializable {
    int k;

    @Basic(optional = true)
    String kb;

    @Column(nullable = true)
    int kn;
  }

  @Entity(name = "EmbeddedNullabilityE")
  static class E {
    @EmbeddedId Key id;
    Emb emb;
  }

  @Entity(name = "EmbeddedNullabilityF")
  static class F {
    @Id long id;
    @ElementCollection List<Plain> list;
    @ElementCollection Set<Emb> set;
    @ElementCollection Map<PlainKey, Plain> map;

    @AttributeOverride(name = "a", column = @Column(name = "oa"))
    @AttributeOverride(name = "b", column = @Column(name = "ob", nullable = false))
    Plain over;
  }

  @Entity(name = "EmbeddedNullabilityG")
  @Inheritance(strategy = InheritanceType.JOINED)
  static class G {
    @Id long id;
  }

  @Entity(name = "EmbeddedNullabilityH")
  static class H extends G {
    int p;
    @Column int pc;

    @Basic(optional = false)
    Integer bb;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    F mo;

    @Basic int pb;
    Plain pl;
  }

  @Entity(name = "EmbeddedNullabilityI")
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  static class I {
    @Id long id;
    int x;
  }

  @Entity(name = "EmbeddedNullabilityJ")
  static class J extends I {
    int p;
    @Column int pc;

    @Basic(optional = false)
    Integer b;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    G mo;

    @Basic int pb;
  }
}
