package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table, whole.
 *
 * @param columns in the order in which the table is created; the order never counts in a comparison
 * @param options what follows the closing parenthesis of {@code CREATE TABLE}, verbatim
 */
public record Table(
    QualifiedName name,
    List<Column> columns,
    Optional<PrimaryKey> primaryKey,
    List<UniqueConstraint> uniques,
    List<CheckConstraint> checks,
    List<ForeignKey> foreignKeys,
    List<Index> indexes,
    Optional<String> comment,
    Optional<String> options)
    implements SchemaObject {

  /** Refuses two columns of one name. */
  public Table {
    columns = List.copyOf(columns);
    uniques = List.copyOf(uniques);
    checks = List.copyOf(checks);
    foreignKeys = List.copyOf(foreignKeys);
    indexes = List.copyOf(indexes);
    Set<String> seen = new HashSet<>();
    for (Column column : columns) {
      if (!seen.add(column.name())) {
        throw new IllegalArgumentException(
            "Table " + name + " has two columns named " + column.name() + ".");
      }
    }
  }

  /** Returns the table that is made of {@code elements}. */
  public static Table table(String name, TableElement... elements) {
    return of(QualifiedName.parse(name), List.of(elements));
  }

  /** Returns the table that is made of {@code elements}, without foreign keys. */
  public static Table of(QualifiedName name, List<TableElement> elements) {
    List<PrimaryKey> keys = only(PrimaryKey.class, elements);
    List<TableComment> comments = only(TableComment.class, elements);
    if (keys.size() > 1 || comments.size() > 1) {
      throw new IllegalArgumentException(
          "Table " + name + " has more than one primary key or comment.");
    }
    return new Table(
        name,
        only(Column.class, elements),
        keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(0)),
        only(UniqueConstraint.class, elements),
        only(CheckConstraint.class, elements),
        List.of(),
        only(Index.class, elements),
        comments.isEmpty() ? Optional.empty() : Optional.of(comments.get(0).text()),
        Optional.empty());
  }

  /** Returns the column of that name. */
  public Optional<Column> column(String column) {
    for (Column each : columns) {
      if (each.name().equals(column)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** Returns this table with {@code options}. */
  public Table options(String options) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        checks,
        foreignKeys,
        indexes,
        comment,
        Optional.of(options));
  }

  private static <E> List<E> only(Class<E> type, List<TableElement> elements) {
    List<E> found = new ArrayList<>();
    for (TableElement element : elements) {
      if (type.isInstance(element)) {
        found.add(type.cast(element));
      }
    }
    return found;
  }

  static <E> List<E> required(String owner, List<E> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("The " + owner + " is over no column.");
    }
    return List.copyOf(list);
  }
}
