package dev.limbeck;

import java.sql.SQLException;

/** What is done with a connection, a session, or to get one. */
@FunctionalInterface
interface Task<S, T> {

  T on(S subject) throws SQLException;
}
