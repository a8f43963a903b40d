package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.Optional;
import java.util.Set;

/** Says of single values what Hibernate, or PostgreSQL, would say when the application starts. */
final class ValueRules {
  private static final String UUID_GENERATOR = Jpa.HIBERNATE + "UuidGenerator";
  private static final int MAX_PRECISION = 1000;

  /** More decimal digits are more than the 53 binary ones that PostgreSQL has. */
  private static final int MAX_FLOATING_PRECISION = 15;

  private static final Set<String> FLOATING =
      Set.of("float", "java.lang.Float", "double", "java.lang.Double");
  private static final Set<String> FOR_UUIDS =
      Set.of("java.util.UUID", "java.lang.String", "byte[]", "java.lang.Object");
  private static final Set<String> WRAPPED = Set.of("java.lang.Byte[]", "java.lang.Character[]");

  private final Run run;

  ValueRules(Run run) {
    this.run = run;
  }

  void check(AttributeModel.Basic basic) {
    Annotations annotations = basic.annotations();
    checkConverted(basic);
    boolean plain =
        !annotations.hasAny(
            Jpa.CONVERT, Jpa.HIBERNATE + "Type", Jpa.HIBERNATE + "JavaType", Annotated.FORMULA);
    if (plain && !run.converters().isConverted(basic.member().type())) {
      checkNumber(basic);
      checkWrapped(basic);
      checkUuid(basic);
    }
  }

  private void checkConverted(AttributeModel.Basic basic) {
    Optional<AnnotationUse> converted =
        basic.annotations().find(Jpa.CONVERT).filter(use -> use.gives("converter"));
    if (converted.isPresent()
        && !run.options().isHibernate6()
        && Converters.isContradicted(basic.annotations())) {
      refuse(
          basic,
          converted,
          "has a converter, which Hibernate refuses on identifiers and versions, and beside"
              + " @Enumerated and @Temporal. Remove one of the two.");
    }
  }

  /** Says of an entity's own value what its constraints make of the column. */
  void checkConstraints(AttributeModel.Basic basic) {
    if (!run.options().beanValidation()) {
      return;
    }
    Constraints constraints = Constraints.of(basic.annotations());
    JavaType type = basic.member().type();
    if (type.is("java.lang.String") && !constraints.bounds().isEmpty()) {
      refuse(
          basic,
          Optional.empty(),
          "is a text with bounds, of which Hibernate makes a check that compares it with numbers;"
              + " PostgreSQL refuses that. Use @Size or @Pattern, or make it a number.");
    } else if (FLOATING.contains(type.name())
        && constraints.digits().filter(digits -> digits.fraction() != 0).isPresent()) {
      refuse(
          basic,
          Optional.empty(),
          "has @Digits with a fraction, which a "
              + type.spelled()
              + " has none of; Hibernate refuses it. Remove it, or make it a BigDecimal.");
    }
  }

  private void checkNumber(AttributeModel.Basic basic) {
    Optional<AnnotationUse> column = basic.annotations().find(Annotated.COLUMN);
    JavaType type = basic.member().type();
    int precision = column.map(use -> use.number("precision").orElse(0)).orElse(0);
    int scale = column.map(use -> use.number("scale").orElse(0)).orElse(0);
    boolean defined = column.flatMap(use -> use.text("columnDefinition")).isPresent();
    if (FLOATING.contains(type.name()) && precision > 0 && scale != 0) {
      refuse(
          basic,
          column,
          "has a scale, which a "
              + type.spelled()
              + " has none of; Hibernate refuses it. Remove scale, or make it a BigDecimal.");
    } else if (FLOATING.contains(type.name()) && precision > MAX_FLOATING_PRECISION && !defined) {
      refuse(
          basic,
          column,
          "has a precision of "
              + precision
              + " decimal digits; PostgreSQL's floating-point numbers have "
              + MAX_FLOATING_PRECISION
              + ". Remove precision, or make it a BigDecimal.");
    } else if (type.name().startsWith("java.math.") && precision > MAX_PRECISION && !defined) {
      refuse(
          basic,
          column,
          "has a precision of "
              + precision
              + "; PostgreSQL allows "
              + MAX_PRECISION
              + ". Give a smaller one, or columnDefinition = \"numeric\", which has no limit.");
    }
  }

  private void checkWrapped(AttributeModel.Basic basic) {
    JavaType type = basic.member().type();
    boolean defined =
        basic
            .annotations()
            .find(Annotated.COLUMN)
            .flatMap(use -> use.text("columnDefinition"))
            .isPresent();
    if (WRAPPED.contains(type.name())
        && !defined
        && !basic.annotations().has(Jpa.PERSISTENCE + "Lob")) {
      boolean bytes = type.is("java.lang.Byte[]");
      refuse(
          basic,
          Optional.empty(),
          "is of type "
              + type.spelled()
              + ", which Hibernate refuses unless hibernate.type.wrapper_array_handling says how it"
              + " is stored. Make it "
              + (bytes ? "byte[]" : "char[]")
              + ", or say it here with @JavaType("
              + (bytes ? "ByteArrayJavaType" : "CharacterArrayJavaType")
              + ".class) or with @Column(columnDefinition = \"…\").");
    }
  }

  private void checkUuid(AttributeModel.Basic basic) {
    Optional<AnnotationUse> generator =
        basic
            .annotations()
            .find(Annotated.GENERATED_VALUE)
            .filter(use -> use.text("strategy").filter("UUID"::equals).isPresent())
            .or(() -> basic.annotations().find(UUID_GENERATOR));
    JavaType type = basic.member().type();
    if (generator.isPresent() && !FOR_UUIDS.contains(type.name())) {
      refuse(
          basic,
          generator,
          "is of type "
              + type.spelled()
              + ", which a UUID can't be stored in. Make it a UUID or a String, or choose another"
              + " generator.");
    }
  }

  private void refuse(AttributeModel basic, Optional<AnnotationUse> use, String what) {
    Origin origin = use.map(AnnotationUse::origin).orElse(basic.member().origin());
    run.problems().report(ProblemCode.REFUSED_MAPPING, origin, basic.member().label() + " " + what);
  }
}
