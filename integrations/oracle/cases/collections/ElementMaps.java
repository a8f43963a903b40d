package collections;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyTemporal;
import jakarta.persistence.TemporalType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.SortedMap;

@Entity
class ElementMaps {
  @Id Long id;
  @ElementCollection Map<String, String> texts;

  @ElementCollection
  @MapKeyColumn(name = "k", length = 40)
  @Column(name = "v", nullable = false)
  Map<String, String> named;

  @ElementCollection Map<Integer, BigDecimal> numbers;
  @ElementCollection SortedMap<LocalDate, Boolean> byDay;

  @ElementCollection
  @MapKeyTemporal(TemporalType.DATE)
  Map<Date, String> byDate;

  @ElementCollection
  @CollectionTable(name = "attributes", joinColumns = @JoinColumn(name = "owner"))
  Map<String, String> tabled;
}
