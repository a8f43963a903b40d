package dev.limbeck.testdatabase;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of a test's own: empty at first, gone when closed. */
public final class TestDatabase implements AutoCloseable {
  private final TestServer server;
  private final ServerAddress address;

  TestDatabase(TestServer server, ServerAddress address) {
    this.server = server;
    this.address = address;
  }

  /** The JDBC URL, with user and password: {@code DriverManager} needs nothing else. */
  public String url() {
    return address.url();
  }

  public String user() {
    return address.user();
  }

  /** The password; empty where the server trusts everyone, as the embedded one does. */
  public String password() {
    return address.password();
  }

  public String name() {
    return address.database();
  }

  /** A source of new connections, without a pool. */
  public DataSource dataSource() {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setURL(url());
    return dataSource;
  }

  public Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** Runs statements on one connection, each in a transaction of its own. */
  public void execute(String... sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String each : sql) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(String.join(";\n", sql) + "\n" + e.getMessage(), e);
    }
  }

  /** The rows of a query, every value as PostgreSQL's text, null as null. */
  public List<List<@Nullable String>> query(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<List<@Nullable String>> result = new ArrayList<>();
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<@Nullable String> row = new ArrayList<>();
        for (int column = 1; column <= width; column++) {
          row.add(rows.getString(column));
        }
        result.add(Collections.unmodifiableList(row));
      }
      return Collections.unmodifiableList(result);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + "\n" + e.getMessage(), e);
    }
  }

  /** The only value of a query that must give one row of one column. */
  public @Nullable String queryOne(String sql) {
    List<List<@Nullable String>> rows = query(sql);
    if (rows.size() != 1 || rows.get(0).size() != 1) {
      throw new IllegalStateException("One value was expected, not " + rows + ", from: " + sql);
    }
    return rows.get(0).get(0);
  }

  /** Drops the database, whoever is still connected to it. A second call does nothing. */
  @Override
  public void close() {
    server.drop(this);
  }

  @Override
  public String toString() {
    return name();
  }
}
