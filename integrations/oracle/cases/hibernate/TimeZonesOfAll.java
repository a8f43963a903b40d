package hibernate;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Each way to store a zone, for each type that has one, and for one that has none. */
@Entity
@SecondaryTable(name = "zones_aside")
class TimeZonesOfAll {
  @Id Long id;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  @TimeZoneColumn(name = "zone_of_a", columnDefinition = "integer default 3")
  OffsetDateTime a;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  @Column(name = "bb", nullable = false)
  ZonedDateTime b;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetTime c;

  @TimeZoneStorage(TimeZoneStorageType.NATIVE)
  OffsetDateTime d;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  ZonedDateTime e;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
  OffsetDateTime f;

  @TimeZoneStorage(TimeZoneStorageType.AUTO)
  OffsetDateTime g;

  @TimeZoneStorage OffsetTime h;
  @TimeZoneStorage ZonedDateTime i;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  OffsetTime j;

  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
  OffsetTime k;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  Instant l;

  @TimeZoneStorage Instant m;

  @Basic(optional = false)
  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  OffsetDateTime n;

  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  @Column(unique = true, table = "zones_aside")
  ZonedDateTime o;

  @Embedded Inside inside;
  @ElementCollection List<Inside> insides;

  @ElementCollection
  @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
  List<OffsetDateTime> normalized;

  @ElementCollection
  @TimeZoneStorage(TimeZoneStorageType.COLUMN)
  List<OffsetDateTime> columns;

  @ElementCollection @TimeZoneStorage Set<OffsetDateTime> automatic;

  @Embeddable
  static class Inside {
    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "zone_inside")
    OffsetDateTime p;

    @TimeZoneStorage ZonedDateTime q;
  }
}
