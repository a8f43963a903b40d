package inheritance;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Each way to require a column, in a root and in classes that share its table. */
class SubclassNullability {
  @Embeddable
  static class Emb {
    int p;
    @Column int pc;

    @Column(nullable = false)
    int pn;

    @Basic(optional = false)
    Integer bo;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    Root mo;

    @Column(name = "embx", nullable = false)
    String s;

    @Basic(optional = false)
    @Column(name = "embc", nullable = true)
    String c;
  }

  @Entity(name = "SubclassNullabilityRoot")
  @Inheritance
  static class Root {
    @Id Long id;
    int p;
    @Column int pc;

    @Column(nullable = false)
    int pn;

    @Column(nullable = true)
    int pt;

    @Basic int pb;

    @Basic(optional = false)
    int pbo;

    Integer w;

    @Column(nullable = false)
    Integer wn;

    @Basic(optional = false)
    Integer wbo;

    @Basic(optional = false)
    @Column(nullable = true)
    Integer wbot;

    @Column(name = "renamed_col")
    boolean named;

    @Embedded
    @AttributeOverrides({
      @AttributeOverride(name = "p", column = @Column(name = "e_p")),
      @AttributeOverride(name = "pc", column = @Column(name = "e_pc")),
      @AttributeOverride(name = "pn", column = @Column(name = "e_pn"))
    })
    @AssociationOverride(name = "mo", joinColumns = @JoinColumn(name = "e_mo"))
    Emb e;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    Root mo;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    Root oo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(nullable = false)
    Root mn;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(nullable = true)
    Root mt;

    @Version long v;
  }

  @Entity(name = "SubclassNullabilitySub")
  static class Sub extends Root {
    int sp;
    @Column int spc;

    @Column(nullable = false)
    int spn;

    @Column(nullable = true)
    int spt;

    @Basic int spb;

    @Basic(optional = false)
    int spbo;

    Integer sw;

    @Column(nullable = false)
    Integer swn;

    @Basic(optional = false)
    Integer swbo;

    @Basic(optional = false)
    @Column(nullable = true)
    Integer swbot;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    Root smo;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    Root soo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(nullable = false)
    Root smn;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(nullable = true)
    Root smt;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(nullable = false)
    Root smtn;
  }

  @Entity(name = "SubclassNullabilitySubSub")
  static class SubSub extends Sub {
    int ssp;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    Root ssmo;

    @Embedded
    @AttributeOverrides({
      @AttributeOverride(name = "p", column = @Column(name = "ss_p")),
      @AttributeOverride(name = "pc", column = @Column(name = "ss_pc")),
      @AttributeOverride(name = "pn", column = @Column(name = "ss_pn")),
      @AttributeOverride(name = "bo", column = @Column(name = "ss_bo")),
      @AttributeOverride(name = "s", column = @Column(name = "ss_s", nullable = false)),
      @AttributeOverride(name = "c", column = @Column(name = "ss_c", length = 3))
    })
    @AssociationOverride(name = "mo", joinColumns = @JoinColumn(name = "ss_mo"))
    Emb sse;
  }
}
