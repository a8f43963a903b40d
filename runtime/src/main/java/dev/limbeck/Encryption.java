package dev.limbeck;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells whether somebody between here and the server could read or change what is sent. */
final class Encryption {

  private static final Pattern URL =
      Pattern.compile("jdbc:postgresql://([^/?]*)(?:/[^?]*)?(?:\\?(.*))?");
  private static final Pattern MODE = Pattern.compile("(?:^|&)sslmode=([^&]*)");
  private static final Pattern SSL = Pattern.compile("(?:^|&)ssl(?:=true|=)?(?:&|$)");
  private static final Pattern HERE =
      Pattern.compile("(?i)(localhost|127\\.[0-9.]+|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?)?(:\\d+)?");

  private Encryption() {}

  /** Returns a sentence where the server is another host and doesn't have to prove who it is. */
  static Optional<String> weakness(Connection connection) throws SQLException {
    return Optional.ofNullable(connection.getMetaData().getURL()).flatMap(Encryption::weakness);
  }

  /** Looks at the driver's URL alone, which costs no round trip. */
  static Optional<String> weakness(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String hosts = parts.group(1).substring(parts.group(1).lastIndexOf('@') + 1);
    String parameters = Optional.ofNullable(parts.group(2)).orElse("");
    String mode = mode(parameters);
    boolean here = Arrays.stream(hosts.split(",")).allMatch(host -> HERE.matcher(host).matches());
    if (here || mode.equals("verify-full") || parameters.contains("socketFactory=")) {
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

  private static String mode(String parameters) {
    Matcher mode = MODE.matcher(parameters);
    if (mode.find()) {
      return mode.group(1);
    }
    return SSL.matcher(parameters).find() ? "verify-full" : "prefer";
  }
}
