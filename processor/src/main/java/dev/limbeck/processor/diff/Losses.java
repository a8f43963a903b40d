package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.diff.Finding.LosesColumn;
import dev.limbeck.processor.diff.Finding.LosesTable;
import dev.limbeck.processor.diff.Finding.NarrowsType;
import dev.limbeck.processor.diff.Finding.PossibleColumnRename;
import dev.limbeck.processor.diff.Finding.PossibleTableRename;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Announces what is lost, and asks where it could as well have been renamed.
 *
 * @param from with all renames done
 * @param model the schema that the entities ask for
 * @param to the model, with what is held
 */
record Losses(Schema from, Schema model, Schema to, Hints hints) {

  void find(Consumer<Finding> findings) {
    for (Table table : from.tables()) {
      Optional<Table> successor = model.table(table.name());
      if (successor.isPresent()) {
        table.columns().forEach(column -> find(table, column, successor.get(), findings));
      } else {
        find(table, findings);
      }
    }
    for (NamedType type : from.types()) {
      if (type instanceof CompositeType former
          && model.type(type.name()).orElse(type) instanceof CompositeType next) {
        find(former, next, findings);
      }
    }
  }

  private static void find(CompositeType from, CompositeType to, Consumer<Finding> findings) {
    for (Column attribute : from.attributes()) {
      Optional<Column> next =
          to.attributes().stream().filter(e -> e.name().equals(attribute.name())).findFirst();
      if (next.isEmpty()) {
        findings.accept(new LosesColumn(from.name(), attribute.name()));
      } else if (!next.get().type().holdsAll(attribute.type())) {
        findings.accept(
            new NarrowsType(from.name(), attribute.name(), attribute.type(), next.get().type()));
      }
    }
  }

  private void find(Table table, Consumer<Finding> findings) {
    List<QualifiedName> candidates =
        isDropped(table.name())
            ? List.of()
            : model.tables().stream()
                .filter(each -> from.table(each.name()).isEmpty())
                .filter(each -> isAlike(table, each))
                .map(Table::name)
                .sorted()
                .toList();
    if (!candidates.isEmpty()) {
      findings.accept(new PossibleTableRename(table.name(), candidates));
    } else if (to.table(table.name()).isEmpty()) {
      findings.accept(new LosesTable(table.name()));
    }
  }

  private void find(Table table, Column column, Table successor, Consumer<Finding> findings) {
    if (column.generated().isPresent()) {
      return;
    }
    Optional<Column> next = successor.column(column.name());
    List<String> candidates =
        next.isPresent() || isDropped(successor.name(), column.name())
            ? List.of()
            : successor.columns().stream()
                .filter(each -> table.column(each.name()).isEmpty())
                .filter(each -> !hasBackfill(successor, each))
                .filter(each -> isAlike(column, each))
                .filter(each -> target(table, column).equals(target(successor, each)))
                .map(Column::name)
                .sorted()
                .toList();
    boolean isKept =
        to.table(successor.name()).flatMap(each -> each.column(column.name())).isPresent();
    if (!candidates.isEmpty()) {
      findings.accept(new PossibleColumnRename(successor.name(), column.name(), candidates));
    } else if (next.isPresent() ? ColumnDiffer.isRecreated(column, next.get()) : !isKept) {
      findings.accept(new LosesColumn(successor.name(), column.name()));
    }
  }

  /** A column that is filled anew takes over from none. */
  private boolean hasBackfill(Table table, Column column) {
    return hints.backfills().getOrDefault(table.name(), Map.of()).containsKey(column.name());
  }

  /** Whether it is required may well change along with the name. */
  private static boolean isAlike(Column from, Column to) {
    return from.type().equals(to.type())
        && from.identity().isPresent() == to.identity().isPresent()
        && to.generated().isEmpty();
  }

  /** Two thirds of the columns are the same, or the table only moved to another namespace. */
  private static boolean isAlike(Table from, Table to) {
    long common =
        from.columns().stream()
            .filter(
                column ->
                    to.column(column.name())
                        .filter(other -> other.type().equals(column.type()))
                        .isPresent())
            .count();
    int size = Math.max(from.columns().size(), to.columns().size());
    boolean isMoved = from.name().name().equals(to.name().name());
    return common * 3 >= size * 2L && (common > 1 || isMoved);
  }

  private Optional<QualifiedName> target(Table table, Column column) {
    return table.foreignKeys().stream()
        .filter(key -> key.columns().contains(column.name()))
        .map(ForeignKey::target)
        .findFirst();
  }

  private boolean isDropped(QualifiedName table) {
    return contains(hints.droppedTables(), table.toString())
        || contains(hints.droppedTables(), table.name());
  }

  private boolean isDropped(QualifiedName table, String column) {
    return contains(hints.droppedColumns().getOrDefault(table, Set.of()), column);
  }

  private static boolean contains(Set<String> names, String name) {
    return names.stream().anyMatch(name::equalsIgnoreCase);
  }
}
