package enums;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One constant, other type codes, definitions, lengths: the check is there or not. */
@Entity
class EnumCorners {
  @Id Long id;
  One one;

  @Enumerated(EnumType.STRING)
  One oneText;

  @Column(nullable = false)
  One oneReq;

  @Enumerated(EnumType.STRING)
  @Column(length = 3)
  Two shortLen;

  @Enumerated
  @Column(length = 3)
  Two ordLen;

  @Column(columnDefinition = "integer")
  Two intDef;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "text")
  Two textDef;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  Two vc;

  @JdbcTypeCode(SqlTypes.INTEGER)
  Two in1;

  @JdbcTypeCode(SqlTypes.BIGINT)
  Two bg;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  Two sm;

  @JdbcTypeCode(SqlTypes.TINYINT)
  Two ti;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 4)
  Two ch;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  @Column(length = 9)
  Two vc9;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.INTEGER)
  Two both1;

  @JdbcTypeCode(SqlTypes.LONGVARCHAR)
  Two lv;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  Two l32;

  @JdbcTypeCode(SqlTypes.NUMERIC)
  Two nu;

  @Enumerated(EnumType.STRING)
  Quo quo;

  @Lob Two lob;

  @Basic(optional = false)
  Two req;

  @Column(unique = true)
  Two uni;

  @Enumerated(EnumType.STRING)
  @Column(length = 99999999)
  Two hugeText;

  @ElementCollection
  @Enumerated(EnumType.STRING)
  @Column(length = 5, nullable = false)
  Set<Two> els;

  @ElementCollection
  @MapKeyEnumerated(EnumType.ORDINAL)
  Map<Two, Two> m;

  @ElementCollection
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(length = 6)
  @Enumerated(EnumType.STRING)
  Map<Two, Two> m2;

  Fielded fielded;

  enum One {
    X
  }

  enum Two {
    B,
    A
  }

  enum Quo {
    ÄÖ,
    Z$
  }

  enum Fielded {
    P(1) {
      int f() {
        return 1;
      }
    },
    Q(2) {
      int f() {
        return 2;
      }
    };
    final int n;

    Fielded(int n) {
      this.n = n;
    }

    abstract int f();
  }
}
