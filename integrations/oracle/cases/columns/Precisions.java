package columns;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDateTime;

@Entity
class Precisions {
  @Id Long id;

  @Column(precision = 10)
  BigDecimal whole;

  @Column(precision = 10, scale = 3)
  BigDecimal exact;

  @Column(scale = 4)
  BigDecimal scaleAlone;

  @Column(precision = 5)
  BigInteger huge;

  @Column(precision = 10, scale = 3)
  Duration duration;

  @Column(precision = 5)
  Integer number;

  @Column(precision = 5)
  Double approximate;

  @Column(precision = 5)
  Float single;

  @Column(precision = 3)
  LocalDateTime time;
}
