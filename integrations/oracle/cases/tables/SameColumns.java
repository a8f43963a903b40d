package tables;

import jakarta.persistence.*;
import java.util.*;

/** Constraints and indexes over the same columns, in whatever order. */
class SameColumns {
  @Entity(name = "SameColumnsA")
  @Table(
      indexes = {
        @Index(columnList = "a,b"),
        @Index(columnList = "b,a"),
        @Index(columnList = "c, a desc"),
        @Index(columnList = "c desc, a"),
        @Index(name = "n1", columnList = "a,b"),
        @Index(name = "n2", columnList = "a,b"),
        @Index(columnList = "c, b", unique = true),
        @Index(columnList = "b, c", unique = true),
        @Index(columnList = "c, b")
      },
      uniqueConstraints = {
        @UniqueConstraint(columnNames = {"a", "c"}),
        @UniqueConstraint(columnNames = {"c", "a"})
      })
  static class A {
    @Id Long id;
    String a;
    String b;
    String c;
  }
}
