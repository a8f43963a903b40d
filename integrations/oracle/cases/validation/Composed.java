package validation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@Entity
class Composed {
  @Id
  @Size(max = 36)
  String id;

  @Code String code;

  @Code(groups = Late.class)
  String later;

  interface Late {}
}

@NotNull
@Size(max = 17)
@Constraint(validatedBy = {})
@Retention(RetentionPolicy.RUNTIME)
@interface Code {
  String message() default "";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
