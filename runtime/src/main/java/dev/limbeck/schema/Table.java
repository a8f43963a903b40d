package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

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
    return columns.stream().filter(each -> each.name().equals(column)).findFirst();
  }

  /** Returns everything in {@code createTable}'s order: all but foreign keys and options. */
  public List<TableElement> elements() {
    List<TableElement> elements = new ArrayList<>(columns);
    primaryKey.ifPresent(elements::add);
    elements.addAll(uniques);
    elements.addAll(checks);
    elements.addAll(indexes);
    comment.map(TableComment::new).ifPresent(elements::add);
    return elements;
  }

  /** Returns this table under another name. */
  public Table withName(QualifiedName other) {
    return new Table(
        other, columns, primaryKey, uniques, checks, foreignKeys, indexes, comment, options);
  }

  /** Returns this table with other columns. */
  public Table withColumns(List<Column> other) {
    return new Table(
        name, other, primaryKey, uniques, checks, foreignKeys, indexes, comment, options);
  }

  /** Returns this table with another primary key. */
  public Table withPrimaryKey(Optional<PrimaryKey> other) {
    return new Table(name, columns, other, uniques, checks, foreignKeys, indexes, comment, options);
  }

  /** Returns this table with other unique constraints. */
  public Table withUniques(List<UniqueConstraint> other) {
    return new Table(
        name, columns, primaryKey, other, checks, foreignKeys, indexes, comment, options);
  }

  /** Returns this table with other check constraints. */
  public Table withChecks(List<CheckConstraint> other) {
    return new Table(
        name, columns, primaryKey, uniques, other, foreignKeys, indexes, comment, options);
  }

  /** Returns this table with other foreign keys. */
  public Table withForeignKeys(List<ForeignKey> other) {
    return new Table(name, columns, primaryKey, uniques, checks, other, indexes, comment, options);
  }

  /** Returns this table with other indexes. */
  public Table withIndexes(List<Index> other) {
    return new Table(
        name, columns, primaryKey, uniques, checks, foreignKeys, other, comment, options);
  }

  /** Returns this table with another comment. */
  public Table withComment(Optional<String> other) {
    return new Table(
        name, columns, primaryKey, uniques, checks, foreignKeys, indexes, other, options);
  }

  /** Returns this table with other options. */
  public Table withOptions(Optional<String> other) {
    return new Table(
        name, columns, primaryKey, uniques, checks, foreignKeys, indexes, comment, other);
  }

  /** Returns this table with {@code options}. */
  public Table options(String options) {
    return withOptions(Optional.of(options));
  }

  /** Returns this table in the order that comparisons and snapshots use: everything by name. */
  public Table canonical() {
    return new Table(
        name,
        byName(columns, Column::name),
        primaryKey,
        byName(uniques, UniqueConstraint::name),
        byName(checks, CheckConstraint::name),
        byName(foreignKeys, ForeignKey::name),
        byName(indexes, Index::name),
        comment,
        options);
  }

  private static <E> List<E> byName(List<E> list, Function<E, String> name) {
    return list.stream().sorted(Comparator.comparing(name)).toList();
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
}
