package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Step.InTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Divides a revision's operations into the fewest steps that are safe. */
public final class Steps {

  private Steps() {}

  /**
   * Returns the steps of {@code operations}, in order.
   *
   * <p>Neighbouring operations share a transaction. Two steps of one operation never do: a
   * constraint is not validated in the transaction that added it.
   */
  public static List<Step> of(List<SchemaOperation> operations) {
    List<Step> steps = new ArrayList<>();
    Set<QualifiedName> fresh = new TreeSet<>();
    for (SchemaOperation operation : operations) {
      List<Step> next = steps(operation, fresh);
      if (!next.isEmpty()
          && !steps.isEmpty()
          && steps.get(steps.size() - 1) instanceof InTransaction open
          && next.get(0) instanceof InTransaction first
          && !open.alone()
          && !first.alone()) {
        List<Action> actions = new ArrayList<>(open.actions());
        actions.addAll(first.actions());
        steps.set(
            steps.size() - 1, new InTransaction(actions, false, open.brief() && first.brief()));
        next = next.subList(1, next.size());
      }
      steps.addAll(next);
    }
    return List.copyOf(steps);
  }

  private static List<Step> steps(SchemaOperation operation, Set<QualifiedName> fresh) {
    List<Step> steps = new ArrayList<>(PostgresDdl.steps(operation));
    if (Brevity.isBrief(operation, fresh)) {
      boolean label = operation instanceof SchemaOperation.AlterType;
      for (int i = 0; i < steps.size(); i++) {
        if (steps.get(i) instanceof InTransaction open && (label || !open.alone())) {
          steps.set(i, new InTransaction(open.actions(), open.alone(), true));
        }
      }
    }
    return steps;
  }
}
