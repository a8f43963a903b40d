package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the discriminator values of a hierarchy with which Hibernate doesn't start. */
final class DiscriminatorRules {
  private DiscriminatorRules() {}

  static void check(Run run, EntityDraft root, String kind) {
    Map<String, EntityDraft> byValue = new HashMap<>();
    for (EntityDraft entity : root.hierarchy()) {
      Optional<String> written = InheritanceMapper.written(entity);
      if (kind.equals("CHAR") && written.isEmpty()) {
        report(
            run,
            entity,
            entity.source().simpleName()
                + " has no discriminator value, and Hibernate makes none of type CHAR from its name."
                + " Give it one with @DiscriminatorValue.");
        continue;
      }
      if (entity.source().isAbstract()) {
        continue;
      }
      if (written.isPresent() && !isOf(kind, written.get())) {
        report(
            run,
            entity,
            "The discriminator value "
                + written.get()
                + " of "
                + entity.source().simpleName()
                + " isn't of the type "
                + kind
                + ", which the discriminator has. Correct it, or the discriminatorType.");
        continue;
      }
      EntityDraft other = byValue.putIfAbsent(InheritanceMapper.literal(entity, kind), entity);
      if (other != null) {
        report(
            run,
            entity,
            entity.source().simpleName()
                + " and "
                + other.source().simpleName()
                + " have the same discriminator value, so that their rows can't be told apart. Give"
                + " one of them another @DiscriminatorValue.");
      }
    }
  }

  private static boolean isOf(String kind, String value) {
    return switch (kind) {
      case "CHAR" -> value.length() == 1 || value.equals("null") || value.equals("not null");
      case "INTEGER" ->
          value.matches("[+-]?\\d{1,10}") || value.equals("null") || value.equals("not null");
      default -> true;
    };
  }

  private static void report(Run run, EntityDraft entity, String message) {
    Origin origin =
        entity
            .source()
            .annotations()
            .find(Annotated.DISCRIMINATOR_VALUE)
            .map(AnnotationUse::origin)
            .orElse(entity.source().origin());
    run.problems().report(ProblemCode.INVALID_DISCRIMINATOR, origin, message);
  }
}
