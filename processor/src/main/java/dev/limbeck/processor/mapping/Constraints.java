package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What Bean Validation says about an attribute, as far as Hibernate puts it into the schema.
 *
 * @param bounds comparisons with a number: {@code >=3}
 */
record Constraints(
    boolean notNull, OptionalInt maxLength, List<String> bounds, Optional<Digits> digits) {

  /** The digits of a number. */
  record Digits(int integer, int fraction) {}

  static final Constraints NONE =
      new Constraints(false, OptionalInt.empty(), List.of(), Optional.empty());

  private static final String STANDARD = "jakarta.validation.constraints.";
  private static final String HIBERNATE = "org.hibernate.validator.constraints.";
  private static final String DEFAULT_GROUP = "jakarta.validation.groups.Default";

  static Constraints of(Annotations annotations) {
    boolean notNull =
        List.of("NotNull", "NotBlank", "NotEmpty").stream()
            .anyMatch(name -> !active(annotations, STANDARD + name).isEmpty());
    OptionalInt maxLength = OptionalInt.empty();
    for (String type : List.of(STANDARD + "Size", HIBERNATE + "Length")) {
      for (AnnotationUse use : active(annotations, type)) {
        OptionalInt max = use.number("max");
        maxLength = max.isPresent() && max.getAsInt() != Integer.MAX_VALUE ? max : maxLength;
      }
    }
    Optional<Digits> digits =
        active(annotations, STANDARD + "Digits").stream()
            .map(
                use ->
                    new Digits(use.number("integer").orElse(0), use.number("fraction").orElse(0)))
            .findFirst();
    return new Constraints(notNull, maxLength, bounds(annotations), digits);
  }

  Constraints withoutLength() {
    return new Constraints(notNull, OptionalInt.empty(), bounds, digits);
  }

  private static List<String> bounds(Annotations annotations) {
    List<String> bounds = new ArrayList<>();
    for (AnnotationUse use : active(annotations, STANDARD + "Min")) {
      use.longNumber("value").ifPresent(value -> bounds.add(">=" + value));
    }
    for (AnnotationUse use : active(annotations, STANDARD + "Max")) {
      use.longNumber("value").ifPresent(value -> bounds.add("<=" + value));
    }
    for (AnnotationUse use : active(annotations, HIBERNATE + "Range")) {
      bounds.add(">=" + use.longNumber("min").orElse(0L));
      bounds.add("<=" + use.longNumber("max").orElse(Long.MAX_VALUE));
    }
    return bounds;
  }

  private static List<AnnotationUse> active(Annotations annotations, String type) {
    return annotations.all(type).stream()
        .filter(use -> use.texts("groups").isEmpty() || use.texts("groups").contains(DEFAULT_GROUP))
        .toList();
  }
}
