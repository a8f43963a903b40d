package dev.limbeck.operation;

import java.sql.Connection;
import java.sql.SQLException;

/** Java code that changes data. It must neither commit, nor roll back, nor close. */
@FunctionalInterface
public interface SqlWork {

  /** Works on {@code connection}, inside the transaction of its step. */
  void run(Connection connection) throws SQLException;
}
