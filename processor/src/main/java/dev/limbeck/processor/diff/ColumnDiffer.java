package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.processor.diff.Finding.NarrowsType;
import dev.limbeck.processor.diff.Finding.RequiredWithoutBackfill;
import dev.limbeck.processor.diff.Finding.RewritesTable;
import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Changes the columns of one table that exists, in steps that PostgreSQL accepts.
 *
 * @param online whether rows are read and written meanwhile
 */
record ColumnDiffer(QualifiedName table, boolean online, Plan plan) {

  /** Returns whether a column has to be made anew, because no statement changes it so. */
  static boolean isRecreated(Column from, Column to) {
    return !from.generated().equals(to.generated());
  }

  /** Adds a column to rows that exist. */
  void add(Column column, Optional<String> backfill) {
    boolean isFilled =
        column.defaultValue().isPresent()
            || column.identity().isPresent()
            || column.generated().isPresent();
    if (backfill.isPresent() && !hasOwnValue(column)) {
      Column empty = plain(column);
      change(SchemaOperation.addPart(table, empty, false));
      backfill(column.name(), backfill.get());
      if (!empty.equals(column)) {
        change(new PartChange(table, empty, column, online && !column.nullable()));
      }
      return;
    }
    if (!column.nullable() && !isFilled) {
      plan.find(new RequiredWithoutBackfill(table, column.name()));
    }
    if (TypeChange.rewrites(column)) {
      plan.find(
          new RewritesTable(
              table, column.name(), "each gets its own value of the new " + column.name()));
    }
    plan.add(
        column.generated().isPresent()
            ? OperationOrder.ADD_GENERATED_COLUMNS
            : OperationOrder.CHANGE_COLUMNS,
        SchemaOperation.addPart(table, column, false));
  }

  /** Changes a column into another of the same name. */
  void alter(Column from, Column to, Optional<String> backfill) {
    warn(from, to);
    boolean becomesRequired = from.nullable() && !to.nullable();
    List<Column> stages = new ArrayList<>(List.of(from));
    // A column is required before it is an identity, and it is none before it is nullable.
    if (from.identity().isPresent() && to.identity().isEmpty() && to.nullable()) {
      stages.add(withoutIdentity(from));
    }
    if (becomesRequired && backfill.isPresent()) {
      Column nullable = withoutIdentity(to).withNullable(true);
      if (!nullable.equals(from)) {
        stages.add(nullable);
      }
    }
    int filled = stages.size();
    if (becomesRequired && to.identity().isPresent()) {
      stages.add(withoutIdentity(to));
    }
    stages.add(to);
    for (int i = 1; i < stages.size(); i++) {
      if (i == filled && becomesRequired && backfill.isPresent()) {
        backfill(to.name(), backfill.get());
      }
      Column former = stages.get(i - 1);
      Column next = stages.get(i);
      if (!former.equals(next)) {
        boolean isOnline = online && former.nullable() != next.nullable();
        change(new PartChange(table, former, next, isOnline));
      }
    }
    if (becomesRequired && backfill.isEmpty()) {
      plan.find(
          new RowsMayViolate(
              table,
              Optional.of(to.name()),
              to.name() + " is not null",
              RowQueries.withoutValue(table, to.name())));
    }
  }

  private void warn(Column from, Column to) {
    if (!to.type().holdsAll(from.type())) {
      plan.find(new NarrowsType(table, to.name(), from.type(), to.type()));
    }
    if (!from.type().equals(to.type()) && TypeChange.rewrites(from.type(), to.type())) {
      plan.find(
          new RewritesTable(
              table, to.name(), to.name() + " changes from " + from.type() + " to " + to.type()));
    }
  }

  private void backfill(String column, String expression) {
    change(new Backfill(table, column, expression, online));
  }

  private void change(SchemaOperation operation) {
    plan.add(OperationOrder.CHANGE_COLUMNS, operation);
  }

  private static boolean hasOwnValue(Column column) {
    return column.identity().isPresent() || column.generated().isPresent();
  }

  /** Without what would give existing rows a value before the backfill does. */
  private static Column plain(Column column) {
    return new Column(
        column.name(),
        column.type(),
        true,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        column.collation(),
        column.comment());
  }

  private static Column withoutIdentity(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        column.defaultValue(),
        Optional.empty(),
        column.generated(),
        column.collation(),
        column.comment());
  }
}
