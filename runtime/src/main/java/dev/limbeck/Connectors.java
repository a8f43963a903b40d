package dev.limbeck;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Makes what gives connections, and sentences of what drivers say when there is no connection. */
final class Connectors {

  /** Stands where a command has no database. */
  static final Task<ClassLoader, Connection> NONE =
      loader -> {
        throw LimbeckException.noDatabase();
      };

  private static final String PREFIX = "jdbc:postgresql:";
  private static final Set<String> WRONG_PASSWORD = Set.of("28P01", "28000", "08004");

  private Connectors() {}

  static Task<ClassLoader, Connection> of(DataSource dataSource) {
    return loader -> {
      try {
        return dataSource.getConnection();
      } catch (SQLException e) {
        throw translated(e, "the data source's server");
      }
    };
  }

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

  /** Returns host and database of a URL: never its parameters, where a password may stand. */
  private static String server(String url) {
    Matcher matcher = Pattern.compile("jdbc:postgresql://([^/?]*)(?:/([^?]*))?.*").matcher(url);
    if (!matcher.matches()) {
      return "the server";
    }
    String host = matcher.group(1).substring(matcher.group(1).lastIndexOf('@') + 1);
    return host.isEmpty() ? "localhost" : host;
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
}
