package dev.limbeck.sql;

import java.util.List;
import java.util.Optional;

/** A part of a revision that is done completely or not at all. */
public sealed interface Step {

  /**
   * Actions in one transaction.
   *
   * @param alone the transaction must not be shared with what comes before or after it: it scans a
   *     table and should hold no other lock meanwhile, or what it does counts after its end only
   * @param brief it changes the catalog alone, so it takes no time, however large the tables are
   */
  record InTransaction(List<Action> actions, boolean alone, boolean brief) implements Step {
    /** Copies the list. */
    public InTransaction {
      actions = List.copyOf(actions);
    }

    /** Makes a step that may take its time. */
    public InTransaction(List<Action> actions, boolean alone) {
      this(actions, alone, false);
    }
  }

  /**
   * One statement that PostgreSQL accepts outside of transactions only.
   *
   * @param isDone a query with one boolean: the statement's work is there, and valid
   * @param cleanup what has to be removed first where an earlier attempt was cut off
   */
  record OutsideTransaction(String sql, Optional<String> isDone, Optional<Cleanup> cleanup)
      implements Step {}

  /**
   * A statement that changes a limited number of rows and leaves out those that others have locked.
   * It is repeated, each time in a transaction of its own.
   *
   * @param isDone a query with one boolean: no row is left to change, not even a locked one
   */
  record InBatches(String sql, String isDone) implements Step {}

  /**
   * The remains of a statement that was cut off.
   *
   * @param isNeeded a query with one boolean
   * @param sql the statement that removes them, outside of transactions
   */
  record Cleanup(String isNeeded, String sql) {}
}
