package dev.limbeck.verify;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What another tool says of the database in its own table, which stays as it is.
 *
 * @param found in a sentence
 */
record ForeignHistory(Predecessor tool, QualifiedName table, String found) {

  /** Reads it; refuses a database that its tool hasn't brought to an end. */
  static ForeignHistory read(Connection connection, String home, Predecessor tool)
      throws SQLException {
    return tool == Predecessor.FLYWAY ? flyway(connection, home) : liquibase(connection, home);
  }

  String next() {
    String remove =
        tool == Predecessor.FLYWAY
            ? "Remove Flyway from the application (its dependency or plugin; with Spring Boot also"
                + " spring.flyway.*), and keep its scripts no longer than you like."
            : "Remove Liquibase from the application (its dependency or plugin; with Spring Boot"
                + " also spring.liquibase.*), and keep its changelogs no longer than you like.";
    return remove
        + " From now on change the entities and compile; 'limbeck upgrade head' or"
        + " Limbeck.configure(dataSource).load().upgrade() applies what that writes. Stamp the"
        + " other databases of this application the same way. "
        + table
        + " is only a record now: drop it when you like.";
  }

  private static ForeignHistory flyway(Connection connection, String home) throws SQLException {
    QualifiedName table = table(connection, home, Predecessor.FLYWAY, "flyway_schema_history");
    List<String> failed =
        texts(
            connection,
            "SELECT coalesce(version || ' (' || description || ')', description) FROM "
                + quote(table)
                + " WHERE NOT success ORDER BY installed_rank");
    if (!failed.isEmpty()) {
      throw new NotAdoptableException(
          "Flyway's history "
              + table
              + " says that "
              + String.join(", ", failed)
              + " failed, so nobody knows how much of it is there. Finish or undo it by hand, run"
              + " 'flyway repair', and adopt the database then. Nothing was changed.");
    }
    List<String> found =
        texts(
            connection,
            "SELECT (SELECT count(*) FROM "
                + quote(table)
                + " WHERE version IS NOT NULL) || ' versions, the last one is ' || version || ' ('"
                + " || description || '), by ' || installed_by || ' on '"
                + " || to_char(installed_on, 'YYYY-MM-DD HH24:MI') FROM "
                + quote(table)
                + " WHERE version IS NOT NULL AND success ORDER BY installed_rank DESC LIMIT 1");
    return of(Predecessor.FLYWAY, table, found);
  }

  private static ForeignHistory liquibase(Connection connection, String home) throws SQLException {
    QualifiedName table = table(connection, home, Predecessor.LIQUIBASE, "databasechangelog");
    QualifiedName lock = table.sibling("databasechangeloglock");
    if (!tables(connection, lock.name(), lock.schema().orElse("public")).isEmpty()) {
      List<String> holders =
          texts(
              connection,
              "SELECT coalesce(lockedby, 'someone') || ' since ' || coalesce(to_char(lockgranted,"
                  + " 'YYYY-MM-DD HH24:MI'), 'long') FROM "
                  + quote(lock)
                  + " WHERE locked");
      if (!holders.isEmpty()) {
        throw new NotAdoptableException(
            "Liquibase holds its lock ("
                + holders.get(0)
                + "): it is running, or it was killed. Wait for it, or run 'liquibase"
                + " release-locks' when it is surely gone, and adopt the database then. Nothing was"
                + " changed.");
      }
    }
    List<String> failed =
        texts(
            connection,
            "SELECT id || ' (' || filename || ')' FROM "
                + quote(table)
                + " WHERE exectype = 'FAILED' ORDER BY orderexecuted");
    if (!failed.isEmpty()) {
      throw new NotAdoptableException(
          "Liquibase's history "
              + table
              + " says that "
              + String.join(", ", failed)
              + " failed. Bring the changesets to an end with Liquibase, and adopt the database"
              + " then. Nothing was changed.");
    }
    List<String> found =
        texts(
            connection,
            "SELECT (SELECT count(*) FROM "
                + quote(table)
                + ") || ' changesets, the last one is ' || id || ' of ' || filename || ', by '"
                + " || author || ', run on ' || to_char(dateexecuted, 'YYYY-MM-DD HH24:MI') FROM "
                + quote(table)
                + " ORDER BY orderexecuted DESC, dateexecuted DESC LIMIT 1");
    return of(Predecessor.LIQUIBASE, table, found);
  }

  private static ForeignHistory of(Predecessor tool, QualifiedName table, List<String> found) {
    return new ForeignHistory(
        tool,
        table,
        tool.title()
            + "'s history "
            + table
            + " has "
            + (found.isEmpty() ? "nothing in it" : found.get(0))
            + ".");
  }

  /**
   * The tool's default name, in the schema that is migrated or else in the only one that has it.
   */
  private static QualifiedName table(
      Connection connection, String home, Predecessor tool, String name) throws SQLException {
    List<String> schemas = tables(connection, name, home);
    if (schemas.isEmpty()) {
      schemas = tables(connection, name, "");
    }
    if (schemas.size() != 1) {
      throw new NotAdoptableException(
          (schemas.isEmpty()
                  ? "There is no table "
                      + name
                      + " in this database, so "
                      + tool.title()
                      + " hasn't migrated it, or under another table's name."
                  : "Several schemas have a table "
                      + name
                      + " ("
                      + String.join(", ", schemas)
                      + "). Name the one to adopt (--schema).")
              + " If you know that the database is what this build's entities need, 'limbeck verify"
              + " head' checks it and 'limbeck stamp head' notes it. Nothing was changed.");
    }
    return QualifiedName.of(schemas.get(0), name);
  }

  private static List<String> tables(Connection connection, String name, String schema)
      throws SQLException {
    return texts(
        connection,
        "SELECT n.nspname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE"
            + " c.relname = "
            + literal(name)
            + " AND c.relkind IN ('r', 'p')"
            + (schema.isEmpty() ? "" : " AND n.nspname = " + literal(schema))
            + " ORDER BY 1");
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
