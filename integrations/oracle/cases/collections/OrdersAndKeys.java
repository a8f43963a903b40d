package collections;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** What columns of orders, keys and elements may say. */
class OrdersAndKeys {
  @Entity(name = "OrdersAndKeysA")
  static class A {
    @Id Long id;

    @OneToMany
    @JoinColumn(name = "up2")
    @OrderColumn(nullable = false)
    List<A> ups2;

    @OneToMany
    @JoinColumn(name = "up3")
    @OrderColumn(name = "o3", columnDefinition = "bigint default 3", nullable = true)
    List<A> ups3;

    @OneToMany(mappedBy = "m")
    @OrderColumn(name = "mo_pos", nullable = false)
    List<A> ms;

    @ManyToOne(fetch = FetchType.LAZY)
    A m;

    @OneToMany
    @JoinColumn(name = "up4")
    @MapKeyColumn(name = "mk", nullable = false, length = 4, unique = true)
    Map<String, A> m4;

    @ElementCollection
    @MapKeyColumn(name = "mk5", columnDefinition = "varchar(4)", unique = true)
    Map<String, String> m5;

    @ManyToMany
    @JoinTable(name = "mm7")
    @OrderColumn(name = "o7", columnDefinition = "bigint")
    List<A> o7;

    @ElementCollection
    @Column(name = "el8", columnDefinition = "text default 'x'", unique = true)
    Set<String> s8;

    @ElementCollection
    @Column(name = "el9", precision = 5, scale = 1, nullable = false)
    Set<BigDecimal> s9;
  }
}
