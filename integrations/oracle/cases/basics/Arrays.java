package basics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Entity
class Arrays {
  @Id Long id;
  int[] numbers;
  Long[] bigNumbers;
  String[] texts;
  List<String> listOfTexts;
  Set<UUID> uuids;
  Collection<LocalDate> dates;
  BigDecimal[] amounts;
  List<Instant> instants;
  Flavor[] flavors;
  List<Flavor> listOfFlavors;
  double[] measures;

  @Column(length = 20)
  String[] shortTexts;

  enum Flavor {
    SWEET,
    SOUR
  }
}
