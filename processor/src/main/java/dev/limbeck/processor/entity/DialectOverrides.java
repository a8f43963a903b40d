package dev.limbeck.processor.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** Puts what annotations say for PostgreSQL in the place of what they say for all databases. */
final class DialectOverrides {
  private static final String OVERRIDE = Jpa.HIBERNATE + "DialectOverride.";

  /** The dialect of PostgreSQL, and those that it extends. */
  private static final Set<String> OURS =
      Set.of("org.hibernate.dialect.PostgreSQLDialect", "org.hibernate.dialect.Dialect");

  /** These have to be there for all databases to count for one. */
  private static final Set<String> FORMULAS =
      Set.of(Jpa.HIBERNATE + "Formula", Jpa.HIBERNATE + "JoinFormula");

  private DialectOverrides() {}

  /** Returns the annotations that count; the first override for a dialect wins. */
  static List<AnnotationUse> apply(List<AnnotationUse> uses) {
    if (uses.stream().noneMatch(use -> use.type().startsWith(OVERRIDE))) {
      return uses;
    }
    Map<String, AnnotationUse> overrides = new LinkedHashMap<>();
    for (AnnotationUse use : uses) {
      if (use.type().startsWith(OVERRIDE)) {
        List<AnnotationUse> contained = use.allNested("value");
        for (AnnotationUse each : contained.isEmpty() ? List.of(use) : contained) {
          if (isOurs(each)) {
            each.nested("override")
                .filter(override -> !FORMULAS.contains(override.type()) || has(uses, override))
                .ifPresent(override -> overrides.putIfAbsent(override.type(), override));
          }
        }
      }
    }
    List<AnnotationUse> left = new ArrayList<>(overrides.values());
    uses.stream().filter(use -> !overrides.containsKey(use.type())).forEach(left::add);
    return left;
  }

  private static boolean has(List<AnnotationUse> uses, AnnotationUse override) {
    return uses.stream().anyMatch(use -> use.type().equals(override.type()));
  }

  /** Which version the database has isn't known here: a recent one is taken for granted. */
  private static boolean isOurs(AnnotationUse override) {
    OptionalInt before =
        override
            .nested("before")
            .map(version -> version.number("major"))
            .orElse(OptionalInt.empty());
    return OURS.contains(override.text("dialect").orElse("")) && before.isEmpty();
  }
}
