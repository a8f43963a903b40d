package columns;

import jakarta.persistence.*;
import java.io.Serializable;
import java.math.*;
import java.net.*;
import java.time.*;
import java.util.*;

/** A length of each type, those that have none, too. */
@Entity
class LengthsOfAll {
  @Id Long id;

  @Column(length = 1)
  String one;

  @Column(length = 9)
  Currency cur;

  @Column(length = 9)
  Class<?> cl;

  @Column(length = 9)
  ZoneOffset zo;

  @Column(length = 9)
  ZoneId zi;

  @Column(length = 9)
  TimeZone tz;

  @Column(length = 3)
  Character ch;

  @Column(length = 99999999)
  String huge;

  @Column(length = 99999999)
  byte[] hugeBytes;

  @Column(length = 99999999)
  char[] hugeChars;

  @Column(length = 99999999)
  URL hugeUrl;

  @Column(length = 12)
  UUID uu;

  @Column(length = 9)
  Integer i;

  @Column(length = 9)
  LocalDate d;

  @Column(length = 9)
  Boolean bo;

  @Column(length = 20)
  String[] arr;

  @Column(length = 99999999)
  String[] hugeArr;

  @Lob
  @Column(length = 10)
  String lob;

  @Column(length = 40)
  URI uri;

  @Column(length = 255)
  String same;

  @Column(length = 0)
  String zero;

  @Lob
  @Column(length = 10)
  byte[] lb;

  @Column(length = 20)
  Serializable ser;
}
