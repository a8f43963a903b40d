package dev.limbeck.model;

import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.QualifiedName;

/** How columns name the types that an application made. */
public final class TypeNames {

  private TypeNames() {}

  /** Returns the spelling of the type in a column's definition. */
  public static String of(QualifiedName type) {
    return type.schema().map(schema -> written(schema) + ".").orElse("") + written(type.name());
  }

  /** Returns whether a column is of that type, or of an array of it. */
  public static boolean isOf(ColumnType column, QualifiedName type) {
    return column.name().replace("[]", "").replace("\"", "").equals(of(type).replace("\"", ""));
  }

  private static String written(String part) {
    return part.matches("[a-z0-9_]+") ? part : '"' + part.replace("\"", "\"\"") + '"';
  }
}
