package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AddForeignKey;
import dev.limbeck.operation.SchemaOperation.AlterSequence;
import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.operation.SchemaOperation.CreateNamespace;
import dev.limbeck.operation.SchemaOperation.CreateSequence;
import dev.limbeck.operation.SchemaOperation.CreateTable;
import dev.limbeck.operation.SchemaOperation.CreateType;
import dev.limbeck.operation.SchemaOperation.DropForeignKey;
import dev.limbeck.operation.SchemaOperation.DropNamespace;
import dev.limbeck.operation.SchemaOperation.DropSequence;
import dev.limbeck.operation.SchemaOperation.DropTable;
import dev.limbeck.operation.SchemaOperation.DropType;
import dev.limbeck.operation.SchemaReplay;
import dev.limbeck.processor.diff.Finding.LosesTable;
import dev.limbeck.processor.diff.Finding.PossibleTableRename;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Schema;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Finds the operations that lead from one schema to another.
 *
 * <p>Renames come first: everything after them compares things of the same name. Replaying the
 * operations on {@code from} gives {@code to}, and their inverses lead back.
 */
public final class SchemaDiffer {

  private final Hints hints;
  private final DiffOptions options;
  private final List<SchemaOperation> operations = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private SchemaDiffer(Hints hints, DiffOptions options) {
    this.hints = hints;
    this.options = options;
  }

  /** Returns the difference; the order of anything in the schemas doesn't count. */
  public static Difference diff(Schema from, Schema to, Hints hints, DiffOptions options) {
    Predicate<Table> ours = new Exclusions(options.exclude())::isOurs;
    return new SchemaDiffer(hints, options)
        .diff(
            from.withTables(from.tables().stream().filter(ours).toList()),
            to.withTables(to.tables().stream().filter(ours).toList()));
  }

  private Difference diff(Schema before, Schema after) {
    Renames renames = new Renames(after, hints);
    Schema from = renamed(before, renames.tables(before));
    from = renamed(from, renames.columns(from));
    Schema to = options.hold() ? Hold.held(from, after, findings) : after;
    from = renamed(from, new Renames(to, hints).derived(from));
    namespaces(from, to);
    types(from, to);
    sequences(from, to);
    tables(from, to.canonical(), to);
    return new Difference(OperationOrder.sorted(operations), findings);
  }

  private Schema renamed(Schema from, List<SchemaOperation> renames) {
    operations.addAll(renames);
    return SchemaReplay.replay(from, renames);
  }

  private void namespaces(Schema from, Schema to) {
    to.namespaces().stream()
        .sorted()
        .filter(name -> !from.namespaces().contains(name))
        .forEach(name -> operations.add(new CreateNamespace(name)));
    from.namespaces().stream()
        .sorted()
        .filter(name -> !to.namespaces().contains(name))
        .forEach(name -> operations.add(new DropNamespace(name)));
  }

  private void types(Schema from, Schema to) {
    for (EnumType type : to.canonical().types()) {
      from.type(type.name())
          .ifPresentOrElse(
              before -> {
                if (!before.equals(type)) {
                  operations.add(new AlterType(before, type));
                }
              },
              () -> operations.add(new CreateType(type)));
    }
    for (EnumType type : from.canonical().types()) {
      if (to.type(type.name()).isEmpty()) {
        operations.add(new DropType(type));
      }
    }
  }

  private void sequences(Schema from, Schema to) {
    for (Sequence sequence : to.canonical().sequences()) {
      from.sequence(sequence.name())
          .ifPresentOrElse(
              before -> {
                if (!before.equals(sequence)) {
                  operations.add(new AlterSequence(before, sequence));
                }
              },
              () -> operations.add(new CreateSequence(sequence)));
    }
    for (Sequence sequence : from.canonical().sequences()) {
      if (to.sequence(sequence.name()).isEmpty()) {
        operations.add(new DropSequence(sequence));
      }
    }
  }

  /** Goes through the tables by name, but creates them with their columns in declared order. */
  private void tables(Schema from, Schema sorted, Schema to) {
    Foundations foundations = new Foundations(from, to);
    for (Table each : sorted.tables()) {
      Table table = to.table(each.name()).orElse(each);
      from.table(table.name())
          .ifPresentOrElse(before -> change(before, table, foundations), () -> create(table));
    }
    for (Table table : from.canonical().tables()) {
      if (to.table(table.name()).isEmpty()) {
        drop(from, to, table);
      }
    }
  }

  private void create(Table table) {
    operations.add(new CreateTable(table.withForeignKeys(List.of())));
    for (ForeignKey key : table.canonical().foreignKeys()) {
      operations.add(new AddForeignKey(table.name(), key, false));
    }
  }

  private void change(Table before, Table after, Foundations foundations) {
    Table from = before.canonical();
    add(new ColumnDiffer(from, after, hints, options.online()).diff());
    add(
        new TableDiffer(
                from,
                after.canonical(),
                options.online(),
                key -> foundations.areDisturbed(after.name(), key))
            .diff());
  }

  private void add(Difference difference) {
    operations.addAll(difference.operations());
    findings.addAll(difference.findings());
  }

  private void drop(Schema from, Schema to, Table table) {
    for (ForeignKey key : table.foreignKeys()) {
      operations.add(new DropForeignKey(table.name(), key, false));
    }
    operations.add(new DropTable(table.withForeignKeys(List.of())));
    List<QualifiedName> candidates =
        isDroppedOnPurpose(table.name())
            ? List.of()
            : to.canonical().tables().stream()
                .filter(each -> from.table(each.name()).isEmpty())
                .filter(each -> isMuchLike(table, each))
                .map(Table::name)
                .toList();
    findings.add(
        candidates.isEmpty()
            ? new LosesTable(table.name())
            : new PossibleTableRename(table.name(), candidates));
  }

  private boolean isDroppedOnPurpose(QualifiedName table) {
    return hints.droppedTables().contains(table.toString())
        || hints.droppedTables().contains(table.name());
  }

  /** Six columns in ten, of all that either has, are the same in name and type. */
  private static boolean isMuchLike(Table from, Table to) {
    long same =
        from.columns().stream()
            .filter(
                column ->
                    to.column(column.name())
                        .filter(other -> other.type().equals(column.type()))
                        .isPresent())
            .count();
    long all = from.columns().size() + to.columns().size() - same;
    return same * 10 >= all * 6;
  }
}
