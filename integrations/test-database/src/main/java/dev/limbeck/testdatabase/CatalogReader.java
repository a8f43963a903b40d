package dev.limbeck.testdatabase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the facts of a database with one statement. */
final class CatalogReader {
  private static final String SQL = sql();

  private CatalogReader() {}

  /** PostgreSQL leaves out a schema that the search path names, so the path is empty meanwhile. */
  static List<CatalogFact> read(Connection connection) throws SQLException {
    String path = searchPath(connection);
    setSearchPath(connection, "");
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SQL)) {
      List<CatalogFact> facts = new ArrayList<>();
      while (rows.next()) {
        facts.add(
            new CatalogFact(
                rows.getString("kind"),
                rows.getString("owner"),
                rows.getString("name"),
                onOneLine(rows.getString("text"))));
      }
      return facts;
    } finally {
      setSearchPath(connection, path);
    }
  }

  private static String onOneLine(String text) {
    return text.strip().replace("\r", "\\r").replace("\n", "\\n");
  }

  private static String searchPath(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select current_setting('search_path')")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void setSearchPath(Connection connection, String path) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('search_path', ?, false)")) {
      statement.setString(1, path);
      statement.execute();
    }
  }

  private static String sql() {
    try (InputStream in = CatalogReader.class.getResourceAsStream("catalog.sql")) {
      if (in == null) {
        throw new IllegalStateException("catalog.sql is missing beside " + CatalogReader.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
