package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What classes and packages say of all attributes of a type, wherever they are. */
final class Registrations {
  private static final String TYPE = Jpa.HIBERNATE + "Type";
  private static final String JAVA_TYPE = Jpa.HIBERNATE + "JavaType";
  private static final String JDBC_TYPE = Jpa.HIBERNATE + "JdbcType";
  private static final String SUFFIX = "Registration";
  private static final String OF_COMPOSITES = Jpa.HIBERNATE + "CompositeTypeRegistration";

  /** What stands at an attribute decides for itself. */
  private static final String[] SAID_THERE = {
    TYPE, JAVA_TYPE, JDBC_TYPE, Jpa.HIBERNATE + "JdbcTypeCode"
  };

  /** As if it stood at each attribute of a type, by the type's name. */
  private final Map<String, AnnotationUse> byType = new TreeMap<>();

  private final Set<String> composites = new TreeSet<>();
  private final Set<SqlKind> kinds = new TreeSet<>();

  Registrations(Annotations registrations, Problems problems) {
    for (AnnotationUse use : registrations.all(TYPE + SUFFIX)) {
      use.text("basicClass").ifPresent(type -> byType.put(type, as(TYPE, "userType", use)));
    }
    for (AnnotationUse use : registrations.all(JAVA_TYPE + SUFFIX)) {
      use.text("javaType")
          .filter(type -> !ColumnTypes.isKnown(type)) // Hibernate doesn't look further for those.
          .ifPresent(type -> byType.putIfAbsent(type, as(JAVA_TYPE, "descriptorClass", use)));
    }
    for (AnnotationUse use : registrations.all(OF_COMPOSITES)) {
      use.text("embeddableClass").ifPresent(composites::add);
    }
    for (AnnotationUse use : registrations.all(JDBC_TYPE + SUFFIX)) {
      if (use.gives("registrationCode")) {
        SqlKind.ofCode(use.number("registrationCode").orElse(0)).ifPresent(kinds::add);
      } else if (use.text("value").filter(ColumnTypes::isOfHibernate).isEmpty()) {
        reportWithoutCode(use, problems);
      }
    }
  }

  private static AnnotationUse as(String annotation, String element, AnnotationUse use) {
    Map<String, Object> values = Map.of("value", use.text(element).orElse(""));
    return AnnotationUse.of(annotation, values, use.origin());
  }

  private static void reportWithoutCode(AnnotationUse use, Problems problems) {
    problems.report(
        ProblemCode.UNSUPPORTED_MAPPING,
        use.origin(),
        use.text("value").orElse("This class")
            + " is registered for a code that it says at run time only. Say it here, with"
            + " registrationCode = SqlTypes.…, or annotate the attributes with @JdbcType instead.");
  }

  /** Returns the annotations of an attribute of that type, with what is registered for it. */
  Annotations about(JavaType type, Annotations annotations) {
    AnnotationUse registered = byType.get(type.boxed().name());
    return registered == null || annotations.hasAny(SAID_THERE)
        ? annotations
        : annotations.plus(List.of(registered));
  }

  /** Returns whether the columns of a value, an element or a key are named by a user type. */
  boolean isComposite(JavaType type) {
    return composites.contains(type.name())
        || type.arguments().stream().anyMatch(each -> composites.contains(each.name()));
  }

  /** Returns whether another class than Hibernate's own decides about columns of that kind. */
  boolean isRedefined(Optional<SqlKind> kind) {
    return kind.filter(kinds::contains).isPresent();
  }
}
