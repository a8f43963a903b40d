package dev.limbeck.cli;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where the database is, in JDBC's form, and who enters.
 *
 * <p>No message here quotes a part of what was given: the part might be the password.
 *
 * @param jdbc the URL for JDBC, without user and password
 * @param place hosts and database, for messages
 * @param secrets what must never be printed
 */
record ConnectionUrl(
    String jdbc,
    String place,
    Optional<String> user,
    Optional<String> password,
    List<String> secrets) {

  private static final Pattern BAD_PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");
  private static final String FORMS =
      "Give one of jdbc:postgresql://host:5432/database, postgresql://user@host/database,"
          + " r2dbc:postgresql://host/database or vertx-reactive:postgresql://host/database.";

  private static final String BAD_AUTHORITY =
      "The database's URL has no valid host and port. An IPv6 address stands in brackets,"
          + " [::1]:5432. In a password, write / as %2F and ? as %3F, or leave it out of the URL"
          + " and use --password-file.";

  /** Copies the list. */
  ConnectionUrl {
    secrets = List.copyOf(secrets);
  }

  /**
   * Understands the URLs that PostgreSQL's clients use.
   *
   * @throws UsageException if {@code text} is none of them
   */
  static ConnectionUrl parse(String text) {
    String url = text.strip();
    int slashes = url.indexOf("//");
    String scheme = (slashes < 0 ? url : url.substring(0, slashes)).toLowerCase(Locale.ROOT);
    if (scheme.startsWith("jdbc:postgresql:")) {
      String rest = url.substring("jdbc:postgresql:".length());
      return read(
          UrlDialect.JDBC,
          rest.startsWith("//") ? rest.substring(2) : "/" + rest.replaceFirst("^/", ""));
    }
    String rest = slashes < 0 ? "" : url.substring(slashes + 2);
    return switch (scheme) {
      case "postgres:", "postgresql:" -> read(UrlDialect.LIBPQ, rest);
      case "r2dbc:postgresql:", "r2dbc:postgres:", "r2dbc:pool:postgresql:" ->
          read(UrlDialect.R2DBC, rest);
      case "r2dbcs:postgresql:", "r2dbcs:postgres:", "r2dbcs:pool:postgresql:" ->
          read(UrlDialect.R2DBC, rest + (rest.contains("?") ? "&" : "?") + "ssl=true");
      case "vertx-reactive:postgresql:", "vertx-reactive:postgres:" -> read(UrlDialect.VERTX, rest);
      default -> throw new UsageException(refusal(scheme));
    };
  }

  private static String refusal(String scheme) {
    if (scheme.startsWith("jdbc:") && scheme.endsWith(":postgresql:")) {
      return "This JDBC URL goes through another driver. Limbeck connects directly: leave out what"
          + " stands between \"jdbc:\" and \"postgresql:\".";
    }
    String[] parts = scheme.split(":", 3);
    boolean known = scheme.matches("(jdbc|r2dbc|vertx-reactive):[a-z0-9-]+:.*");
    if (known) {
      return "Limbeck migrates PostgreSQL only; this URL begins with "
          + parts[0]
          + ":"
          + parts[1]
          + ":. "
          + FORMS;
    }
    return "This isn't a URL of a PostgreSQL database. " + FORMS;
  }

  /** Reads {@code [user[:password]@]host[:port][,...][/database][?name=value[&...]]}. */
  private static ConnectionUrl read(UrlDialect dialect, String rest) {
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    String front = question < 0 ? rest : rest.substring(0, question);
    int slash = front.indexOf('/');
    String authority = slash < 0 ? front : front.substring(0, slash);
    if (isPasswordCut(dialect, front.substring(authority.length()), query)) {
      throw new UsageException(BAD_AUTHORITY);
    }
    Parts parts = new Parts(dialect);
    parts.database = slash < 0 ? "" : decoded(front.substring(slash + 1));
    int at = authority.lastIndexOf('@');
    if (at >= 0) {
      parts.credentials(authority.substring(0, at));
    }
    for (String each : authority.substring(at + 1).split(",")) {
      parts.host(each);
    }
    for (String each : query.split("&")) {
      parts.parameter(each);
    }
    return parts.toUrl();
  }

  /** An @ behind the hosts shows that a / or a ? of the password ended the hosts too early. */
  private static boolean isPasswordCut(UrlDialect dialect, String path, String query) {
    return path.contains("@")
        || (path.isEmpty() && dialect != UrlDialect.JDBC && query.contains("@"));
  }

  private static String decoded(String text) {
    return decodedPlus(text.replace("+", "%2B"));
  }

  private static String decodedPlus(String text) {
    if (BAD_PERCENT.matcher(text).find()) {
      throw new UsageException(
          "The database's URL has a % that isn't followed by two hexadecimal digits. Write %25 for"
              + " a percent sign in a user name or password.");
    }
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The parts of a URL while it is read; lives in one call. */
  private static final class Parts {
    private final UrlDialect dialect;
    private final List<String> hosts = new ArrayList<>();
    private final Map<String, String> parameters = new LinkedHashMap<>();
    private Optional<String> user = Optional.empty();
    private Optional<String> password = Optional.empty();
    private String database = "";

    Parts(UrlDialect dialect) {
      this.dialect = dialect;
    }

    void credentials(String text) {
      int colon = text.indexOf(':');
      user = Optional.of(decoded(colon < 0 ? text : text.substring(0, colon)));
      if (colon >= 0) {
        password = Optional.of(decoded(text.substring(colon + 1)));
      }
    }

    void host(String text) {
      String address = decoded(text.strip());
      int colon = address.lastIndexOf(':');
      boolean hasPort = colon > address.lastIndexOf(']');
      String name = hasPort ? address.substring(0, colon) : address;
      if (name.startsWith("/")) {
        throw new UsageException(
            "The URL names a Unix socket, which JDBC can't use. Name a host: "
                + "postgresql://localhost/database.");
      }
      if ((hasPort && !address.substring(colon + 1).matches("[0-9]{1,5}"))
          || (name.contains(":") && !name.startsWith("["))) {
        throw new UsageException(BAD_AUTHORITY);
      }
      String host = name.isEmpty() ? "localhost" : name;
      hosts.add(hasPort ? host + address.substring(colon) : host);
    }

    void parameter(String text) {
      int equals = text.indexOf('=');
      if (text.isEmpty() || equals < 0) {
        return;
      }
      String name = text.substring(0, equals);
      String raw = text.substring(equals + 1);
      String value = dialect == UrlDialect.JDBC ? decodedPlus(raw) : decoded(raw);
      switch (name) {
        case "user", "username" -> user = Optional.of(value);
        case "password" -> password = Optional.of(value);
        case "host", "hostaddr" -> replaceHosts(value);
        case "port" -> replacePorts(value);
        case "dbname", "database" -> database = value;
        default -> dialect.translate(name, value, parameters);
      }
    }

    private void replaceHosts(String names) {
      hosts.clear();
      for (String each : names.split(",")) {
        host(each.contains(":") && !each.startsWith("[") ? "[" + each + "]" : each);
      }
    }

    private void replacePorts(String ports) {
      String[] each = ports.split(",");
      List<String> bare = List.copyOf(hosts);
      hosts.clear();
      for (int i = 0; i < bare.size(); i++) {
        host(bare.get(i).replaceFirst(":[0-9]+$", "") + ":" + each[Math.min(i, each.length - 1)]);
      }
    }

    ConnectionUrl toUrl() {
      String place = String.join(",", hosts) + (database.isEmpty() ? "" : "/" + database);
      String query =
          parameters.entrySet().stream()
              .map(each -> each.getKey() + "=" + encoded(each.getValue()))
              .collect(Collectors.joining("&"));
      List<String> secrets = new ArrayList<>();
      password.ifPresent(secrets::add);
      Optional.ofNullable(parameters.get("sslpassword")).ifPresent(secrets::add);
      return new ConnectionUrl(
          "jdbc:postgresql://"
              + String.join(",", hosts)
              + "/"
              + encoded(database)
              + (query.isEmpty() ? "" : "?" + query),
          place,
          user.filter(name -> !name.isEmpty()),
          password,
          secrets);
    }
  }
}
