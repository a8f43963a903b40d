package basics;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;

@Entity
class Times {
  @Id Long id;
  LocalDate day;
  LocalTime timeOfDay;
  LocalDateTime dateAndTime;
  Instant instant;
  OffsetDateTime offsetDateTime;
  OffsetTime offsetTime;
  ZonedDateTime zonedDateTime;
  Duration duration;
  Year year;
  Date utilDate;
  Calendar calendar;
  java.sql.Date sqlDate;
  Time sqlTime;
  Timestamp sqlTimestamp;

  @Temporal(TemporalType.DATE)
  Date onlyDate;

  @Temporal(TemporalType.TIME)
  Date onlyTime;

  @Temporal(TemporalType.TIMESTAMP)
  Calendar dateTime;
}
