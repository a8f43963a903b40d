package dev.limbeck;

import dev.limbeck.LimbeckException.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Lends one connection at a time, and another one where the first was lost. */
final class Connections {

  private static final int ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LAST_PAUSE = Duration.ofSeconds(2);

  private final Settings settings;
  private final Progress progress;

  Connections(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Returns what {@code work} returns; every failure comes as a sentence. */
  <T> T once(Task<Connection, T> work) {
    try {
      return lend(work);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Does {@code work} again from its beginning, each time that the connection was lost.
   *
   * @param work looks up first what it has done before
   * @param done counts what is done: as long as it grows, no loss is one too many
   */
  <T> T untilDone(Task<Connection, T> work, IntSupplier done) {
    int before = done.getAsInt();
    boolean connected = false;
    for (int attempt = 1; ; attempt++) {
      if (done.getAsInt() > before) {
        before = done.getAsInt();
        attempt = 1;
      }
      try {
        return lend(
            connection -> {
              Optional<String> weakness = Encryption.weakness(connection);
              if (weakness.isPresent()) {
                progress.insecure(weakness.get());
              }
              return work.on(connection);
            });
      } catch (SQLException e) {
        if (!SqlErrors.isConnectionLost(e) || attempt >= ATTEMPTS) {
          throw failed(e);
        }
        connected = true;
        pause(attempt, e);
      } catch (LimbeckException e) {
        if (!connected || attempt >= ATTEMPTS || !isPassing(e)) {
          throw e;
        }
        pause(attempt, e);
      }
    }
  }

  private <T> T lend(Task<Connection, T> work) throws SQLException {
    try (Connection connection = settings.connector.on(settings.loader)) {
      requirePostgres(connection);
      boolean autoCommit = connection.getAutoCommit();
      if (!autoCommit) {
        connection.setAutoCommit(true);
      }
      try {
        return work.on(connection);
      } finally {
        if (!autoCommit && !connection.isClosed()) {
          connection.setAutoCommit(false);
        }
      }
    }
  }

  private static void requirePostgres(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (!product.equals("PostgreSQL")) {
      throw LimbeckException.unsupportedDatabase(
          "The data source leads to " + product + "; Limbeck migrates PostgreSQL.");
    }
  }

  private void pause(int attempt, Exception reason) {
    progress.reconnecting(attempt, Redaction.firstLine(reason));
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 5));
    try {
      Thread.sleep(Math.min(pause.toMillis(), LAST_PAUSE.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LimbeckException.databaseFailed(
          "the wait for a connection was interrupted.", "57014", e);
    }
  }

  private static boolean isPassing(LimbeckException failure) {
    return failure.kind() == Kind.CONNECTION_FAILED
        && failure.names().stream().anyMatch(state -> state.matches("(08|53).*"));
  }

  private static LimbeckException failed(SQLException e) {
    return LimbeckException.databaseFailed(Redaction.firstLine(e), SqlErrors.state(e), e);
  }
}
