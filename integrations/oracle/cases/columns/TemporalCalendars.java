package columns;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.Set;

/** {@code @Temporal} of each kind, on each class that has it. */
@Entity
class TemporalCalendars {
  @Id Long id;

  @Temporal(TemporalType.DATE)
  Calendar day;

  @Temporal(TemporalType.TIME)
  Calendar time;

  @Temporal(TemporalType.TIMESTAMP)
  @Column(nullable = false)
  Date moment;

  @ElementCollection
  @Temporal(TemporalType.DATE)
  Set<Date> days;

  @ElementCollection
  @MapKeyTemporal(TemporalType.TIMESTAMP)
  @Temporal(TemporalType.TIME)
  Map<Date, Calendar> times;
}
