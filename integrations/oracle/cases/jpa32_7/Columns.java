package jpa32_7;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;

@Entity
class Columns {
  @Id Long id;

  @Column(check = @CheckConstraint(name = "positive_amount", constraint = "amount > 0"))
  int amount;

  @Column(comment = "Its name")
  String name;

  @Column(options = "default 5")
  Integer number;

  @Column(secondPrecision = 3)
  LocalDateTime time;

  @Column(secondPrecision = 0)
  Instant instant;

  @Column(secondPrecision = 2)
  LocalTime timeOnly;

  @ManyToOne
  @JoinColumn(comment = "The other")
  Columns other;
}
