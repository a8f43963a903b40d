package dev.limbeck;

import static dev.limbeck.sql.Identifiers.anyLiteral;

import dev.limbeck.history.ToolVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The server's settings that a migration relies on, set for it and put back after it. */
final class SessionSettings {

  /** What the server's views and the history call a session of ours. */
  static final String APPLICATION_NAME = "limbeck " + ToolVersion.text();

  private static final String ALL =
      "SELECT name, setting FROM pg_catalog.pg_settings WHERE context IN ('user', 'superuser')"
          + " UNION ALL SELECT 'role', current_setting('role')";

  private SessionSettings() {}

  static Map<String, String> read(Connection connection) throws SQLException {
    Map<String, String> settings = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(ALL)) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
    }
    return settings;
  }

  /** Gives every setting that differs its value back, whoever changed it. */
  static void restore(Connection connection, Map<String, String> before) throws SQLException {
    Map<String, String> now = read(connection);
    String role = before.getOrDefault("role", "none");
    if (!role.equals(now.get("role"))) {
      set(connection, Map.of("role", role));
      now = read(connection);
    }
    Map<String, String> changed = new LinkedHashMap<>();
    for (Map.Entry<String, String> setting : before.entrySet()) {
      if (!setting.getValue().equals(now.get(setting.getKey()))) {
        changed.put(setting.getKey(), setting.getValue());
      }
    }
    if (!changed.isEmpty()) {
      set(connection, changed);
    }
  }

  /** Returns what prepares a session: its own mark, and an end for whatever hangs. */
  static String prepare(SessionFacts facts, String nonce) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("limbeck.session", nonce);
    settings.put("application_name", APPLICATION_NAME);
    settings.put("quote_all_identifiers", "off");
    settings.put("idle_in_transaction_session_timeout", "5min");
    settings.put("tcp_keepalives_idle", "30");
    settings.put("tcp_keepalives_interval", "10");
    settings.put("tcp_keepalives_count", "3");
    if (facts.version() >= 140_000) {
      settings.put("idle_session_timeout", "15min");
    }
    return configured(settings, false) + ";\n" + baseline(facts);
  }

  /** Returns what every statement outside of transactions starts from. */
  static String baseline(SessionFacts facts) {
    return configured(relied(facts, "0", 0), false);
  }

  /** Returns what every transaction starts with; its end takes it all back. */
  static List<String> beginTransaction(
      SessionFacts facts, Duration lockTimeout, String marker, int seconds) {
    Map<String, String> settings = relied(facts, lockTimeout.toMillis() + "ms", seconds);
    settings.put("client_min_messages", "notice");
    settings.put("limbeck.step", marker);
    return List.of(
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE", configured(settings, true));
  }

  /** Returns one query: a migration may have made the names of our functions mean others. */
  private static String configured(Map<String, String> settings, boolean local) {
    StringBuilder query = new StringBuilder("SELECT ");
    for (Map.Entry<String, String> each : settings.entrySet()) {
      query
          .append(query.length() == 7 ? "" : ", ")
          .append("pg_catalog.set_config(")
          .append(anyLiteral(each.getKey()))
          .append(", ")
          .append(anyLiteral(each.getValue()))
          .append(local ? ", true)" : ", false)");
    }
    return query.toString();
  }

  private static Map<String, String> relied(
      SessionFacts facts, String lockTimeout, int statementSeconds) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("role", facts.role());
    settings.put("lock_timeout", lockTimeout);
    settings.put("statement_timeout", statementSeconds + "s");
    if (facts.version() >= 170_000) {
      settings.put("transaction_timeout", "0");
    }
    settings.put("standard_conforming_strings", "on");
    settings.put("search_path", facts.searchPath());
    return settings;
  }

  private static void set(Connection connection, Map<String, String> settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(configured(settings, false));
    }
  }
}
