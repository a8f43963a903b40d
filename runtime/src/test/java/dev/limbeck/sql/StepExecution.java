package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Does steps in the plainest way: no history, no lock, no second attempt. */
final class StepExecution {

  private StepExecution() {}

  static void execute(Connection connection, List<SchemaOperation> operations) {
    for (Step step : Steps.of(operations)) {
      try {
        execute(connection, step);
      } catch (SQLException e) {
        throw new IllegalStateException(step + "\n" + e.getMessage(), e);
      }
    }
  }

  private static void execute(Connection connection, Step step) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(step.kind() != Step.Kind.TRANSACTION);
      for (Action action : step.actions()) {
        if (action.work().isPresent()) {
          action.work().get().run(connection);
        } else if (step.kind() == Step.Kind.BATCHES) {
          while (statement.executeUpdate(action.text()) > 0) {
            // The next batch.
          }
        } else {
          statement.execute(action.text());
        }
      }
      connection.setAutoCommit(true);
      if (step.isDone().isPresent() && !holds(statement, step.isDone().get())) {
        throw new SQLException("It is not done when it is done: " + step.isDone().get());
      }
      if (step.isCutOff().isPresent() && holds(statement, step.isCutOff().get())) {
        throw new SQLException("It is to be cleaned up though nothing went wrong.");
      }
    }
  }

  private static boolean holds(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
