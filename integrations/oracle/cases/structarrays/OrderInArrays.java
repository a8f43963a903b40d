package structarrays;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Struct;

/** The attributes of a type that is used in arrays are in the order of those of any other. */
@Entity
class OrderInArrays {
  @Id Long id;

  @Struct(name = "measured")
  Measured[] several;

  @Struct(name = "counted")
  Counted[] counted;
}

@Embeddable
class Measured {
  String unit;
  Instant taken;
  double amount;
  int times;
  Duration period;
}

@Embeddable
class Counted {
  String unit;
  Instant taken;
  float amount;
  boolean exact;
  int times;
}
