package dev.limbeck;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A pool of one that counts what is executed, and can lose the answer to a commit.
 *
 * <p>A connection that is closed goes back as it is, with every setting that was made.
 */
final class WatchedDataSource implements DataSource {

  private final DataSource target;
  private final List<String> executed = Collections.synchronizedList(new ArrayList<>());
  private Optional<Connection> idle = Optional.empty();
  private boolean lent;
  private int borrowed;
  private int losses;
  private boolean commitFirst;
  private boolean pooler;

  WatchedDataSource(DataSource target) {
    this.target = target;
  }

  /** Every statement that was executed, or the method that was called on a prepared one. */
  List<String> executed() {
    return executed;
  }

  int borrowed() {
    return borrowed;
  }

  /** Cuts the connection at the next commits, after the server has got them, or before. */
  void loseCommits(int count, boolean afterwards) {
    losses = count;
    commitFirst = afterwards;
  }

  /** Makes the driver believe that it talks to another process than it does. */
  void connectToAnotherProcess() {
    pooler = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (lent) {
      throw new SQLException("The pool of one is empty.", "53300");
    }
    lent = true;
    borrowed++;
    if (idle.isEmpty() || idle.get().isClosed()) {
      idle = Optional.of(target.getConnection());
    }
    Connection connection = idle.get();
    return proxy(
        Connection.class,
        connection,
        (method, arguments) ->
            switch (method.getName()) {
              case "close" -> {
                lent = false;
                yield null;
              }
              case "commit" -> {
                commit(connection);
                yield null;
              }
              case "createStatement", "prepareStatement" ->
                  statement(
                      Objects.requireNonNull((Statement) invoke(connection, method, arguments)));
              case "unwrap" -> {
                Object driver = Objects.requireNonNull(invoke(connection, method, arguments));
                yield pooler ? elsewhere(driver) : driver;
              }
              default -> invoke(connection, method, arguments);
            });
  }

  private static Object elsewhere(Object driver) {
    return proxy(
        PGConnection.class,
        driver,
        (method, arguments) ->
            method.getName().equals("getBackendPID") ? -1 : invoke(driver, method, arguments));
  }

  private void commit(Connection connection) throws SQLException {
    if (losses == 0) {
      connection.commit();
      return;
    }
    losses--;
    if (commitFirst) {
      connection.commit();
    }
    connection.close();
    throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
  }

  private Statement statement(Statement statement) {
    return proxy(
        PreparedStatement.class,
        statement,
        (method, arguments) -> {
          if (method.getName().startsWith("execute")) {
            executed.add(arguments == null ? statement.toString() : String.valueOf(arguments[0]));
          }
          return invoke(statement, method, arguments);
        });
  }

  @FunctionalInterface
  private interface Handler {
    @Nullable Object handle(Method method, Object @Nullable [] arguments) throws Throwable;
  }

  private static <T> T proxy(Class<T> type, Object target, Handler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            target.getClass().getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> handler.handle(method, arguments)));
  }

  private static @Nullable Object invoke(
      Object target, Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("This wraps nothing.");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
