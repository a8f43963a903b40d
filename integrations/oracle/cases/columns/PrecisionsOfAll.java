package columns;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Precision and scale of each type, those that have none, too. */
@Entity
class PrecisionsOfAll {
  @Id Long id;

  @Column(precision = 1)
  float f1;

  @Column(precision = 7)
  float f7;

  @Column(precision = 8)
  float f8;

  @Column(precision = 15)
  double d15;

  @Column(precision = 7)
  Double d7;

  @Column(precision = 3)
  LocalTime t;

  @Column(precision = 3)
  Instant i;

  @Column(precision = 3, scale = 1)
  LocalDate d;

  @Column(precision = 3)
  OffsetDateTime odt;

  @Column(precision = 3)
  Date ud;

  @Column(precision = 4)
  Year y;

  @Column(precision = 3, scale = 2)
  Integer n;

  @Column(precision = 3, scale = 2)
  long l;

  @Column(precision = 19)
  BigInteger bi;

  @Column(precision = 19, scale = 4)
  BigInteger bis;

  @Column(precision = 5)
  Duration du;

  @Column(scale = 3)
  Duration dus;

  @Column(precision = 1000)
  BigDecimal big;

  @Column(precision = 1000, scale = 1000)
  BigDecimal big2;

  @Column(precision = 4)
  boolean b;

  @Column(precision = 4)
  String s;

  @Column(precision = 3)
  ZonedDateTime z;

  @Column(precision = 3)
  Calendar c;

  @Column(precision = 3)
  OffsetTime ot;

  @Column(precision = 2)
  java.sql.Time st;

  @Column(precision = 38, scale = 2)
  BigDecimal same;

  @Column(precision = 2, scale = 5)
  BigDecimal odd;
}
