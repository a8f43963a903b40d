package dev.limbeck.testdatabase;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Where a database is and who may enter.
 *
 * @param parameters what else the JDBC URL says after its question mark, user and password aside
 */
record ServerAddress(
    String host, int port, String database, String user, String password, String parameters) {

  /** Takes a JDBC URL apart; without a user it means the user of this process. */
  static ServerAddress of(String url) {
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new IllegalArgumentException(
          "Not of the form jdbc:postgresql://host:port/database?user=...&password=...");
    }
    PGSimpleDataSource parts = new PGSimpleDataSource();
    parts.setURL(url);
    int question = url.indexOf('?');
    String parameters =
        Arrays.stream(question < 0 ? new String[0] : url.substring(question + 1).split("&"))
            .filter(each -> !each.startsWith("user=") && !each.startsWith("password="))
            .collect(Collectors.joining("&"));
    return new ServerAddress(
        parts.getServerNames()[0],
        parts.getPortNumbers()[0],
        Objects.requireNonNullElse(parts.getDatabaseName(), "postgres"),
        Objects.requireNonNullElse(parts.getUser(), System.getProperty("user.name", "postgres")),
        Objects.requireNonNullElse(parts.getPassword(), ""),
        parameters);
  }

  ServerAddress withDatabase(String name) {
    return new ServerAddress(host, port, name, user, password, parameters);
  }

  ServerAddress withUser(String name, String secret) {
    return new ServerAddress(host, port, database, name, secret, parameters);
  }

  String url() {
    return "jdbc:postgresql://"
        + (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host)
        + ":"
        + port
        + "/"
        + encoded(database)
        + "?user="
        + encoded(user)
        + (password.isEmpty() ? "" : "&password=" + encoded(password))
        + (parameters.isEmpty() ? "" : "&" + parameters);
  }

  private static String encoded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
