package validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hibernate.annotations.Check;

/** All checks of a column that have no name are one; those with a name stand by themselves. */
@Entity
class JoinedChecks {
  enum Size {
    SMALL,
    LARGE
  }

  @Id Long id;

  @Max(10)
  @Check(name = "not_three", constraints = "named <> 3")
  int named;

  @Max(10)
  @Check(constraints = "unnamed <> 3")
  int unnamed;

  @Min(1)
  @Max(10)
  @Check(name = "not_four", constraints = "several <> 4")
  @Check(constraints = "several <> 5")
  @Check(constraints = "several <> 6")
  int several;

  @Enumerated
  @Check(constraints = "size < 5")
  Size size;
}
