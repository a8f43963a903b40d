package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Run;
import dev.limbeck.operation.SchemaOperation.Sql;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Divides a revision's operations into the fewest steps that are safe, and tells what changes the
 * catalog alone from what reads or writes the rows of a table.
 */
public final class Steps {
  /**
   * How many locks a transaction may take: about half of what a server as it comes has for all its
   * sessions together (64 {@code max_locks_per_transaction} times 100 {@code max_connections}).
   */
  private static final int MOST_LOCKS = 3_000;

  private Steps() {}

  /**
   * Returns the steps of {@code operations}, in order.
   *
   * <p>Neighbouring operations share a transaction. Two steps of one operation never do: a
   * constraint is not validated in the transaction that added it. Nor do more operations than a
   * server has locks for, as in the first revision of many hundred tables.
   */
  public static List<Step> of(List<SchemaOperation> operations) {
    List<Step> steps = new ArrayList<>();
    Set<QualifiedName> fresh = new TreeSet<>();
    int held = 0;
    for (SchemaOperation operation : operations) {
      List<Step> next = steps(operation, fresh);
      int more = locks(operation);
      if (!next.isEmpty()
          && !steps.isEmpty()
          && isShared(steps.get(steps.size() - 1))
          && isShared(next.get(0))
          && (more == 0 || held + more <= MOST_LOCKS)) {
        Step open = steps.get(steps.size() - 1);
        Step first = next.get(0);
        List<Action> actions = new ArrayList<>(open.actions());
        actions.addAll(first.actions());
        steps.set(steps.size() - 1, new Step(actions, false, open.brief() && first.brief()));
        next = next.subList(1, next.size());
        held += more;
      } else if (!next.isEmpty()) {
        held = more;
      }
      steps.addAll(next);
    }
    return List.copyOf(steps);
  }

  private static boolean isShared(Step step) {
    return step.kind() == Step.Kind.TRANSACTION && !step.alone();
  }

  /**
   * Returns how many relations an operation locks till its transaction's end, roughly: a table with
   * what PostgreSQL keeps beside it; none for what people write, which may rely on its transaction.
   */
  private static int locks(SchemaOperation operation) {
    if (operation instanceof Change change && (change.from() == null || change.to() == null)) {
      return locks(change.from() == null ? change.to() : change.from());
    }
    return operation instanceof Sql || operation instanceof Run || operation instanceof Backfill
        ? 0
        : 3;
  }

  private static int locks(@Nullable SchemaObject object) {
    if (!(object instanceof Table table)) {
      return 1;
    }
    int locks = 4 + table.uniques().size() + table.indexes().size();
    for (Column column : table.columns()) {
      locks += column.identity().isPresent() ? 1 : 0;
    }
    return locks;
  }

  private static List<Step> steps(SchemaOperation operation, Set<QualifiedName> fresh) {
    List<Step> steps = new ArrayList<>(PostgresDdl.steps(operation));
    if (isBrief(operation, fresh)) {
      boolean label = operation instanceof Change;
      for (int i = 0; i < steps.size(); i++) {
        Step step = steps.get(i);
        if (step.kind() == Step.Kind.TRANSACTION && (label || !step.alone())) {
          steps.set(i, new Step(step.actions(), step.alone(), true));
        }
      }
    }
    return steps;
  }

  /**
   * Returns whether the operation takes no time, but for what it does in steps of their own.
   *
   * @param fresh the tables that the revision has created before; they have no rows to speak of
   */
  private static boolean isBrief(SchemaOperation operation, Set<QualifiedName> fresh) {
    if (operation instanceof Change change) {
      if (change.from() == null && change.to() instanceof Table table) {
        fresh.add(table.name());
      }
      return !(change.from() instanceof NamedType from && change.to() instanceof NamedType to)
          || TypeDdl.isBrief(from, to);
    } else if (operation instanceof Rename rename) {
      return rename.table().isPresent() || !fresh.remove(rename.from()) || fresh.add(rename.to());
    } else if (operation instanceof PartChange change) {
      return fresh.contains(change.table()) || isBrief(change);
    }
    return !(operation instanceof Backfill || operation instanceof Sql || operation instanceof Run);
  }

  private static boolean isBrief(PartChange change) {
    if (change.to() instanceof Column to) {
      return change.from() instanceof Column from
          ? isAlteredAtOnce(from, to, change.online())
          : isAddedAtOnce(to);
    }
    return change.to() == null
        || change.to() instanceof TableComment
        || (change.online() && !(change.to() instanceof Index));
  }

  /** A default that every row has to compute for itself makes PostgreSQL write all of them. */
  private static boolean isAddedAtOnce(Column column) {
    String value =
        column
            .defaultValue()
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("'[^']*'", "")
            .replaceAll("::[\\w .\"]+\\([\\d, ]+\\)", "")
            .replaceAll("\\b(now|current_\\w+|localtime\\w*) *\\( *\\d? *\\)", "");
    return column.generated().isEmpty()
        && column.identity().isEmpty()
        && !column.type().name().endsWith("serial")
        && !value.matches("(?s).*[\\w\"]\\s*\\(.*");
  }

  private static boolean isAlteredAtOnce(Column from, Column to, boolean online) {
    return from.collation().equals(to.collation())
        && (to.identity().isEmpty() || from.identity().isPresent())
        && (online || to.nullable() || !from.nullable())
        && (from.type().equals(to.type())
            || (to.type().holdsAll(from.type())
                && kind(from).equals(kind(to))
                && (scale(from).equals(scale(to)) || !to.type().name().contains("("))));
  }

  private static String kind(Column column) {
    return column.type().name().replaceAll("\\(.*?\\)", "").replace("text", "varchar");
  }

  private static String scale(Column column) {
    return column.type().name().replaceAll("[^,]*(,.*)?", "$1");
  }
}
