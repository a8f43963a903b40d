package dev.limbeck;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks at a database while nobody migrates it, such as limbeck-verify does. */
@FunctionalInterface
public interface Inspection<T> {

  /**
   * Looks, and changes nothing.
   *
   * @param connection in a transaction that reads one snapshot and is rolled back; it may be ended
   *     before
   */
  T inspect(Connection connection, Promised promised) throws SQLException;
}
