package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.Member;
import java.util.List;
import java.util.Optional;

/** The two columns of {@code @Any} and {@code @ManyToAny}: which class, and which key. */
final class AnyColumns {
  private AnyColumns() {}

  static List<ColumnDraft> map(
      Run run, Columns columns, Site site, Member member, boolean required) {
    Annotations annotations = member.annotations();
    String base = run.naming().attribute(member);
    ColumnSpec classSpec = new ColumnSpec(annotations.find(Annotated.COLUMN));
    List<AnnotationUse> joins = annotations.all(Annotated.JOIN_COLUMN);
    ColumnSpec keySpec = joins.isEmpty() ? ColumnSpec.NONE : ColumnSpec.of(joins.get(0));
    ColumnDraft discriminator =
        columns
            .draft(
                site,
                columns.name(site, classSpec, run.naming().written(base)),
                site.path() + member.name() + " class",
                classType(classSpec, annotations),
                member.origin())
            .at(run.nextPosition())
            .required(classSpec.isRequired() || (required && annotations.has(Jpa.ANY)));
    ColumnDraft key =
        columns
            .draft(
                site,
                columns.name(site, keySpec, run.naming().written(base + "_id")),
                site.path() + member.name() + " key",
                keyType(run, keySpec, annotations),
                member.origin())
            .at(run.nextPosition())
            .required(required || keySpec.isRequired());
    return List.of(
        columns.add(site, columns.table(site, classSpec), discriminator),
        columns.add(site, columns.table(site, keySpec), key));
  }

  private static ColumnDefinition classType(ColumnSpec spec, Annotations annotations) {
    Optional<String> type = annotations.text(Jpa.HIBERNATE + "AnyDiscriminator", "value");
    String name =
        switch (type.orElse("STRING")) {
          case "INTEGER" -> "integer";
          case "CHAR" -> "char(1)";
          default -> ColumnTypes.varchar(spec.length().orElse(255));
        };
    return spec.definition().map(ColumnDefinition::parse).orElse(ColumnDefinition.of(name));
  }

  private static ColumnDefinition keyType(Run run, ColumnSpec spec, Annotations annotations) {
    JavaType type =
        annotations
            .text(Jpa.HIBERNATE + "AnyKeyJavaClass", "value")
            .map(JavaType::of)
            .orElseGet(() -> JavaType.of("java.lang.Long"));
    return run.types()
        .shape(new ColumnTypes.Request(type, Annotations.none(), spec, Constraints.NONE))
        .map(ColumnShape::definition)
        .orElseGet(() -> ColumnDefinition.of("bigint"));
  }
}
