package jpa32_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Year;

@Entity
class Times {
  @Id Long id;
  @Version LocalDateTime version;
  Year year;
  Instant instant;
}
