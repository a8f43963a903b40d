package validation_7;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.hibernate.validator.constraints.CompositionType;
import org.hibernate.validator.constraints.ConstraintComposition;

@Entity
class Alternatives {
  @Id Long id;
  @Either String either;
}

@ConstraintComposition(CompositionType.OR)
@NotNull
@Size(max = 19)
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Either {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
