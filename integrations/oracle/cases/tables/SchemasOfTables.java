package tables;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Tables of collections stand in the default schema, unless they say another. */
class SchemasOfTables {
  @Entity(name = "SchemasOfTablesS")
  @Table(schema = "own", name = "s_t")
  static class S {
    @Id @GeneratedValue Long id;
    @ElementCollection List<String> plain;
    @ManyToMany Set<S> mm;
    @OneToMany List<S> om;

    @ElementCollection
    @CollectionTable(schema = "other", name = "c_t")
    List<String> c;

    @ManyToMany
    @JoinTable(schema = "other")
    Set<S> jt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinTable(name = "mo", schema = "own")
    S mo;

    @ManyToOne(fetch = FetchType.LAZY)
    S up;
  }

  @Entity(name = "SchemasOfTablesSec")
  @Table(schema = "own")
  @SecondaryTable(name = "sec_x", schema = "third")
  @SecondaryTable(name = "sec_y")
  static class Sec {
    @Id Long id;

    @Column(table = "sec_x")
    String x;

    @Column(table = "sec_y")
    String y;
  }
}
