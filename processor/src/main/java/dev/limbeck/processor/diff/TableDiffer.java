package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.UniqueConstraint;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Changes one table that exists into another; its foreign keys need to know the others too. */
final class TableDiffer {

  /** The table by its former names; what is dropped is dropped by them. */
  private final Table before;

  /** The table with all renames done. */
  private final Table from;

  private final Table to;
  private final boolean online;
  private final Map<String, String> backfills;

  /** Columns whose type or collation changes. */
  private final Set<String> retyped = new HashSet<>();

  /** Columns that are dropped, for good or to be made anew. */
  private final Set<String> gone = new HashSet<>();

  private final Pairing<PrimaryKey> primaryKeys;
  private final Pairing<UniqueConstraint> uniques;
  private final Pairing<CheckConstraint> checks;
  private final Pairing<Index> indexes;

  TableDiffer(Table before, Table from, Table to, boolean online, Map<String, String> backfills) {
    this.before = before;
    this.from = from;
    this.to = to;
    this.online = online;
    this.backfills = backfills;
    findChangedColumns();
    primaryKeys =
        Pairing.of(
            from.primaryKey().stream().toList(),
            to.primaryKey().stream().toList(),
            PrimaryKey::name,
            PrimaryKey::columns,
            key -> usesGone(key.columns()));
    uniques =
        Pairing.of(
            from.uniques(),
            to.uniques(),
            UniqueConstraint::name,
            unique -> new UniqueConstraint("", unique.columns(), unique.options()),
            unique -> usesGone(unique.columns()));
    checks =
        Pairing.of(
            from.checks(),
            to.checks(),
            CheckConstraint::name,
            CheckConstraint::expression,
            check -> Mentions.anyOf(touched(), check.expression()));
    indexes =
        Pairing.of(
            from.indexes(),
            to.indexes(),
            Index::name,
            index -> new Index("", index.unique(), index.keys(), index.method(), index.options()),
            index -> usesGone(columns(index)) || Mentions.anyOf(touched(), index));
  }

  /** Returns whether foreign keys to those columns lose the key that they rely on. */
  boolean dropsKey(List<String> columns) {
    Set<String> target = Set.copyOf(columns);
    return primaryKeys.dropped().stream().anyMatch(key -> isOver(target, key.columns()))
        || uniques.dropped().stream().anyMatch(unique -> isOver(target, unique.columns()))
        || indexes.dropped().stream()
            .anyMatch(index -> index.unique() && isOver(target, columns(index)));
  }

  /** Returns whether a column of a foreign key isn't comparable while the types change. */
  boolean breaksForeignKey(List<String> columns) {
    return usesGone(columns)
        || columns.stream()
            .filter(retyped::contains)
            .anyMatch(
                name -> {
                  Optional<Column> former = from.column(name);
                  Optional<Column> next = to.column(name);
                  return former.isEmpty()
                      || next.isEmpty()
                      || !TypeChange.isComparable(former.get().type(), next.get().type());
                });
  }

  /** Adds all changes but those of the foreign keys. */
  void collect(Plan plan) {
    collectColumns(plan);
    collectPrimaryKeys(plan);
    collectUniques(plan);
    collectChecks(plan);
    collectIndexes(plan);
    if (!from.comment().equals(to.comment())) {
      plan.add(
          OperationOrder.COMMENT,
          new PartChange(
              to.name(),
              from.comment().map(TableComment::new).orElse(null),
              to.comment().map(TableComment::new).orElse(null),
              false));
    }
  }

