package dev.limbeck.model;

import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A table that is made from another one; mutable. */
public final class TableCopy {

  private QualifiedName name;
  private List<Column> columns;
  private Optional<PrimaryKey> primaryKey;
  private List<UniqueConstraint> uniques;
  private List<CheckConstraint> checks;
  private List<ForeignKey> foreignKeys;
  private List<Index> indexes;
  private Optional<String> comment;
  private Optional<String> options;

  private TableCopy(Table table) {
    name = table.name();
    columns = table.columns();
    primaryKey = table.primaryKey();
    uniques = table.uniques();
    checks = table.checks();
    foreignKeys = table.foreignKeys();
    indexes = table.indexes();
    comment = table.comment();
    options = table.options();
  }

  /** Returns a copy to be changed. */
  public static TableCopy of(Table table) {
    return new TableCopy(table);
  }

  /** Returns a table in the order that comparisons and snapshots use: everything by name. */
  public static Table canonical(Table table) {
    return of(table)
        .withColumns(byName(table.columns(), Column::name))
        .withUniques(byName(table.uniques(), UniqueConstraint::name))
        .withChecks(byName(table.checks(), CheckConstraint::name))
        .withForeignKeys(byName(table.foreignKeys(), ForeignKey::name))
        .withIndexes(byName(table.indexes(), Index::name))
        .table();
  }

  private static <E> List<E> byName(List<E> list, Function<E, String> name) {
    return list.stream().sorted(Comparator.comparing(name)).toList();
  }

  /** Gives it another name. */
  public TableCopy withName(QualifiedName other) {
    name = other;
    return this;
  }

  /** Gives it other columns. */
  public TableCopy withColumns(List<Column> other) {
    columns = other;
    return this;
  }

  /** Gives it another primary key. */
  public TableCopy withPrimaryKey(Optional<PrimaryKey> other) {
    primaryKey = other;
    return this;
  }

  /** Gives it other unique constraints. */
  public TableCopy withUniques(List<UniqueConstraint> other) {
    uniques = other;
    return this;
  }

  /** Gives it other check constraints. */
  public TableCopy withChecks(List<CheckConstraint> other) {
    checks = other;
    return this;
  }

  /** Gives it other foreign keys. */
  public TableCopy withForeignKeys(List<ForeignKey> other) {
    foreignKeys = other;
    return this;
  }

  /** Gives it other indexes. */
  public TableCopy withIndexes(List<Index> other) {
    indexes = other;
    return this;
  }

  /** Gives it another comment. */
  public TableCopy withComment(Optional<String> other) {
    comment = other;
    return this;
  }

  /** Gives it other options. */
  public TableCopy withOptions(Optional<String> other) {
    options = other;
    return this;
  }

  /** Returns the table. */
  public Table table() {
    return new Table(
        name, columns, primaryKey, uniques, checks, foreignKeys, indexes, comment, options);
  }
}
