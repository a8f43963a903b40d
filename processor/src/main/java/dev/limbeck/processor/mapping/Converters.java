package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.ConverterModel;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the converter that stands between an attribute and its column. */
final class Converters {

  /**
   * What a converter makes of an attribute.
   *
   * @param type the type on the database's side
   * @param condition the check that Hibernate makes for its own converters
   */
  record Conversion(JavaType type, Optional<String> condition) {}

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "org.hibernate.type.YesNoConverter", "in ('N','Y')",
          "org.hibernate.type.TrueFalseConverter", "in ('F','T')",
          "org.hibernate.type.NumericBooleanConverter", "in (0,1)");
  private static final String[] NEVER_CONVERTED = {
    Jpa.ID, Annotated.VERSION, Jpa.PERSISTENCE + "Enumerated", Jpa.PERSISTENCE + "Temporal"
  };

  private final Map<String, ConverterModel> byName = new HashMap<>();
  private final Map<String, ConverterModel> unasked = new HashMap<>();

  /** What to say once a type needs one of several converters. */
  private final Map<String, Runnable> ambiguous = new HashMap<>();

  Converters(EntityModel model, Problems problems) {
    for (ConverterModel converter : model.converters()) {
      byName.put(converter.className(), converter);
      if (converter.autoApply()) {
        String type = converter.attribute().boxed().spelled();
        ConverterModel other = unasked.putIfAbsent(type, converter);
        if (other != null) {
          ambiguous.put(
              type,
              () ->
                  problems.report(
                      ProblemCode.AMBIGUOUS_CONVERTER,
                      converter.origin(),
                      converter.className()
                          + " and "
                          + other.className()
                          + " both apply to "
                          + type
                          + " by themselves. Leave autoApply to one of them, and ask for the other"
                          + " with @Convert."));
        }
      }
    }
  }

  /**
   * Returns the conversion of an attribute, element or key.
   *
   * @param explicit the conversion that is asked for, where one is
   */
  Optional<Conversion> find(
      JavaType type, Annotations annotations, Optional<AnnotationUse> explicit) {
    if (explicit.filter(use -> use.flag("disableConversion", false)).isPresent()) {
      return Optional.empty();
    }
    Optional<ConverterModel> named =
        explicit.flatMap(use -> use.text("converter")).map(byName::get);
    if (named.isPresent()) {
      return named.map(
          converter ->
              isOfElements(converter, type) ? ofElements(converter) : conversion(converter));
    }
    if (isContradicted(annotations)
        || annotations.hasAny(Jpa.EMBEDDED_ID, Jpa.HIBERNATE + "Type")) {
      return Optional.empty();
    }
    String spelled = type.boxed().spelled();
    ambiguous.getOrDefault(spelled, () -> {}).run();
    return Optional.ofNullable(unasked.get(spelled)).map(Converters::conversion);
  }

  /** Returns whether something else says how the value is stored: 6 heeds that, 7 refuses both. */
  static boolean isContradicted(Annotations annotations) {
    return annotations.hasAny(NEVER_CONVERTED);
  }

  /** Returns whether a converter applies to the type by itself. */
  boolean isConverted(JavaType type) {
    return unasked.containsKey(type.boxed().spelled());
  }

  /** Returns the conversion that stands at the attribute itself, outer ones first. */
  static Optional<AnnotationUse> explicit(
      Annotations annotations, Overrides overrides, String attribute) {
    Optional<AnnotationUse> outer = overrides.conversion(attribute);
    if (outer.isPresent()) {
      return outer;
    }
    List<AnnotationUse> own = annotations.all(Jpa.CONVERT);
    return own.stream().filter(use -> use.text("attributeName").isEmpty()).findFirst();
  }

  /** A collection in one column is an array, whose elements are converted. */
  private static boolean isOfElements(ConverterModel converter, JavaType type) {
    return type.arguments().size() == 1
        && !type.isEnum()
        && !converter.attribute().is(type.name())
        && type.arguments().get(0).boxed().is(converter.attribute().name());
  }

  private static Conversion ofElements(ConverterModel converter) {
    return new Conversion(JavaType.arrayOf(converter.column()), Optional.empty());
  }

  private static Conversion conversion(ConverterModel converter) {
    return new Conversion(
        converter.column(), Optional.ofNullable(CONDITIONS.get(converter.className())));
  }
}