  /** Adds the changes of the foreign keys; those that are broken come back in the end. */
  void collectForeignKeys(
      Plan plan, Predicate<ForeignKey> isBroken, Function<ForeignKey, String> orphans) {
    Pairing<ForeignKey> keys =
        Pairing.of(
            from.foreignKeys(), to.foreignKeys(), ForeignKey::name, TableDiffer::meaning, isBroken);
    for (ForeignKey key : keys.dropped()) {
      plan.add(
          OperationOrder.DROP_FOREIGN_KEYS,
          SchemaOperation.dropPart(
              before.name(), named(before.foreignKeys(), key.name(), ForeignKey::name), online));
    }
    renameConstraints(plan, keys.renamed(), ForeignKey::name);
    for (ForeignKey key : keys.added()) {
      plan.add(OperationOrder.ADD_FOREIGN_KEYS, SchemaOperation.addPart(to.name(), key, online));
      boolean isNew =
          from.foreignKeys().stream().noneMatch(each -> meaning(each).equals(meaning(key)));
      if (isNew && existed(key.columns())) {
        warn(plan, key.columns(), key.name(), orphans.apply(key));
      }
    }
  }

  private void findChangedColumns() {
    for (Column column : from.columns()) {
      Optional<Column> next = to.column(column.name());
      if (next.isEmpty() || ColumnDiffer.isRecreated(column, next.get())) {
        gone.add(column.name());
      } else if (TypeChange.isRetyped(column, next.get())) {
        retyped.add(column.name());
      }
    }
    // A generated column is in the way of every change to the columns that it is made of.
    for (Column column : from.columns()) {
      if (column.generated().filter(sql -> Mentions.anyOf(touched(), sql)).isPresent()) {
        gone.add(column.name());
      }
    }
  }

  private void collectColumns(Plan plan) {
    ColumnDiffer differ = new ColumnDiffer(to.name(), online, plan);
    for (Column column : from.columns()) {
      if (gone.contains(column.name())) {
        Column former = named(before.columns(), column.name(), Column::name);
        plan.add(
            former.generated().isPresent()
                ? OperationOrder.DROP_GENERATED_COLUMNS
                : OperationOrder.DROP_COLUMNS,
            SchemaOperation.dropPart(before.name(), former, false));
      }
    }
    for (Column column : to.columns()) {
      Optional<String> backfill = Optional.ofNullable(backfills.get(column.name()));
      Optional<Column> former =
          from.column(column.name()).filter(each -> !gone.contains(each.name()));
      if (former.isEmpty()) {
        differ.add(column, backfill);
      } else if (!former.get().equals(column)) {
        differ.alter(former.get(), column, backfill);
      }
    }
  }

  private void collectPrimaryKeys(Plan plan) {
    if (!primaryKeys.dropped().isEmpty()) {
      plan.add(
          OperationOrder.DROP_PRIMARY_KEYS,
          SchemaOperation.dropPart(before.name(), before.primaryKey().orElseThrow(), false));
    }
    renameConstraints(plan, primaryKeys.renamed(), PrimaryKey::name);
    primaryKeys
        .added()
        .forEach(
            key ->
                plan.add(
                    OperationOrder.ADD_PRIMARY_KEYS,
                    SchemaOperation.addPart(to.name(), key, false)));
  }

  private void collectUniques(Plan plan) {
    for (UniqueConstraint unique : uniques.dropped()) {
      plan.add(
          OperationOrder.DROP_UNIQUES,
          SchemaOperation.dropPart(
              before.name(),
              named(before.uniques(), unique.name(), UniqueConstraint::name),
              online));
    }
    renameConstraints(plan, uniques.renamed(), UniqueConstraint::name);
    for (UniqueConstraint unique : uniques.added()) {
      plan.add(OperationOrder.ADD_UNIQUES, SchemaOperation.addPart(to.name(), unique, online));
      if (existed(unique.columns()) && !wasUnique(unique.columns())) {
        warn(
            plan,
            unique.columns(),
            unique.name(),
            RowQueries.repeated(to.name(), unique.columns()));
      }
    }
  }

