package dev.limbeck.processor.mapping;

import dev.limbeck.model.TypeNames;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.EnumType;
import java.util.Optional;

/**
 * What a Java type becomes in a column.
 *
 * @param natural the type that it has where no {@code columnDefinition} says another
 * @param condition what a check says behind the column's name: {@code in ('A','B')}
 * @param enumType the type that PostgreSQL must have for it
 */
record ColumnShape(
    ColumnDefinition definition,
    ColumnType natural,
    Optional<String> condition,
    Optional<EnumType> enumType) {

  static ColumnShape of(String type) {
    return of(type, Optional.empty(), Optional.empty());
  }

  static ColumnShape of(String type, String condition) {
    return of(type, Optional.of(condition), Optional.empty());
  }

  static ColumnShape of(EnumType type) {
    return of(TypeNames.of(type.name()), Optional.empty(), Optional.of(type));
  }

  private static ColumnShape of(
      String type, Optional<String> condition, Optional<EnumType> enumType) {
    ColumnDefinition definition = ColumnDefinition.of(type);
    return new ColumnShape(definition, definition.type(), condition, enumType);
  }

  ColumnShape withDefinition(ColumnDefinition other) {
    return new ColumnShape(other, natural, condition, enumType);
  }
}
