package validation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SecondaryTable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Constraints in what is shared by several, and in places that share a table. */
class Redeclared {
  @MappedSuperclass
  abstract static class Audited {
    @NotNull
    @Size(max = 41)
    String author;

    @NotNull @ManyToOne RedeclaredTarget audited;
  }

  @Entity(name = "ValidSingle")
  static class Single extends Audited {
    @Id Long id;
  }

  @Entity(name = "ValidSingleBelow")
  static class Below extends Single {
    @NotNull @ManyToOne RedeclaredTarget below;

    @Size(max = 42)
    String text;

    @NotNull
    @Column(nullable = false)
    String twice;

    @Digits(integer = 3, fraction = 1)
    BigDecimal digits;

    @Valid @NotNull @Embedded Part part;
  }

  @Embeddable
  static class Part {
    @NotNull String inside;

    @NotNull @ManyToOne RedeclaredTarget reference;
    @Valid @NotNull Nested nested;
  }

  @Embeddable
  static class Nested {
    @NotNull
    @Size(max = 43)
    String deep;
  }

  @Entity(name = "ValidWithPart")
  static class WithPart {
    @Id Long id;
    @Valid @NotNull @Embedded Part part;
  }

  @Entity(name = "ValidWithSecond")
  @SecondaryTable(name = "valid_second")
  static class WithSecond {
    @Id Long id;

    @NotNull
    @Size(max = 44)
    @Column(table = "valid_second")
    String aside;
  }
}

@Entity
class RedeclaredTarget {
  @Id Long id;
}
