package dev.limbeck;

import dev.limbeck.LimbeckException.Kind;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.IntSupplier;
import javax.sql.DataSource;

/**
 * Lends one connection at a time, and another one where the first was lost; makes sentences of what
 * drivers say when there is none.
 */
final class Connections {

  /** Stands where a command has no database. */
  static final Task<ClassLoader, Connection> NONE =
      loader -> {
        throw LimbeckException.noDatabase();
      };

  private static final String PREFIX = "jdbc:postgresql:";
  private static final Set<String> HERE =
      Set.of("", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");
  private static final Set<String> WRONG_PASSWORD = Set.of("28P01", "28000", "08004");
  private static final int ATTEMPTS = 10;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LAST_PAUSE = Duration.ofSeconds(2);

  private final Settings settings;
  private final Progress progress;

  Connections(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /** Returns what borrows from a pool, or connects by its own rules. */
  static Task<ClassLoader, Connection> of(DataSource dataSource) {
    return loader -> {
      try {
        return dataSource.getConnection();
      } catch (SQLException e) {
        throw translated(e, "the data source's server");
      }
    };
  }

  /** Returns what connects by the driver, which is found through the class loader. */
  static Task<ClassLoader, Connection> of(String url, String user, String password) {
    Properties properties = new Properties();
    properties.setProperty("tcpKeepAlive", "true");
    if (!user.isEmpty()) {
      properties.setProperty("user", user);
    }
    if (!password.isEmpty()) {
      properties.setProperty("password", password);
    }
    return loader -> {
      Driver driver = driver(url, loader);
      try {
        return Optional.ofNullable(driver.connect(url, properties))
            .orElseThrow(
                () -> LimbeckException.driverMissing("The JDBC driver doesn't take the URL."));
      } catch (SQLException e) {
        throw translated(e, server(url));
      }
    };
  }

  /** Returns what {@code work} returns; every failure comes as a sentence. */
  <T> T once(Task<Connection, T> work) {
    try {
      return lend(work);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /**
   * Does {@code work} again from its beginning, each time that the connection was lost.
   *
   * @param work looks up first what it has done before
   * @param done counts what is done: as long as it grows, no loss is one too many
   */
  <T> T untilDone(Task<Connection, T> work, IntSupplier done) {
    int before = done.getAsInt();
    boolean connected = false;
    for (int attempt = 1; ; attempt++) {
      if (done.getAsInt() > before) {
        before = done.getAsInt();
        attempt = 1;
      }
      try {
        return lend(
            connection -> {
              String url = connection.getMetaData().getURL();
              Optional<String> weakness = url == null ? Optional.empty() : weakness(url);
              if (weakness.isPresent()) {
                progress.insecure(weakness.get());
              }
              return work.on(connection);
            });
      } catch (SQLException e) {
        if (!SqlErrors.isConnectionLost(e) || attempt >= ATTEMPTS) {
          throw failed(e);
        }
        connected = true;
        pause(attempt, e);
      } catch (LimbeckException e) {
        if (!connected || attempt >= ATTEMPTS || !isPassing(e)) {
          throw e;
        }
        pause(attempt, e);
      }
    }
  }

  private <T> T lend(Task<Connection, T> work) throws SQLException {
    try (Connection connection = settings.connector.on(settings.loader)) {
      requirePostgres(connection);
      boolean autoCommit = connection.getAutoCommit();
      if (!autoCommit) {
        connection.setAutoCommit(true);
      }
      try {
        return work.on(connection);
      } finally {
        if (!autoCommit && !connection.isClosed()) {
          connection.setAutoCommit(false);
        }
      }
    }
  }

  private static void requirePostgres(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    if (!product.equals("PostgreSQL")) {
      throw LimbeckException.unsupportedDatabase(
          "The data source leads to " + product + "; Limbeck migrates PostgreSQL.");
    }
  }

  private void pause(int attempt, Exception reason) {
    progress.reconnecting(attempt, Redaction.firstLine(reason));
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 5));
    try {
      Thread.sleep(Math.min(pause.toMillis(), LAST_PAUSE.toMillis()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw LimbeckException.databaseFailed(
          "the wait for a connection was interrupted.", "57014", e);
    }
  }

  private static boolean isPassing(LimbeckException failure) {
    return failure.kind() == Kind.CONNECTION_FAILED
        && failure.names().stream().anyMatch(state -> state.matches("(08|53).*"));
  }

  private static LimbeckException failed(SQLException e) {
    return LimbeckException.databaseFailed(Redaction.firstLine(e), SqlErrors.state(e), e);
  }

  private static Driver driver(String url, ClassLoader loader) {
    if (!url.startsWith(PREFIX)) {
      int colon = url.indexOf(':', url.startsWith("jdbc:") ? 5 : 0);
      throw LimbeckException.driverMissing(
          "The URL begins with '"
              + (colon < 0 ? "" : url.substring(0, colon + 1))
              + "'; Limbeck migrates PostgreSQL, whose JDBC URLs begin with '"
              + PREFIX
              + "', such as jdbc:postgresql://localhost:5432/shop.");
    }
    Iterator<Driver> known = DriverManager.getDrivers().asIterator();
    while (known.hasNext()) {
      Driver driver = known.next();
      if (accepts(driver, url)) {
        return driver;
      }
    }
    for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
      if (accepts(driver, url)) {
        return driver;
      }
    }
    throw LimbeckException.driverMissing(
        "There is no JDBC driver for PostgreSQL on the class path. Add org.postgresql:postgresql to"
            + " the application's dependencies (with the command line: to -cp).");
  }

  private static boolean accepts(Driver driver, String url) {
    try {
      return driver.acceptsURL(url);
    } catch (SQLException e) {
      return false;
    }
  }

  /** Returns the hosts of a URL: never its parameters, where a password may stand. */
  private static String server(String url) {
    if (!url.startsWith(PREFIX + "//")) {
      return "the server";
    }
    String hosts = hosts(url);
    return hosts.isEmpty() ? "localhost" : hosts;
  }

  private static String hosts(String url) {
    String authority = before('/', before('?', url.substring(PREFIX.length() + 2)));
    return authority.substring(authority.lastIndexOf('@') + 1);
  }

  private static String before(char end, String text) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String said(SQLException error) {
    Throwable cause = error.getCause();
    return Redaction.firstLine(error)
        + (cause instanceof UnknownHostException
            ? " Unknown host: " + Redaction.firstLine(cause) + "."
            : "");
  }

  /** A lost connection stays an {@link SQLException}: connecting again may help. */
  private static SQLException translated(SQLException error, String server) {
    String state = SqlErrors.state(error);
    String said = said(error);
    Throwable cause = Redaction.isClean(error) ? error : new SQLException(said, state);
    if (WRONG_PASSWORD.contains(state)) {
      throw LimbeckException.authenticationFailed(said, cause);
    }
    if (state.equals("57P03")) {
      return new SQLException(said, state, cause);
    }
    if (state.startsWith("08") || state.isEmpty()) {
      throw LimbeckException.connectionFailed(
          "PostgreSQL can't be reached at "
              + server
              + ": "
              + said
              + " Check that it runs there and accepts connections (pg_isready), and the URL.",
          state,
          cause);
    }
    throw LimbeckException.connectionFailed(
        "PostgreSQL at " + server + " refuses the connection: " + said, state, cause);
  }

  /**
   * Returns a sentence where the server is another host and doesn't have to prove who it is; looks
   * at the driver's URL alone, which costs no round trip.
   */
  static Optional<String> weakness(String url) {
    if (!url.startsWith(PREFIX + "//")) {
      return Optional.empty();
    }
    String hosts = hosts(url);
    String parameters = url.substring(url.indexOf('?') + 1);
    String mode = mode(parameters);
    if (areHere(hosts) || mode.equals("verify-full") || parameters.contains("socketFactory=")) {
      return Optional.empty();
    }
    return Optional.of(
        "The connection to "
            + hosts
            + " has sslmode="
            + mode
            + ", so the server needn't prove who it is"
            + (mode.equals("require") || mode.equals("verify-ca")
                ? ""
                : ", and it may not even be encrypted")
            + ". Add sslmode=verify-full to the URL where the network isn't trusted.");
  }

  private static boolean areHere(String hosts) {
    for (String host : hosts.split(",")) {
      String name = withoutPort(host).toLowerCase(Locale.ROOT);
      if (!HERE.contains(name) && !isLoopback(name)) {
        return false;
      }
    }
    return true;
  }

  /** A port follows a colon, but not every colon of an address without brackets. */
  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    boolean ambiguous = host.indexOf(':') != colon && host.indexOf(']') < 0;
    return colon <= host.indexOf(']') || ambiguous ? host : host.substring(0, colon);
  }

  private static boolean isLoopback(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != '.' && !Character.isDigit(name.charAt(i))) {
        return false;
      }
    }
    return name.startsWith("127.");
  }

  private static String mode(String parameters) {
    String ssl = "prefer";
    for (String parameter : parameters.split("&")) {
      if (parameter.startsWith("sslmode=")) {
        return parameter.substring("sslmode=".length());
      }
      if (parameter.equals("ssl") || parameter.equals("ssl=") || parameter.equals("ssl=true")) {
        ssl = "verify-full";
      }
    }
    return ssl;
  }
}
