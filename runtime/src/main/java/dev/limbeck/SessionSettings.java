package dev.limbeck;

import static dev.limbeck.sql.Identifiers.literal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

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
    String role = before.getOrDefault("role", "none");
    if (!role.equals(current(connection, "role"))) {
      set(connection, "role", role);
    }
    Map<String, String> now = read(connection);
    for (Map.Entry<String, String> setting : before.entrySet()) {
      if (!setting.getValue().equals(now.get(setting.getKey()))) {
        set(connection, setting.getKey(), setting.getValue());
      }
    }
  }

  /** Returns what prepares a session: its own mark, and an end for whatever hangs. */
  static String prepare(SessionFacts facts, String nonce) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("limbeck.session", nonce);
    settings.put("application_name", APPLICATION_NAME);
    settings.put("idle_in_transaction_session_timeout", "5min");
    settings.put("tcp_keepalives_idle", "30");
    settings.put("tcp_keepalives_interval", "10");
    settings.put("tcp_keepalives_count", "3");
    if (facts.version() >= 140_000) {
      settings.put("idle_session_timeout", "15min");
    }
    return settings.entrySet().stream()
            .map(each -> "SET " + each.getKey() + " = " + literal(each.getValue()))
            .collect(Collectors.joining(";\n"))
        + ";\n"
        + baseline(facts);
  }

  /** Returns what every statement outside of transactions starts from. */
  static String baseline(SessionFacts facts) {
    return relied(facts, "0", "SET ");
  }

  /** Returns what every transaction starts with; its end takes it all back. */
  static String beginTransaction(SessionFacts facts, Duration lockTimeout, String marker) {
    return "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE;\n"
        + relied(facts, lockTimeout.toMillis() + "ms", "SET LOCAL ")
        + ";\nSET LOCAL limbeck.step = "
        + literal(marker);
  }

  private static String relied(SessionFacts facts, String lockTimeout, String set) {
    return set
        + "role = "
        + literal(facts.role())
        + ";\n"
        + set
        + "lock_timeout = "
        + literal(lockTimeout)
        + ";\n"
        + set
        + "statement_timeout = 0;\n"
        + (facts.version() >= 170_000 ? set + "transaction_timeout = 0;\n" : "")
        + set
        + "standard_conforming_strings = on;\n"
        + set
        + "search_path = "
        + facts.searchPath();
  }

  private static String current(Connection connection, String name) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("SELECT current_setting(?)")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static void set(Connection connection, String name, String value) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT set_config(?, ?, false)")) {
      statement.setString(1, name);
      statement.setString(2, value);
      statement.execute();
    }
  }
}
