package dev.limbeck.processor.mapping;

import dev.limbeck.schema.EnumType;
import java.util.Optional;

/**
 * What a Java type becomes in a column.
 *
 * @param condition what a check says behind the column's name: {@code in ('A','B')}
 * @param enumType the type that PostgreSQL must have for it
 */
record ColumnShape(
    ColumnDefinition definition, Optional<String> condition, Optional<EnumType> enumType) {

  static ColumnShape of(String type) {
    return new ColumnShape(ColumnDefinition.of(type), Optional.empty(), Optional.empty());
  }

  static ColumnShape of(String type, String condition) {
    return new ColumnShape(ColumnDefinition.of(type), Optional.of(condition), Optional.empty());
  }

  ColumnShape withDefinition(ColumnDefinition other) {
    return new ColumnShape(other, condition, enumType);
  }
}
