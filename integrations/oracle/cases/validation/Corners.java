package validation;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Null;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Constraints beside columns that say something else, and constraints that make nothing. */
@Entity
class Corners {
  @Id Long id;

  @Size(max = 20)
  @Column(length = 100)
  String shorter;

  @Size(max = 20)
  @Column(columnDefinition = "text")
  String defined;

  @Size(max = 255)
  String same;

  @Size(max = 20)
  @Enumerated(EnumType.STRING)
  Grade grade;

  @Size(max = 20)
  char[] letters;

  @DecimalMax("9.5")
  BigDecimal decimal;

  @Negative Integer negative;
  @NegativeOrZero Integer notPositive;
  @PositiveOrZero Integer notNegative;
  @Future Instant future;
  @Null String never;
  @AssertFalse Boolean wrong;

  @Min(1)
  @Column(nullable = false)
  Integer least;

  @Max(value = 5, groups = Late.class)
  Integer late;

  @Min(-3)
  BigDecimal aboveMinus3;

  @NotNull
  @Column(unique = true, length = 30)
  String alone;

  @NotNull Integer object;

  @NotNull
  @Basic(optional = true)
  String optional;

  @Digits(integer = 5, fraction = 0)
  Integer wholeDigits;

  @Digits(integer = 5, fraction = 1)
  @Column(precision = 20, scale = 10)
  BigDecimal digits1;

  @Size.List({@Size(max = 31), @Size(min = 2)})
  String several;

  @NotNull @Lob String large;

  @NotNull UUID uuid;

  @Min(0)
  @Enumerated
  Grade numbered;

  enum Grade {
    GOOD,
    BAD
  }

  interface Late {}
}
