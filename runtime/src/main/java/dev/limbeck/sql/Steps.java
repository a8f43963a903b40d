package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.sql.Step.InTransaction;
import java.util.ArrayList;
import java.util.List;

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
    for (SchemaOperation operation : operations) {
      List<Step> next = PostgresDdl.steps(operation);
      if (!next.isEmpty()
          && !steps.isEmpty()
          && steps.get(steps.size() - 1) instanceof InTransaction open
          && next.get(0) instanceof InTransaction first
          && !open.alone()
          && !first.alone()) {
        List<Action> actions = new ArrayList<>(open.actions());
        actions.addAll(first.actions());
        steps.set(steps.size() - 1, new InTransaction(actions, false));
        next = next.subList(1, next.size());
      }
      steps.addAll(next);
    }
    return List.copyOf(steps);
  }
}
