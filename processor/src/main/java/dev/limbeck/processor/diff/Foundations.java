package dev.limbeck.processor.diff;

import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Schema;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Knows what foreign keys stand on: the target's key, and columns of comparable types.
 *
 * <p>PostgreSQL refuses to drop a key that is referred to, and to change one side of a foreign key
 * to a type that doesn't compare with the other. Such a foreign key steps aside.
 */
final class Foundations {

  private final Schema from;
  private final Schema to;

  Foundations(Schema from, Schema to) {
    this.from = from;
    this.to = to;
  }

  /** Returns whether {@code key} of {@code table} has to go and come again. */
  boolean areDisturbed(QualifiedName table, ForeignKey key) {
    Optional<Table> before = from.table(key.target());
    Optional<Table> after = to.table(key.target());
    if (before.isEmpty() || after.isEmpty()) {
      return false;
    }
    return !keys(before.get(), key).equals(keys(after.get(), key))
        || retyped(table, key.columns())
        || retyped(key.target(), key.targetColumns());
  }

  /** The names and columns of the constraints that the key may stand on. */
  private static List<String> keys(Table target, ForeignKey key) {
    Set<String> columns = Set.copyOf(key.targetColumns());
    return Stream.concat(
            target.primaryKey().filter(each -> columns.equals(Set.copyOf(each.columns()))).stream()
                .map(PrimaryKey::toString),
            target.uniques().stream()
                .filter(each -> columns.equals(Set.copyOf(each.columns())))
                .map(UniqueConstraint::toString))
        .sorted()
        .toList();
  }

  private boolean retyped(QualifiedName table, List<String> columns) {
    return columns.stream()
        .anyMatch(
            column -> {
              Optional<ColumnType> before = type(from, table, column);
              Optional<ColumnType> after = type(to, table, column);
              return before.isPresent()
                  && after.isPresent()
                  && !before.get().isComparableTo(after.get());
            });
  }

  private static Optional<ColumnType> type(Schema schema, QualifiedName table, String column) {
    return schema.table(table).flatMap(each -> each.column(column)).map(each -> each.type());
  }
}
