package hibernate;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.TemporalType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.hibernate.annotations.FractionalSeconds;

/** Digits of a second, for each type that has some and for those that have none. */
@Entity
@SuppressWarnings("removal")
class SecondsOfAll {
  @Id Long id;

  @FractionalSeconds(3)
  Instant instant;

  @FractionalSeconds(0)
  LocalDateTime local;

  @FractionalSeconds(2)
  LocalTime time;

  @FractionalSeconds(9)
  OffsetDateTime withOffset;

  @FractionalSeconds(1)
  Duration duration;

  @FractionalSeconds(4)
  ZonedDateTime zoned;

  @FractionalSeconds(4)
  Date date;

  @FractionalSeconds(4)
  @jakarta.persistence.Temporal(TemporalType.TIME)
  Date dateTime;

  @FractionalSeconds(4)
  LocalDate day;

  @FractionalSeconds(2)
  OffsetTime offsetTime;

  @FractionalSeconds(2)
  Calendar calendar;

  @FractionalSeconds(5)
  @Column(precision = 3, nullable = false)
  Instant precise;

  @ElementCollection
  @FractionalSeconds(3)
  List<Instant> elements;
}
