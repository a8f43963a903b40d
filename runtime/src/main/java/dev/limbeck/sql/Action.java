package dev.limbeck.sql;

import dev.limbeck.operation.SqlWork;
import java.util.Optional;

/**
 * One thing to do inside a step.
 *
 * @param text an SQL statement, or the words for the Java code
 * @param work Java code, which no script can hold
 */
public record Action(String text, Optional<SqlWork> work) {

  /** A statement. */
  public Action(String sql) {
    this(sql, Optional.empty());
  }
}
