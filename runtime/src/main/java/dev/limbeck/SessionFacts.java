package dev.limbeck;

import static dev.limbeck.sql.Identifiers.anyLiteral;

import dev.limbeck.history.HistorySql;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Identifiers;
import java.lang.reflect.InvocationTargetException;
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
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What has to be known of a session before it migrates, and the settings that a migration relies
 * on: set for it, and put back after it.
 *
 * @param home the schema in which names without one are looked up and created
 * @param history the history's name, whole
 * @param searchPath the home, and those schemas of the connection's path that hold extensions
 */
record SessionFacts(
    int version,
    boolean replica,
    boolean readOnly,
    int backend,
    String role,
    String user,
    Optional<String> home,
    QualifiedName history,
    Optional<String> historyComment,
    String searchPath) {

  /** What the server's views and the history call a session of ours. */
  static final String APPLICATION_NAME = "limbeck " + HistorySql.TOOL_VERSION;

  private static final String ALL =
      "SELECT name, setting FROM pg_catalog.pg_settings WHERE context IN ('user', 'superuser')"
          + " UNION ALL SELECT 'role', current_setting('role')";

  private static final int OLDEST = 130_000;

  private static final String QUERY =
      """
      SELECT current_setting('server_version_num')::integer, pg_is_in_recovery(),
        current_setting('transaction_read_only')::boolean, pg_backend_pid(),
        current_setting('role'), current_schema(),
        (SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE c.oid = to_regclass(?)), obj_description(to_regclass(?), 'pg_class'),
        (SELECT string_agg(quote_ident(n.nspname), ',' ORDER BY n.nspname) FROM pg_namespace n
          WHERE n.nspname = ANY (current_schemas(false))
          AND EXISTS (SELECT FROM pg_extension e WHERE e.extnamespace = n.oid)), current_user\
      """;

  static SessionFacts read(Connection connection, Settings settings) throws SQLException {
    QualifiedName given = settings.givenHistoryTable();
    try (PreparedStatement statement = connection.prepareStatement(QUERY)) {
      statement.setString(1, Identifiers.quote(given));
      statement.setString(2, Identifiers.quote(given));
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        Optional<String> current = Optional.ofNullable(row.getString(6));
        Optional<String> found = Optional.ofNullable(row.getString(7));
        Optional<String> seen = given.schema().isEmpty() && found.isPresent() ? found : current;
        Optional<String> home = settings.schema.isPresent() ? settings.schema : seen;
        String role = settings.role.isPresent() ? settings.role.get() : "";
        String path = home.isPresent() ? Identifiers.quote(home.get()) : "";
        String extensions = Objects.requireNonNullElse(row.getString(9), "");
        return new SessionFacts(
            row.getInt(1),
            row.getBoolean(2),
            row.getBoolean(3),
            row.getInt(4),
            role.isEmpty() ? row.getString(5) : role,
            role.isEmpty() ? row.getString(10) : role,
            home,
            new QualifiedName(given.schema().isPresent() ? given.schema() : home, given.name()),
            Optional.ofNullable(row.getString(8)),
            path + (path.isEmpty() || extensions.isEmpty() ? "" : ", ") + extensions);
      }
    }
  }

  /** Refuses early and in words what would fail later in the server's. */
  void requireMigratable(Connection connection, Settings settings) throws SQLException {
    if (version < OLDEST) {
      throw LimbeckException.unsupportedDatabase(
          "This server is PostgreSQL " + version / 10_000 + "; Limbeck needs 13 or later.");
    }
    if (replica || readOnly) {
      throw LimbeckException.readOnlyDatabase(replica);
    }
    if (home.isEmpty()) {
      throw LimbeckException.unsupportedDatabase(
          "The connection's search_path names no schema that exists and that the role may use, so"
              + " tables would have nowhere to go. Create the schema, or name one (schema).");
    }
    requireKnownFormat();
    if (!settings.sessionPooler && connectedTo(connection, settings).orElse(backend) != backend) {
      throw LimbeckException.poolerDetected();
    }
  }

  void requireKnownFormat() {
    String comment = historyComment.orElse("");
    if (!comment.startsWith(HistorySql.COMMENT)) {
      return;
    }
    String format = comment.substring(HistorySql.COMMENT.length()).strip();
    if (!format.equals(Integer.toString(HistorySql.FORMAT))) {
      throw LimbeckException.historyUnusable(
          "The history table "
              + history
              + " has format "
              + format
              + ", which a newer Limbeck wrote; this one knows format "
              + HistorySql.FORMAT
              + ". Upgrade limbeck-runtime.",
          null);
    }
  }

  /** Returns the process that the driver connected to; behind a pooler it is another one. */
  private static OptionalInt connectedTo(Connection connection, Settings settings)
      throws SQLException {
    ClassLoader own = connection.getClass().getClassLoader();
    OptionalInt found = own == null ? OptionalInt.empty() : connectedTo(connection, own);
    return found.isPresent() ? found : connectedTo(connection, settings.loader);
  }

  private static OptionalInt connectedTo(Connection connection, ClassLoader loader)
      throws SQLException {
    try {
      Class<?> type = Class.forName("org.postgresql.PGConnection", false, loader);
      if (!connection.isWrapperFor(type)) {
        return OptionalInt.empty();
      }
      Object driver = connection.unwrap(type);
      return OptionalInt.of((Integer) type.getMethod("getBackendPID").invoke(driver));
    } catch (ClassNotFoundException e) {
      return OptionalInt.empty();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      Progress.logQuietly("The driver doesn't tell its server process", e);
      return OptionalInt.empty();
    }
  }

  /** Returns all settings that a session may change, by name. */
  static Map<String, String> settings(Connection connection) throws SQLException {
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
    Map<String, String> now = settings(connection);
    String role = before.getOrDefault("role", "none");
    if (!role.equals(now.get("role"))) {
      set(connection, Map.of("role", role));
      now = settings(connection);
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
  String prepare(String nonce) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("limbeck.session", nonce);
    settings.put("application_name", APPLICATION_NAME);
    settings.put("quote_all_identifiers", "off");
    settings.put("idle_in_transaction_session_timeout", "5min");
    settings.put("tcp_keepalives_idle", "30");
    settings.put("tcp_keepalives_interval", "10");
    settings.put("tcp_keepalives_count", "3");
    if (version >= 140_000) {
      settings.put("idle_session_timeout", "15min");
    }
    return configured(settings, false) + ";\n" + baseline();
  }

  /** Returns what every statement outside of transactions starts from. */
  String baseline() {
    return configured(relied("0", 0), false);
  }

  /** Returns what every transaction starts with; its end takes it all back. */
  List<String> beginTransaction(Duration lockTimeout, String marker, int seconds) {
    Map<String, String> settings = relied(lockTimeout.toMillis() + "ms", seconds);
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

  private Map<String, String> relied(String lockTimeout, int statementSeconds) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("role", role);
    settings.put("lock_timeout", lockTimeout);
    settings.put("statement_timeout", statementSeconds + "s");
    if (version >= 170_000) {
      settings.put("transaction_timeout", "0");
    }
    settings.put("standard_conforming_strings", "on");
    settings.put("search_path", searchPath);
    return settings;
  }

  private static void set(Connection connection, Map<String, String> settings) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(configured(settings, false));
    }
  }
}
