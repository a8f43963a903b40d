package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Identifiers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Columns of enums: numbers or names, with a check that lists them. */
final class Enums {
  private static final String ENUMERATED = Jpa.PERSISTENCE + "Enumerated";

  private Enums() {}

  static ColumnShape shape(ColumnTypes.Request request, Optional<SqlKind> asked) {
    JavaType type = request.type();
    boolean names = byName(request.annotations());
    SqlKind text = request.spec().length().orElse(255) == 1 ? SqlKind.CHAR : SqlKind.VARCHAR;
    SqlKind kind = asked.orElse(names ? text : SqlKind.SMALLINT);
    return switch (kind) {
      case NAMED_ENUM -> named(type, type.constants().stream().sorted().toList());
      case NAMED_ORDINAL_ENUM -> named(type, type.constants());
      case VARCHAR -> ofNames(type, ColumnTypes.varchar(request.spec().length().orElse(255)));
      case CHAR -> ofNames(type, "char(" + request.spec().length().orElse(255) + ")");
      case LONG_VARCHAR -> ofNames(type, kind.spelled());
      case ORDINAL_ENUM, SMALLINT, INTEGER, BIGINT -> ofNumbers(type, kind.spelled());
      case NUMERIC -> ColumnShape.of("numeric(19,2)");
      default -> ColumnShape.of(kind.spelled());
    };
  }

  /** Returns what holds an enum, its column's length aside. */
  static SqlKind kind(Annotations annotations) {
    return byName(annotations) ? SqlKind.VARCHAR : SqlKind.SMALLINT;
  }

  private static boolean byName(Annotations annotations) {
    return annotations.text(ENUMERATED, "value").filter("STRING"::equals).isPresent();
  }

  /** The values that a constant's constructor sets can't be known here. */
  private static ColumnShape ofNames(JavaType type, String column) {
    if (!type.arguments().isEmpty() || type.constants().isEmpty()) {
      return ColumnShape.of(column);
    }
    return ColumnShape.of(column, "in (" + literals(type.constants()) + ")");
  }

  private static ColumnShape ofNumbers(JavaType type, String column) {
    if (!type.arguments().isEmpty() || type.constants().isEmpty()) {
      return ColumnShape.of(column);
    }
    return ColumnShape.of(column, "between 0 and " + (type.constants().size() - 1));
  }

  private static ColumnShape named(JavaType type, List<String> labels) {
    QualifiedName name = QualifiedName.of(new Name(type.simpleName(), false).inCatalog());
    return ColumnShape.of(new EnumType(name, labels));
  }

  private static String literals(List<String> values) {
    return values.stream().map(Identifiers::literal).collect(Collectors.joining(","));
  }
}
