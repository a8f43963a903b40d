package dev.limbeck;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;

/** The connection as a migration's own code gets it: its transaction isn't its to end. */
final class GuardedConnection {

  private static final Set<String> REFUSED =
      Set.of(
          "commit",
          "rollback",
          "setAutoCommit",
          "close",
          "abort",
          "setReadOnly",
          "setTransactionIsolation");

  private GuardedConnection() {}

  static Connection of(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean toSavepoint = arguments != null && method.getName().equals("rollback");
              if (REFUSED.contains(method.getName()) && !toSavepoint) {
                throw new IllegalStateException(
                    "A migration runs in a transaction that isn't its own: it can't call "
                        + method.getName()
                        + ".");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }
}
