package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.sql.Step.InBatches;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Step.OutsideTransaction;
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
      if (step instanceof InTransaction transaction) {
        connection.setAutoCommit(false);
        for (Action action : transaction.actions()) {
          if (action instanceof Action.Execute execute) {
            statement.execute(execute.sql());
          } else if (action instanceof Action.Call call) {
            call.work().run(connection);
          }
        }
        connection.commit();
        connection.setAutoCommit(true);
      } else if (step instanceof OutsideTransaction outside) {
        statement.execute(outside.sql());
        if (outside.isDone().isPresent() && !holds(statement, outside.isDone().get())) {
          throw new SQLException("It is not done when it is done: " + outside.isDone().get());
        }
        if (outside.cleanup().isPresent() && holds(statement, outside.cleanup().get().isNeeded())) {
          throw new SQLException("It is to be cleaned up though nothing went wrong.");
        }
      } else if (step instanceof InBatches batches) {
        while (statement.executeUpdate(batches.sql()) > 0) {
          // The next batch.
        }
        if (!holds(statement, batches.isDone())) {
          throw new SQLException("It is not done when it is done: " + batches.isDone());
        }
      }
    }
  }

  private static boolean holds(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
