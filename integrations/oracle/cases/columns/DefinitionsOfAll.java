package columns;

import jakarta.persistence.*;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** Definitions of columns with defaults, checks, collations and generation. */
@Entity
class DefinitionsOfAll {
  @Id
  @Column(columnDefinition = "bigint")
  Long id;

  @Column(columnDefinition = "citext1", length = 3)
  @Transient
  String t;

  @Column(columnDefinition = "varchar(10) collate \"C\"")
  String col;

  @Column(columnDefinition = "text default 'x' not null", unique = true)
  String a;

  @Column(columnDefinition = "integer check (n > 0)")
  int n;

  @Column(columnDefinition = "smallint default 1", nullable = false)
  E e;

  @Enumerated(EnumType.STRING)
  @Column(columnDefinition = "varchar(1) default 'A'", nullable = false, unique = true)
  E e2;

  @Column(columnDefinition = "numeric(5,1)[]")
  List<BigDecimal> l;

  @Column(columnDefinition = "timestamp")
  LocalDateTime ts;

  @Column(columnDefinition = "timestamptz(3)")
  Instant tz;

  @Column(columnDefinition = "int8")
  Integer i8;

  @Column(columnDefinition = "bpchar(4)")
  String bp;

  @Column(columnDefinition = "VARCHAR")
  String vc;

  @Column(columnDefinition = "bool")
  Boolean bo;

  @Column(columnDefinition = "serial")
  Integer ser;

  @Column(columnDefinition = "int default (1 + 2)")
  Integer ex;

  @Column(columnDefinition = "uuid default gen_random_uuid()")
  UUID uu;

  @Column(columnDefinition = "bytea")
  String by;

  @Column(columnDefinition = "interval")
  Duration iv;

  @Column(columnDefinition = "time without time zone")
  LocalTime tt;

  @Column(columnDefinition = "date default now()")
  LocalDate dn;

  @Column(
      columnDefinition = "integer generated always as (i8 * 2) stored",
      insertable = false,
      updatable = false)
  Integer gen;

  @Column(columnDefinition = "")
  String empty;

  enum E {
    A,
    B
  }
}
