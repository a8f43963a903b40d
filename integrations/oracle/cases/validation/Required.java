package validation;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

@Entity
class Required {
  @Id Long id;
  @NotNull String present;
  @NotBlank String notBlank;
  @NotEmpty String notEmpty;
  @NotNull @ManyToOne Required other;

  @NotNull
  @Column(nullable = true)
  String contradicting;

  @NotNull @ElementCollection List<@NotNull String> texts;

  @NotNull(groups = Late.class)
  String later;

  @NotNull
  @Enumerated(EnumType.STRING)
  Level level;

  interface Late {}

  enum Level {
    LOW,
    HIGH
  }
}
