package zonedtimes;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.OffsetTimeJdbcType;
import org.hibernate.type.descriptor.jdbc.TimeWithTimeZoneJdbcType;

/** Times of a day that keep their zone. */
@Entity
class ZonedTimes {
  @Id Long id;

  @TimeZoneStorage(TimeZoneStorageType.NATIVE)
  OffsetTime natively;

  @TimeZoneStorage(TimeZoneStorageType.NATIVE)
  OffsetTime[] several;

  @ElementCollection
  @TimeZoneStorage(TimeZoneStorageType.NATIVE)
  List<OffsetTime> elements;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  OffsetTime normalized;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetTime inColumn;

  @JdbcTypeCode(SqlTypes.TIME_WITH_TIMEZONE)
  OffsetTime byCode;

  @JdbcTypeCode(SqlTypes.OFFSET_TIME)
  LocalTime byNewCode;

  @JdbcType(TimeWithTimeZoneJdbcType.class)
  OffsetTime byClass;

  @JdbcType(OffsetTimeJdbcType.class)
  OffsetTime byNewClass;
}
