package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The two columns of {@code @Any} and {@code @ManyToAny}: which class, and which key. */
final class AnyColumns {
  private static final Map<String, String> OF_KEYS =
      Map.of(
          Jpa.HIBERNATE + "AnyKeyJdbcTypeCode", Jpa.HIBERNATE + "JdbcTypeCode",
          Jpa.HIBERNATE + "AnyKeyJdbcType", Jpa.HIBERNATE + "JdbcType",
          Jpa.HIBERNATE + "AnyKeyJavaType", Jpa.HIBERNATE + "JavaType",
          Jpa.HIBERNATE + "AnyKeyType", Jpa.HIBERNATE + "Type");

  /** Hibernate's names of the types that keys have. */
  private static final Map<String, String> NAMED =
      Map.of(
          "short", "java.lang.Short",
          "int", "java.lang.Integer",
          "integer", "java.lang.Integer",
          "long", "java.lang.Long",
          "string", "java.lang.String",
          "uuid", "java.util.UUID");

  private AnyColumns() {}

  static List<ColumnDraft> map(
      Run run, Columns columns, BasicMapper basics, Site site, Member member, boolean required) {
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
            .readOnly(classSpec.isReadOnly())
            .required(classSpec.isRequired());
    ColumnDraft key =
        columns
            .draft(
                site,
                columns.name(site, keySpec, run.naming().written(base + "_id")),
                site.path() + member.name() + " key",
                keyType(run, keySpec, member, basics),
                member.origin())
            .at(run.nextPosition())
            .readOnly(keySpec.isReadOnly())
            .required(required || keySpec.isRequired());
    TableDraft table = columns.table(site, keySpec);
    return List.of(columns.add(site, table, discriminator), columns.add(site, table, key));
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

  private static ColumnDefinition keyType(
      Run run, ColumnSpec spec, Member member, BasicMapper basics) {
    Annotations annotations = member.annotations();
    Optional<String> named =
        annotations
            .text(Jpa.HIBERNATE + "AnyKeyType", "value")
            .flatMap(name -> Optional.ofNullable(NAMED.get(name)));
    JavaType type =
        annotations
            .text(Jpa.HIBERNATE + "AnyKeyJavaClass", "value")
            .or(() -> named)
            .map(JavaType::of)
            .orElseGet(() -> JavaType.of("java.lang.Long"));
    Annotations given = ElementMapper.named(annotations, OF_KEYS);
    Annotations about = named.isPresent() ? given.without(Jpa.HIBERNATE + "Type") : given;
    Optional<ColumnShape> shape =
        run.types().shape(new ColumnTypes.Request(type, about, spec, Constraints.NONE));
    if (shape.isEmpty()) {
      basics.reportOwnType(member);
    }
    return shape.map(ColumnShape::definition).orElseGet(() -> ColumnDefinition.of("bigint"));
  }
}
