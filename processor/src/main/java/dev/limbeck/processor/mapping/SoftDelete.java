package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The column that says that a row counts as deleted. */
final class SoftDelete {
  /** What the values of Hibernate's converters are stored as. */
  private static final Map<String, List<String>> CONVERTERS =
      Map.of(
          "org.hibernate.type.YesNoConverter", List.of("char(1)", "in ('N','Y')"),
          "org.hibernate.type.TrueFalseConverter", List.of("char(1)", "in ('F','T')"),
          "org.hibernate.type.NumericBooleanConverter", List.of("integer", "in (0,1)"));

  private SoftDelete() {}

  /** Returns the annotations of the class, or of the nearest mapped superclass, that says it. */
  static Annotations of(EntityClass entity) {
    Annotations found = entity.annotations();
    for (int i = entity.superclasses().size() - 1; i >= 0 && !found.has(Jpa.SOFT_DELETE); i--) {
      found = entity.superclasses().get(i).annotations();
    }
    return found;
  }

  static void add(Run run, Columns columns, Site site, Annotations annotations) {
    Optional<AnnotationUse> use = annotations.find(Jpa.SOFT_DELETE);
    if (use.isEmpty()) {
      return;
    }
    String strategy = use.get().text("strategy").orElse("DELETED");
    boolean timestamp = strategy.equals("TIMESTAMP");
    String byDefault = strategy.equals("ACTIVE") ? "active" : "deleted";
    Name name = run.naming().written(use.get().text("columnName").orElse(byDefault));
    List<String> converted =
        use.get()
            .text("converter")
            .map(
                converter -> {
                  List<String> known = CONVERTERS.get(converter);
                  return known != null ? known : List.of(converterType(run, converter));
                })
            .orElse(List.of(timestamp ? "timestamp(6) with time zone" : "boolean"));
    ColumnDraft draft =
        columns
            .draft(
                site,
                name,
                site.path() + "soft delete",
                ColumnDefinition.of(converted.get(0)),
                use.get().origin())
            .at(run.nextPosition())
            .required(!timestamp)
            .comment(use.get().text("comment").or(() -> Optional.of("Soft-delete indicator")));
    if (converted.size() > 1) {
      draft.check(Optional.empty(), SqlNames.spelled(draft.name()) + " " + converted.get(1));
    }
    columns.add(site, site.table(), draft);
  }

  private static String converterType(Run run, String converter) {
    return run.model().converters().stream()
        .filter(each -> each.className().equals(converter))
        .findFirst()
        .flatMap(
            each ->
                run.types()
                    .shape(
                        new ColumnTypes.Request(
                            each.column(), Annotations.none(), ColumnSpec.NONE, Constraints.NONE)))
        .map(shape -> shape.definition().type().name())
        .orElseGet(() -> JavaType.of("boolean").name());
  }
}
