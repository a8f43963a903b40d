package validation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Ranges and sizes in embeddables that are looked into, and in those that aren't. */
@Embeddable
class Bounds {
  @Min(2)
  Integer low;

  @Digits(integer = 3, fraction = 1)
  BigDecimal high;

  @NotNull
  @Size(max = 8)
  String unit;
}

@Entity
class EmbeddedRanges {
  @Id Long id;
  @Valid Bounds bounds;
}

@Entity
class UnseenRanges {
  @Id Long id;
  Bounds bounds;
}

@Entity
class RequiredRanges {
  @Id Long id;
  @NotNull Bounds bounds;
}

@Entity
class KeyOfBounds {
  @EmbeddedId @Valid BoundKey key;
}

@Embeddable
class BoundKey implements java.io.Serializable {
  private static final long serialVersionUID = 1L;

  @Size(max = 6)
  String text;

  @Min(1)
  Integer part;
}
