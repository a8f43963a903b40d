package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.report.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code @Column}, or an annotation like it, says.
 *
 * @param use the annotation, where there is one
 */
record ColumnSpec(Optional<AnnotationUse> use) {

  static final ColumnSpec NONE = new ColumnSpec(Optional.empty());

  static ColumnSpec of(AnnotationUse use) {
    return new ColumnSpec(Optional.of(use));
  }

  boolean isGiven() {
    return use.isPresent();
  }

  OptionalInt length() {
    return number("length");
  }

  OptionalInt precision() {
    return number("precision");
  }

  OptionalInt scale() {
    return number("scale");
  }

  /** Returns the digits of a second that are asked for; {@code -1} says nothing. */
  OptionalInt secondPrecision() {
    OptionalInt digits = number("secondPrecision");
    return digits.isPresent() && digits.getAsInt() < 0 ? OptionalInt.empty() : digits;
  }

  /** Returns this with the digits of a second that another annotation asks for. */
  ColumnSpec withSecondPrecision(AnnotationUse other) {
    Map<String, Object> values = new HashMap<>(use.map(AnnotationUse::values).orElse(Map.of()));
    values.put("secondPrecision", other.number("value").orElse(-1));
    AnnotationUse column = use.orElse(other);
    return of(new AnnotationUse(column.type(), values, column.origin(), column.origins()));
  }

  /** Returns this as if those elements weren't given. */
  ColumnSpec without(String... elements) {
    return new ColumnSpec(
        use.map(
            given -> {
              Map<String, Object> values = new HashMap<>(given.values());
              values.keySet().removeAll(List.of(elements));
              return new AnnotationUse(given.type(), values, given.origin(), given.origins());
            }));
  }

  private OptionalInt number(String element) {
    return use.map(given -> given.number(element)).orElse(OptionalInt.empty());
  }

  boolean isRequired() {
    return use.map(given -> !given.flag("nullable", true)).orElse(false);
  }

  boolean isUnique() {
    return use.map(given -> given.flag("unique", false)).orElse(false);
  }

  boolean isReadOnly() {
    return use.map(given -> !given.flag("insertable", true) && !given.flag("updatable", true))
        .orElse(false);
  }

  /** The key of a map has a name from the outset. */
  boolean isNamed() {
    return text("name").isPresent() || isOf(Annotated.MAP_KEY_JOIN_COLUMN);
  }

  boolean isOf(String annotation) {
    return use.filter(given -> given.type().equals(annotation)).isPresent();
  }

  Optional<String> definition() {
    return text("columnDefinition");
  }

  Optional<String> table() {
    return text("table");
  }

  Optional<String> comment() {
    return text("comment");
  }

  Optional<String> options() {
    return text("options");
  }

  List<AnnotationUse> checks() {
    return use.map(given -> given.allNested("check")).orElse(List.of());
  }

  Origin origin(Origin otherwise) {
    return use.map(AnnotationUse::origin).orElse(otherwise);
  }

  private Optional<String> text(String element) {
    return use.flatMap(given -> given.text(element)).filter(text -> !text.isBlank());
  }
}
