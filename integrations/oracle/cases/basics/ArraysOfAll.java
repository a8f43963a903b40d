package basics;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Arrays of each basic type, with what a column may say of them. */
@Entity
class ArraysOfAll {
  @Id Long id;
  byte[][] bss;
  java.sql.Timestamp[] ts;
  LocalTime[] lt;
  OffsetTime[] ot;
  Duration[] ds;
  boolean[] bs;
  short[] ss;
  List<BigInteger> bis;
  Set<Month> months;

  @Enumerated(EnumType.STRING)
  List<DayOfWeek> days;

  @Enumerated(EnumType.STRING)
  Month[] monthArr;

  @Column(length = 7, nullable = false)
  List<String> named;

  @Column(precision = 9, scale = 3)
  BigDecimal[] decs;

  SortedSet<String> sorted;
  Collection<UUID> uuids;
  List<ZonedDateTime> zdts;
  List<Currency> curs;
  List<Locale> locs;
  @Lob String[] lobs;
  Date[] dates;
  List<Boolean> bl;
  List<Character> cl;
  Instant[] ins;
  URL[] urls;
  Year[] ys;
  List<java.sql.Date> sd;

  @Column(columnDefinition = "text[]")
  List<String> def;

  double[] dd;
  float[] ff;
  ZoneOffset[] zos;
}
