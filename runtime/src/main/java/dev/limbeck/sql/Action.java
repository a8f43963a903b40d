package dev.limbeck.sql;

import dev.limbeck.operation.SqlWork;

/** One thing to do inside a step. */
public sealed interface Action {

  /** Executes one SQL statement. */
  record Execute(String sql) implements Action {}

  /** Runs Java code, which no script can hold. */
  record Call(SqlWork work) implements Action {}
}
