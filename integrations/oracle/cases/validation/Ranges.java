package validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.validator.constraints.Range;

@Entity
class Ranges {
  @Id Long id;

  @Min(3)
  int from3;

  @Max(10)
  Integer to10;

  @Min(1)
  @Max(10)
  long between;

  @Range(min = 2, max = 7)
  Integer range;

  @Digits(integer = 6, fraction = 2)
  BigDecimal digits;

  @Digits(integer = 4, fraction = 0)
  String textDigits;

  @DecimalMin("1.5")
  BigDecimal decimal;

  @Positive int positive;
  @Email String email;

  @Pattern(regexp = "[a-z]+")
  String pattern;

  @Past LocalDate past;
  @AssertTrue boolean always1;
}
