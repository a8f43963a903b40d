package dev.limbeck;

import static dev.limbeck.sql.Identifiers.anyLiteral;
import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.history.HistorySql;
import dev.limbeck.revision.ChecksumChain;
import dev.limbeck.revision.UnitIndex;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The table in which the database itself says what is applied. */
final class HistoryTable {

  private static final int ATTEMPTS = 5;

  private HistoryTable() {}

  /**
   * Returns whether the database has exactly the revisions of these units, all of them finished.
   *
   * <p>This is the one round trip of a start where nothing is to be done: it neither locks nor
   * writes, and looks at no revision but the heads, whose chains vouch for all others.
   */
  static boolean isAtHead(Connection connection, Settings settings, List<UnitIndex> units)
      throws SQLException {
    Map<String, UnitIndex> missing = new HashMap<>();
    List<String> heads = new ArrayList<>();
    for (UnitIndex unit : units) {
      if (unit.size() > 0) {
        missing.put(unit.unit(), unit);
        heads.addAll(unit.heads());
      }
    }
    if (missing.isEmpty()) {
      return true;
    }
    String sql =
        "SELECT unit, count(*), count(*) FILTER (WHERE status <> 'applied'), coalesce(string_agg("
            + "chain, ',') FILTER (WHERE revision IN ("
            + listed(heads)
            + ")), '') FROM "
            + quote(settings.givenHistoryTable())
            + " WHERE reverted_at IS NULL AND unit IN ("
            + listed(missing.keySet())
            + ") GROUP BY unit";
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        UnitIndex unit = missing.remove(rows.getString(1));
        if (unit == null || !isAtHead(rows, unit)) {
          return false;
        }
      }
      return missing.isEmpty();
    } catch (SQLException e) {
      boolean ofTheRole = settings.role.isPresent() && SqlErrors.state(e).equals("42501");
      if (ofTheRole || SqlErrors.isUndefined(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Literals in the statement: arrays as parameters would have the driver load much more. */
  private static String listed(Collection<String> values) {
    StringBuilder list = new StringBuilder();
    for (String value : values) {
      list.append(list.isEmpty() ? "" : ", ").append(anyLiteral(value));
    }
    return list.toString();
  }

  private static boolean isAtHead(ResultSet row, UnitIndex unit) throws SQLException {
    List<String> chains = Arrays.asList(row.getString(4).split(",", -1));
    return row.getLong(2) == unit.size()
        && row.getLong(3) == 0
        && chains.size() == unit.heads().size()
        && ChecksumChain.combined(chains).equals(unit.chain());
  }

  static boolean exists(Connection connection, SessionFacts facts) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, quote(facts.history()));
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  /** Returns a unit's rows in the order in which they were written; none without a table. */
  static List<AppliedRevision> rows(Connection connection, SessionFacts facts, String unit)
      throws SQLException {
    facts.requireKnownFormat();
    List<AppliedRevision> result = new ArrayList<>();
    if (!exists(connection, facts)) {
      return result;
    }
    String sql =
        "SELECT revision, parents, message, checksum, status, coalesce(finished_at, started_at),"
            + " applied_by, extract(epoch FROM coalesce(finished_at, clock_timestamp()) -"
            + " started_at), steps_done, steps_total, kind, last_error, chain, CASE WHEN status ="
            + " 'applied' THEN '{}' ELSE steps END FROM "
            + quote(facts.history())
            + " WHERE unit = ? AND reverted_at IS NULL ORDER BY seq";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, unit);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          result.add(row(rows));
        }
      }
      return result;
    } catch (SQLException e) {
      if (SqlErrors.isUndefined(e) || SqlErrors.state(e).equals("42501")) {
        throw unreadable(facts, e);
      }
      throw e;
    }
  }

  /** Creates the table, and the schemas that it and the home need, where they aren't there. */
  static void create(Session session) throws SQLException {
    HistorySql sql = new HistorySql(session.facts().history());
    List<String> statements = new ArrayList<>();
    for (String schema :
        new TreeSet<>(
            List.of(
                session.facts().home().orElse("public"),
                session.facts().history().schema().orElse("public")))) {
      if (session.value("SELECT to_regnamespace(" + literal(quote(schema)) + ")").isEmpty()) {
        statements.add("CREATE SCHEMA IF NOT EXISTS " + quote(schema));
      }
    }
    statements.addAll(sql.create());
    for (int attempt = 1; ; attempt++) {
      try {
        session.inTransaction(
            Duration.ofSeconds(10),
            "history",
            () -> {
              for (String statement : statements) {
                session.execute(statement);
              }
            });
        return;
      } catch (SQLException e) {
        if ((SqlErrors.existsAlready(e) || SqlErrors.mayRunAgain(e)) && attempt < ATTEMPTS) {
          if (exists(session.connection(), session.facts())) {
            return;
          }
          continue;
        }
        if (SqlErrors.state(e).equals("42501")) {
          throw notAllowed(session.facts(), e);
        }
        throw e;
      }
    }
  }

  /** Refuses a schema that holds tables whose origin nobody knows. */
  static void requireEmptySchema(Session session) throws SQLException {
    Optional<String> tables = tables(session);
    if (tables.isPresent()) {
      throw LimbeckException.tablesWithoutHistory(
          session.facts().home().orElse(""), Arrays.asList(tables.get().split("/")));
    }
  }

  /** Returns the names of the tables that stand where ours will, between slashes. */
  private static Optional<String> tables(Session session) throws SQLException {
    return session.value(
        "SELECT string_agg(c.relname, '/' ORDER BY c.relname) FROM pg_class c JOIN"
            + " pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p') AND NOT"
            + " c.relispartition AND n.nspname = "
            + literal(session.facts().home().orElse(""))
            + " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid ="
            + " 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')");
  }

  private static AppliedRevision row(ResultSet rows) throws SQLException {
    return new AppliedRevision(
        rows.getString(1),
        strings(rows, 2),
        rows.getString(3),
        rows.getString(4),
        rows.getString(5),
        rows.getObject(6, OffsetDateTime.class).toInstant(),
        rows.getString(7),
        Duration.ofNanos((long) (rows.getDouble(8) * 1e9)),
        rows.getInt(9),
        rows.getInt(10),
        rows.getString(11),
        Optional.ofNullable(rows.getString(12)),
        rows.getString(13),
        strings(rows, 14));
  }

  private static List<String> strings(ResultSet rows, int column) throws SQLException {
    return Arrays.asList((String[]) rows.getArray(column).getArray());
  }

  private static LimbeckException unreadable(SessionFacts facts, SQLException e) {
    return LimbeckException.historyUnusable(
        "The history table "
            + facts.history()
            + " can't be read: "
            + Redaction.firstLine(e)
            + (SqlErrors.isUndefined(e)
                ? " It isn't one that Limbeck made: name another (historyTable)."
                : " Grant it: GRANT SELECT ON "
                    + quote(facts.history())
                    + " TO "
                    + quote(facts.user())
                    + ";"),
        e);
  }

  private static LimbeckException notAllowed(SessionFacts facts, SQLException e) {
    String schema = facts.history().schema().orElse("public");
    return LimbeckException.historyUnusable(
        "The history table "
            + facts.history()
            + " can't be created: "
            + Redaction.firstLine(e)
            + " Let an owner of the database grant it: GRANT CREATE, USAGE ON SCHEMA "
            + quote(schema)
            + " TO "
            + quote(facts.user())
            + "; (from PostgreSQL 15 on, no role may create tables in public by default).",
        e);
  }
}
