package dev.limbeck.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Asks PostgreSQL how far a statement of another session is; mutable, for one thread.
 *
 * <p>Its connection is opened when it is first needed, only reads the server's own views, and never
 * is in a transaction, so that no index that is being built has to wait for it. Where there is no
 * connection for it, nothing is known, and nothing else happens.
 */
final class StepMonitor implements AutoCloseable {

  private static final String INDEX =
      """
      SELECT p.phase || CASE WHEN p.current_locker_pid > 0
          THEN ' (process ' || p.current_locker_pid || ')' ELSE '' END,
        CASE WHEN p.blocks_total > 0 THEN p.blocks_done
          WHEN p.tuples_total > 0 THEN p.tuples_done ELSE p.lockers_done END,
        CASE WHEN p.blocks_total > 0 THEN p.blocks_total
          WHEN p.tuples_total > 0 THEN p.tuples_total ELSE p.lockers_total END
      FROM pg_catalog.pg_stat_progress_create_index p
      JOIN pg_catalog.pg_stat_activity a ON a.pid = p.pid
      CROSS JOIN (SELECT ?::text) s(sql)
      WHERE p.datname = current_database() AND a.application_name LIKE 'limbeck %'
        AND (position(left(a.query, 200) IN s.sql) > 0
          OR position(left(s.sql, 60) IN a.query) > 0)""";

  private static final String ROWS =
      "SELECT greatest(c.reltuples, 0)::bigint FROM pg_catalog.pg_class c WHERE c.oid ="
          + " to_regclass(?)";

  private static final String NAME = "\"(?:[^\"]|\"\")+\"";
  private static final Pattern UPDATE =
      Pattern.compile("UPDATE ((?:" + NAME + "\\.)?" + NAME + ") SET .*", Pattern.DOTALL);

  private final String url;
  private final Properties properties = new Properties();
  private final Map<String, Long> estimates = new HashMap<>();
  private @Nullable Connection connection;
  private boolean unable;

  /** What was seen: as much of {@code total} as is {@code done}. */
  record Sight(String phase, long done, long total) {}

  StepMonitor(String url, Optional<String> user, Optional<String> password) {
    this.url = url;
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(secret -> properties.setProperty("password", secret));
    properties.setProperty("ApplicationName", "limbeck-progress");
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "5");
  }

  /** Returns how far the index is that {@code sql} builds. */
  Optional<Sight> index(String sql) {
    return query(INDEX, sql, row -> new Sight(row.getString(1), row.getLong(2), row.getLong(3)));
  }

  /** Returns about how many rows the table has that {@code sql} updates; zero if unknown. */
  long rowsOf(String sql) {
    Matcher update = UPDATE.matcher(sql);
    return update.matches()
        ? estimates.computeIfAbsent(
            update.group(1), table -> query(ROWS, table, row -> row.getLong(1)).orElse(0L))
        : 0;
  }

  @Override
  public void close() {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      unable = true;
    }
  }

  @FunctionalInterface
  private interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> Optional<T> query(String sql, String parameter, Row<T> reader) {
    if (unable) {
      return Optional.empty();
    }
    try {
      Connection open =
          connection == null ? DriverManager.getConnection(url, properties) : connection;
      connection = open;
      try (PreparedStatement statement = open.prepareStatement(sql)) {
        statement.setString(1, parameter);
        try (ResultSet row = statement.executeQuery()) {
          return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
        }
      }
    } catch (SQLException e) {
      unable = true;
      return Optional.empty();
    }
  }
}
