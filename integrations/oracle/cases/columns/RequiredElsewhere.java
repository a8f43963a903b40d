package columns;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Versions, tenants, natural ids, orders and keys: which are required. */
class RequiredElsewhere {
  @Entity(name = "RequiredElsewhereA")
  static class A {
    @Id Long id;
    @Version Integer v;

    @org.hibernate.annotations.TenantId
    @Column(nullable = true)
    String tenant;

    @org.hibernate.annotations.NaturalId Integer nat;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(name = "a_link")
    A link;

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinTable(name = "a_link2")
    A link2;

    @OneToOne(optional = false, fetch = FetchType.LAZY)
    @JoinTable(name = "a_link3", inverseJoinColumns = @JoinColumn(name = "r", nullable = false))
    A link3;

    @ElementCollection
    @OrderColumn(nullable = true)
    List<String> ordered;

    @ElementCollection
    @MapKeyColumn(nullable = true)
    Map<String, String> keyed;

    @Id @Transient String no;

    @OneToMany
    @JoinColumn(name = "up", nullable = false)
    List<A> ups;

    @ManyToOne(fetch = FetchType.LAZY)
    @Basic(optional = false)
    A basic;

    @ElementCollection
    @Column(nullable = false)
    Collection<Integer> ci;

    @ElementCollection
    @Basic(optional = false)
    Collection<Integer> ci2;

    @ManyToMany
    @JoinTable(
        joinColumns = @JoinColumn(nullable = true),
        inverseJoinColumns = @JoinColumn(nullable = true))
    List<A> mm;
  }

  @Entity(name = "RequiredElsewhereB")
  static class B {
    @Id Long id;
    @Version long v;
  }

  @Entity(name = "RequiredElsewhereC")
  static class C {
    @Id Long id;

    @Version
    @Column(nullable = false)
    Instant v;
  }

  @Entity(name = "RequiredElsewhereD")
  static class D {
    @Id Long id;
    @Version @Column long v;
  }

  @Entity(name = "RequiredElsewhereE")
  static class E {
    @Id Long id;

    @Version
    @Basic(optional = true)
    LocalDateTime v;
  }

  @Entity(name = "RequiredElsewhereF")
  static class F {
    @Id
    @Column(nullable = true)
    Long id;

    @Version short v;
    @org.hibernate.annotations.NaturalId long nat;
  }
}
