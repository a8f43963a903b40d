package tables;

import jakarta.persistence.*;
import java.math.*;
import java.time.*;
import java.util.*;

/** Annotations that make no table, or nothing of one. */
class WithoutTables {
  @Entity(name = "WithoutTablesSub")
  @org.hibernate.annotations.Subselect("select 1 as id, 'x' as name")
  @org.hibernate.annotations.Immutable
  static class Sub {
    @Id Long id;
    String name;
  }

  @Entity(name = "WithoutTablesImm")
  @org.hibernate.annotations.Immutable
  @org.hibernate.annotations.DynamicUpdate
  @org.hibernate.annotations.RowId("ctid")
  @Cacheable
  static class Imm {
    @Id Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    Sub sub;

    @org.hibernate.annotations.Fetch(org.hibernate.annotations.FetchMode.JOIN)
    @ManyToOne(fetch = FetchType.LAZY)
    Imm i;
  }
}
