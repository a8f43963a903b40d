package structs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/** Hibernate orders a type's attributes by their sizes, and reads and writes them by position. */
@Embeddable
@Struct(name = "every_type")
class EveryType {
  boolean flag;
  Integer number;
  long big;
  short small;
  byte tiny;
  float real;
  double twice;

  @Column(precision = 5)
  Double precise;

  BigDecimal amount;

  @Column(precision = 200, scale = 3)
  BigDecimal huge;

  BigInteger whole;
  char letter;

  @Column(length = 9)
  Character nine;

  String text;

  @Column(length = 20)
  String brief;

  @Column(length = 3)
  String abbreviation;

  @Column(length = 3000)
  String lengthy;

  @Column(length = 11_000_000)
  String endless;

  char[] letters;
  byte[] bytes;

  @Column(length = 40)
  byte[] fewBytes;

  LocalDate day;
  LocalTime hour;
  LocalDateTime moment;
  Date date;
  Instant instant;
  OffsetDateTime shifted;
  Duration duration;
  UUID uuid;
  InetAddress address;
  Currency currency;
  Locale locale;
  URL url;
  ZoneOffset zone;
  Year year;
  String[] tags;
  int[] numbers;
  List<Long> longs;
  DayOfWeek weekday;

  @Enumerated(EnumType.STRING)
  DayOfWeek named;

  @Enumerated(EnumType.STRING)
  @Column(length = 12)
  DayOfWeek shortened;

  @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
  String longText;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 30)
  String fixed;

  @JdbcTypeCode(SqlTypes.VARCHAR)
  UUID written;

  @JdbcTypeCode(SqlTypes.SMALLINT)
  Integer narrow;

  @Column(columnDefinition = "varchar(77)")
  String defined;

  @Column(columnDefinition = "integer")
  Long redefined;
}

@Entity
class Everything {
  @Id Long id;
  EveryType everyType;
}
