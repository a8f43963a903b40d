package dev.limbeck.testdatabase;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one PostgreSQL server of this JVM; started when first asked for, stopped with the JVM.
 *
 * <p>It is the server at {@code LIMBECK_TEST_URL} if that is set, else a container where Docker
 * answers, else an embedded one. {@code -Dlimbeck.testdatabase=docker} or {@code =embedded} (or
 * {@code LIMBECK_TEST_DATABASE} in the environment) demands a kind and fails where it isn't there.
 * {@code -Dlimbeck.pg=15} chooses the major version of the last two.
 */
public final class TestServer {
  /**
   * Before PostgreSQL 15 the only way; since then the other is the default, and four times as slow.
   */
  private static final String COPIED = " strategy file_copy";

  private static @Nullable TestServer instance;
  private static @Nullable String failure;

  private final RunningServer server;
  private final String version;
  private final int versionNumber;
  private final Set<String> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger created = new AtomicInteger();
  private final AtomicBoolean kept = new AtomicBoolean();
  private final String run =
      ProcessHandle.current().pid()
          + "_"
          + Long.toString(Instant.now().toEpochMilli() / 100, Character.MAX_RADIX);

  TestServer(RunningServer server) {
    this.server = server;
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select current_setting('server_version'), current_setting('server_version_num')")) {
      row.next();
      version = row.getString(1);
      versionNumber = row.getInt(2);
    } catch (SQLException e) {
      server.stop().run();
      throw new IllegalStateException(
          "The test database ("
              + server.kind()
              + ", "
              + server.address().host()
              + ":"
              + server.address().port()
              + ") doesn't answer: "
              + e.getMessage(),
          e);
    }
  }

  /**
   * The server of this JVM.
   *
   * @throws IllegalStateException if it doesn't start; it is tried once, and every further call
   *     fails alike
   */
  public static synchronized TestServer get() {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    if (instance == null) {
      try {
        instance = ServerStart.start();
      } catch (RuntimeException e) {
        failure = String.valueOf(e.getMessage());
        throw e;
      }
    }
    return instance;
  }

  /** An empty database: UTF-8, locale C, whatever the server's own are. */
  public TestDatabase createDatabase() {
    return createDatabase("test");
  }

  /** An empty database whose name begins with the prefix. */
  public TestDatabase createDatabase(String prefix) {
    String plain = prefix.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    String start = plain.substring(0, Math.min(plain.length(), 30));
    String name = start + "_" + run + "_" + created.incrementAndGet();
    executeHere(
        "create database "
            + name
            + " template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"
            + (majorVersion() < 15 ? "" : COPIED));
    open.add(name);
    return new TestDatabase(this, server.address().withDatabase(name));
  }

  /** Version, kind and address, for people. */
  public String description() {
    return "PostgreSQL " + version + " (" + server.kind() + ", " + host() + ":" + port() + ")";
  }

  public int majorVersion() {
    return versionNumber / 10_000;
  }

  public String host() {
    return server.address().host();
  }

  public int port() {
    return server.address().port();
  }

  void drop(TestDatabase database) {
    if (open.remove(database.name())) {
      executeHere("drop database if exists " + database.name() + " with (force)");
    }
  }

  /** Leaves a database, and so the server, for someone to look at. */
  void keep(TestDatabase database) {
    open.remove(database.name());
    kept.set(true);
    System.out.println("Kept for you: " + database.url());
  }

  /** Ends what this JVM began. The databases of a server that stays are dropped one by one. */
  void stop(ServerKind kind) {
    if (kind == ServerKind.GIVEN || kept.get()) {
      open.forEach(name -> executeHere("drop database if exists " + name + " with (force)"));
    }
    if (kept.get()) {
      server.leave().run();
    } else {
      server.stop().run();
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(server.address().url());
  }

  private void executeHere(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql + ": " + e.getMessage(), e);
    }
  }
}
