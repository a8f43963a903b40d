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
import java.util.List;
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
    return relied(facts, "0").entrySet().stream()
        .map(
            each ->
                "SELECT pg_catalog.set_config("
                    + literal(each.getKey())
                    + ", "
                    + literal(each.getValue())
                    + ", false)")
        .collect(Collectors.joining(";\n"));
  }

  /** Returns what every transaction starts with; its end takes it all back. */
  static List<String> beginTransaction(SessionFacts facts, Duration lockTimeout, String marker) {
    Map<String, String> settings = relied(facts, lockTimeout.toMillis() + "ms");
    settings.put("client_min_messages", "notice");
    settings.put("limbeck.step", marker);
    return List.of(
        "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE",
        settings.entrySet().stream()
            .map(
                each ->
                    "pg_catalog.set_config("
                        + literal(each.getKey())
                        + ", "
                        + literal(each.getValue())
                        + ", true)")
            .collect(Collectors.joining(", ", "SELECT ", "")));
  }

  private static Map<String, String> relied(SessionFacts facts, String lockTimeout) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("role", facts.role());
    settings.put("lock_timeout", lockTimeout);
    settings.put("statement_timeout", "0");
    if (facts.version() >= 170_000) {
      settings.put("transaction_timeout", "0");
    }
    settings.put("standard_conforming_strings", "on");
    settings.put("search_path", facts.searchPath());
    return settings;
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
