package dev.limbeck;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells whether somebody between here and the server could read or change what is sent. */
final class Encryption {

  private static final String PREFIX = "jdbc:postgresql://";
  private static final Set<String> HERE =
      Set.of("", "localhost", "::1", "[::1]", "0:0:0:0:0:0:0:1", "[0:0:0:0:0:0:0:1]");

  private Encryption() {}

  /** Returns a sentence where the server is another host and doesn't have to prove who it is. */
  static Optional<String> weakness(Connection connection) throws SQLException {
    String url = connection.getMetaData().getURL();
    return url == null ? Optional.empty() : weakness(url);
  }

  /** Looks at the driver's URL alone, which costs no round trip. */
  static Optional<String> weakness(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int question = url.indexOf('?');
    String parameters = question < 0 ? "" : url.substring(question + 1);
    String address = url.substring(PREFIX.length(), question < 0 ? url.length() : question);
    int slash = address.indexOf('/');
    String authority = slash < 0 ? address : address.substring(0, slash);
    String hosts = authority.substring(authority.lastIndexOf('@') + 1);
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
