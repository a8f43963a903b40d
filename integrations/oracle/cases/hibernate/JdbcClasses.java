package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.DecimalJdbcType;
import org.hibernate.type.descriptor.jdbc.DurationJdbcType;
import org.hibernate.type.descriptor.jdbc.FloatJdbcType;
import org.hibernate.type.descriptor.jdbc.InstantJdbcType;
import org.hibernate.type.descriptor.jdbc.LocalDateJdbcType;
import org.hibernate.type.descriptor.jdbc.LocalDateTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.LocalTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.LongNVarcharJdbcType;
import org.hibernate.type.descriptor.jdbc.OffsetDateTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimeUtcAsOffsetTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampUtcAsInstantJdbcType;
import org.hibernate.type.descriptor.jdbc.ZonedDateTimeJdbcType;

/** Hibernate's own descriptors whose names say no PostgreSQL type. */
@Entity
class JdbcClasses {
  @Id Long id;

  @JdbcType(FloatJdbcType.class)
  float number;

  @Column(precision = 5, scale = 3)
  @JdbcType(DecimalJdbcType.class)
  BigDecimal decimal;

  @JdbcType(DurationJdbcType.class)
  Duration duration;

  @JdbcType(LongNVarcharJdbcType.class)
  String text;

  @JdbcType(LocalDateJdbcType.class)
  LocalDate date;

  @Column(precision = 3)
  @JdbcType(LocalTimeJdbcType.class)
  LocalTime time;

  @JdbcType(TimeUtcAsOffsetTimeJdbcType.class)
  OffsetTime utcTime;

  @JdbcType(LocalDateTimeJdbcType.class)
  LocalDateTime local;

  @JdbcType(InstantJdbcType.class)
  Instant instant;

  @JdbcType(InstantJdbcType.class)
  OffsetDateTime offsetInstant;

  @JdbcType(TimestampUtcAsInstantJdbcType.class)
  Instant utcInstant;

  @JdbcType(OffsetDateTimeJdbcType.class)
  OffsetDateTime withOffset;

  @JdbcType(ZonedDateTimeJdbcType.class)
  ZonedDateTime withZone;
}
