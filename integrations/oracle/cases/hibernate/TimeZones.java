package hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

@Entity
class TimeZones {
  @Id Long id;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetDateTime inColumn;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  @TimeZoneColumn(name = "zone_offset")
  ZonedDateTime inNamedColumn;

  @TimeZoneStorage(TimeZoneStorageType.NATIVE)
  OffsetDateTime natively;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  OffsetDateTime normalized;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
  ZonedDateTime utc;
}
