package dev.limbeck.processor.merge;

import dev.limbeck.schema.Column;
import java.util.Optional;
import java.util.function.Function;

/** Merges what two branches changed of one column. */
record ColumnMerge(Column base, Column first, Column second) {

  /** Returns whether both have changed the same of it differently; comments aside. */
  boolean isContradicting() {
    return contradicts(Column::type)
        || contradicts(Column::nullable)
        || contradicts(Column::defaultValue)
        || contradicts(Column::identity)
        || contradicts(Column::generated)
        || contradicts(Column::collation);
  }

  Column column() {
    return new Column(
        first.name(),
        merged(Column::type),
        merged(Column::nullable),
        merged(Column::defaultValue),
        merged(Column::identity),
        merged(Column::generated),
        merged(Column::collation),
        merged(Column::comment));
  }

  /** Returns a column's definition as PostgreSQL would show it. */
  static String described(Column column) {
    return column.type()
        + (column.nullable() ? "" : " not null")
        + clause(" default ", column.defaultValue())
        + (column.identity().isPresent() ? " identity" : "")
        + clause(" generated as ", column.generated())
        + clause(" collate ", column.collation());
  }

  private static String clause(String word, Optional<String> value) {
    return value.map(word::concat).orElse("");
  }

  private boolean contradicts(Function<Column, ?> facet) {
    Object one = facet.apply(first);
    Object two = facet.apply(second);
    Object before = facet.apply(base);
    return !one.equals(two) && !one.equals(before) && !two.equals(before);
  }

  private <F> F merged(Function<Column, F> facet) {
    return facet.apply(second).equals(facet.apply(base)) ? facet.apply(first) : facet.apply(second);
  }
}
