package dev.limbeck.sql;

import java.util.List;
import java.util.Optional;

/**
 * A part of a revision that is done completely or not at all.
 *
 * @param actions what is done in the transaction; of any other kind it is one statement
 * @param alone the transaction must not be shared with what comes before or after it: it scans a
 *     table and should hold no other lock meanwhile, or what it does counts after its end only
 * @param brief it changes the catalog alone, so it takes no time, however large the tables are
 * @param isDone a query with one boolean: the statement's work is there, and valid; of batches, no
 *     row is left to change, not even a locked one
 * @param isCutOff a query with one boolean: there are remains of an earlier attempt
 * @param cleanup the statement that removes them, outside of transactions
 */
public record Step(
    Kind kind,
    List<Action> actions,
    boolean alone,
    boolean brief,
    Optional<String> isDone,
    Optional<String> isCutOff,
    Optional<String> cleanup) {

  /** How a step is executed. */
  public enum Kind {
    /** All its actions are one transaction. */
    TRANSACTION,

    /** PostgreSQL accepts the statement outside of transactions only. */
    OUTSIDE,

    /**
     * The statement changes a limited number of rows and leaves out those that others have locked.
     * It is repeated, each time in a transaction of its own.
     */
    BATCHES
  }

  /** Copies the list. */
  public Step {
    actions = List.copyOf(actions);
  }

  /** Makes a transaction. */
  public Step(List<Action> actions, boolean alone, boolean brief) {
    this(
        Kind.TRANSACTION,
        actions,
        alone,
        brief,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  Step(Kind kind, String sql, Optional<String> isDone) {
    this(kind, List.of(new Action(sql)), false, false, isDone, Optional.empty(), Optional.empty());
  }

  /** Returns what is done, one statement after the other. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Action action : actions) {
      text.append(text.isEmpty() ? "" : ";\n").append(action.text());
    }
    return text.toString();
  }

  /** Returns whether Java code is part of it, which no script and no history can hold. */
  public boolean runsJava() {
    for (Action action : actions) {
      if (action.work().isPresent()) {
        return true;
      }
    }
    return false;
  }
}
