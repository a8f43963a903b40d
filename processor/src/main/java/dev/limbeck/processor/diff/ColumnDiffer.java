package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AddColumn;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.DropColumn;
import dev.limbeck.processor.diff.Finding.LosesColumn;
import dev.limbeck.processor.diff.Finding.NarrowsType;
import dev.limbeck.processor.diff.Finding.PossibleColumnRename;
import dev.limbeck.processor.diff.Finding.RequiredWithoutBackfill;
import dev.limbeck.processor.diff.Finding.RewritesTable;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Compares the columns of one table, before and after; renames are over. */
final class ColumnDiffer {

  private static final Pattern VOLATILE =
      Pattern.compile(
          "(?i).*\\b(nextval|random|gen_random_uuid|uuidv7|uuid_generate_\\w+|clock_timestamp)\\s*"
              + "\\(.*");

  private final Table from;
  private final Table to;
  private final boolean online;
  private final Map<String, String> backfills;
  private final Set<String> droppedOnPurpose;
  private final List<SchemaOperation> operations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  ColumnDiffer(Table from, Table to, Hints hints, boolean online) {
    this.from = from;
    this.to = to;
    this.online = online;
    this.backfills = hints.backfills().getOrDefault(to.name(), Map.of());
    this.droppedOnPurpose = hints.droppedColumns().getOrDefault(to.name(), Set.of());
  }

  /** Returns the unordered operations on columns. */
  Difference diff() {
    for (Column column : to.columns()) {
      from.column(column.name())
          .ifPresentOrElse(before -> change(before, column), () -> add(column));
    }
    for (Column column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        drop(column);
      }
    }
    return new Difference(operations, findings);
  }

  private void add(Column column) {
    QualifiedName table = to.name();
    boolean filled =
        column.nullable()
            || column.defaultValue().isPresent()
            || column.identity().isPresent()
            || column.generated().isPresent();
    String backfill = backfills.get(column.name());
    if (backfill != null && column.generated().isEmpty() && column.identity().isEmpty()) {
      Column nullable = column.withNullable(true);
      operations.add(new AddColumn(table, nullable));
      operations.add(new Backfill(table, column.name(), backfill, online));
      if (!column.nullable()) {
        operations.add(new AlterColumn(table, nullable, column, online));
      }
      return;
    }
    operations.add(new AddColumn(table, column));
    if (!filled) {
      findings.add(new RequiredWithoutBackfill(table, column.name()));
    }
    rewriteByAdding(column)
        .ifPresent(cause -> findings.add(new RewritesTable(table, column.name(), cause)));
  }

  private static Optional<String> rewriteByAdding(Column column) {
    if (column.generated().isPresent()) {
      return Optional.of("a stored generated column is computed for each row");
    }
    if (column.identity().isPresent()) {
      return Optional.of("each row gets its number");
    }
    return column
        .defaultValue()
        .filter(value -> VOLATILE.matcher(value).matches())
        .map(value -> "the default " + value + " is computed for each row");
  }

  private void drop(Column column) {
    QualifiedName table = to.name();
    DropColumn drop = new DropColumn(table, column);
    operations.add(drop);
    List<String> candidates =
        droppedOnPurpose.contains(column.name())
            ? List.of()
            : to.columns().stream()
                .filter(each -> from.column(each.name()).isEmpty())
                .filter(each -> !backfills.containsKey(each.name()))
                .filter(each -> couldBe(column, each))
                .map(Column::name)
                .toList();
    if (!candidates.isEmpty()) {
      findings.add(new PossibleColumnRename(table, column.name(), candidates));
    } else if (drop.isDestructive()) {
      findings.add(new LosesColumn(table, column.name()));
    }
  }

  private boolean couldBe(Column gone, Column fresh) {
    return gone.type().equals(fresh.type())
        && gone.identity().isPresent() == fresh.identity().isPresent()
        && gone.generated().isEmpty()
        && fresh.generated().isEmpty()
        && target(from, gone).equals(target(to, fresh));
  }

  private static Optional<QualifiedName> target(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .map(ForeignKey::target)
        .findFirst();
  }

  private void change(Column before, Column after) {
    if (before.equals(after)) {
      return;
    }
    QualifiedName table = to.name();
    if (after.generated().isPresent() && !before.generated().equals(after.generated())) {
      operations.add(new DropColumn(table, before));
      operations.add(new AddColumn(table, after));
      if (before.generated().isEmpty()) {
        findings.add(new LosesColumn(table, before.name()));
      }
      findings.add(
          new RewritesTable(
              table, after.name(), "a stored generated column is computed for each row"));
      return;
    }
    boolean becomesRequired = before.nullable() && !after.nullable();
    String backfill = backfills.get(after.name());
    if (becomesRequired && backfill != null) {
      operations.add(new Backfill(table, after.name(), backfill, online));
    } else if (becomesRequired && after.identity().isEmpty()) {
      findings.add(Violations.nulls(table, after.name()));
    }
    operations.add(new AlterColumn(table, before, after, online && becomesRequired));
    if (!after.type().holdsAll(before.type())) {
      findings.add(new NarrowsType(table, after.name(), before.type(), after.type()));
    } else if (rewrites(before, after)) {
      findings.add(
          new RewritesTable(
              table,
              after.name(),
              "its type changes from " + before.type() + " to " + after.type()));
    }
  }

  /** Widening varchar, numeric without a change of scale, and timestamps rewrites nothing. */
  private static boolean rewrites(Column before, Column after) {
    String from = before.type().name();
    String to = after.type().name();
    return !from.equals(to)
        && !(isText(from) && isText(to))
        && !(from.startsWith("timestamp") && to.startsWith("timestamp"))
        && !(from.startsWith("time") && to.startsWith("time"))
        && !(from.startsWith("numeric") && (to.equals("numeric") || scale(from).equals(scale(to))));
  }

  private static boolean isText(String type) {
    return type.startsWith("varchar") || type.equals("text") || type.startsWith("varbit");
  }

  private static String scale(String numeric) {
    return numeric.substring(numeric.indexOf(',') + 1);
  }
}