  private void collectChecks(Plan plan) {
    for (CheckConstraint check : checks.dropped()) {
      plan.add(
          OperationOrder.DROP_CHECKS,
          SchemaOperation.dropPart(
              before.name(), named(before.checks(), check.name(), CheckConstraint::name), online));
    }
    renameConstraints(plan, checks.renamed(), CheckConstraint::name);
    for (CheckConstraint check : checks.added()) {
      plan.add(OperationOrder.ADD_CHECKS, SchemaOperation.addPart(to.name(), check, online));
      boolean isNew =
          from.checks().stream()
              .noneMatch(
                  each ->
                      each.expression().equals(check.expression())
                          || RowQueries.isWidened(each, check));
      if (isNew && !Mentions.anyOf(unreadable(), check.expression())) {
        warn(plan, List.of(), check.name(), RowQueries.unchecked(to.name(), check));
      }
    }
  }

  private void collectIndexes(Plan plan) {
    for (Index index : indexes.dropped()) {
      plan.add(
          OperationOrder.DROP_INDEXES,
          SchemaOperation.dropPart(
              before.name(), named(before.indexes(), index.name(), Index::name), online));
    }
    indexes
        .renamed()
        .forEach(
            (former, index) ->
                plan.add(
                    OperationOrder.RENAME_INDEXES,
                    SchemaOperation.renamePart(
                        Renamed.INDEX, to.name(), former.name(), index.name())));
    for (Index index : indexes.added()) {
      plan.add(OperationOrder.CREATE_INDEXES, SchemaOperation.addPart(to.name(), index, online));
      boolean isPlain = index.options().isEmpty() && !hasExpression(index);
      if (index.unique() && isPlain && existed(columns(index)) && !wasUnique(columns(index))) {
        warn(plan, columns(index), index.name(), RowQueries.repeated(to.name(), columns(index)));
      }
    }
  }

  private <E> void renameConstraints(Plan plan, Map<E, E> renamed, Function<E, String> name) {
    renamed.forEach(
        (former, next) ->
            plan.add(
                OperationOrder.RENAME_CONSTRAINTS,
                SchemaOperation.renamePart(
                    Renamed.CONSTRAINT, to.name(), name.apply(former), name.apply(next))));
  }

  private void warn(Plan plan, List<String> columns, String rule, String query) {
    plan.find(new RowsMayViolate(to.name(), columns.stream().findFirst(), rule, query));
  }

  private Set<String> touched() {
    Set<String> touched = new HashSet<>(retyped);
    touched.addAll(gone);
    return touched;
  }

  /** Columns that a new expression can't be tried with beforehand. */
  private Set<String> unreadable() {
    Set<String> names = new HashSet<>();
    to.columns().stream()
        .map(Column::name)
        .filter(name -> from.column(name).isEmpty() || breaksForeignKey(List.of(name)))
        .forEach(names::add);
    return names;
  }

  private boolean usesGone(List<String> columns) {
    return columns.stream().anyMatch(gone::contains);
  }

  private boolean existed(List<String> columns) {
    return columns.stream().allMatch(name -> from.column(name).isPresent());
  }

  private boolean wasUnique(List<String> columns) {
    Set<String> names = Set.copyOf(columns);
    return from.primaryKey().filter(key -> isOver(names, key.columns())).isPresent()
        || from.uniques().stream().anyMatch(unique -> isOver(names, unique.columns()))
        || from.indexes().stream()
            .anyMatch(
                index ->
                    index.unique() && index.options().isEmpty() && isOver(names, columns(index)));
  }

  private static boolean isOver(Set<String> target, List<String> columns) {
    return target.equals(Set.copyOf(columns));
  }

  private static List<String> columns(Index index) {
    return index.keys().stream().filter(key -> !key.expression()).map(IndexKey::text).toList();
  }

  private static boolean hasExpression(Index index) {
    return index.keys().stream().anyMatch(IndexKey::expression);
  }

  private static ForeignKey meaning(ForeignKey key) {
    return new ForeignKey(
        "",
        key.columns(),
        key.target(),
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.options());
  }

  private static <E> E named(List<E> elements, String name, Function<E, String> nameOf) {
    return elements.stream()
        .filter(each -> nameOf.apply(each).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nothing is named " + name + "."));
  }
}
