package dev.limbeck.cli;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/** Who writes connection URLs, and what their parameters are called in JDBC. */
enum UrlDialect {
  /** The JDBC driver's own. */
  JDBC,
  /** The PostgreSQL client library's, which hosting services hand out. */
  LIBPQ,
  /** R2DBC's, as Spring writes them. */
  R2DBC,
  /** The Vert.x client's, as Quarkus and Hibernate Reactive write them. */
  VERTX;

  private static final Map<String, String> LIBPQ_NAMES =
      Map.ofEntries(
          Map.entry("application_name", "ApplicationName"),
          Map.entry("channel_binding", "channelBinding"),
          Map.entry("connect_timeout", "connectTimeout"),
          Map.entry("gssencmode", "gssEncMode"),
          Map.entry("keepalives", "tcpKeepAlive"),
          Map.entry("krbsrvname", "kerberosServerName"),
          Map.entry("load_balance_hosts", "loadBalanceHosts"),
          Map.entry("require_auth", "requireAuth"),
          Map.entry("schema", "currentSchema"),
          Map.entry("search_path", "currentSchema"),
          Map.entry("sslnegotiation", "sslNegotiation"),
          Map.entry("target_session_attrs", "targetServerType"));

  private static final Map<String, String> R2DBC_NAMES =
      Map.ofEntries(
          Map.entry("applicationName", "ApplicationName"),
          Map.entry("schema", "currentSchema"),
          Map.entry("sslCert", "sslcert"),
          Map.entry("sslKey", "sslkey"),
          Map.entry("sslMode", "sslmode"),
          Map.entry("sslPassword", "sslpassword"),
          Map.entry("sslRootCert", "sslrootcert"));

  /** Adds one parameter, by JDBC's name and in JDBC's words, to {@code parameters}. */
  void translate(String name, String value, Map<String, String> parameters) {
    String jdbcName = names().getOrDefault(name, name);
    if (this == JDBC) {
      parameters.put(name, value);
    } else if (name.equals("ssl")) {
      parameters.putIfAbsent("sslmode", sslMode(value));
    } else if (jdbcName.equals("sslmode")) {
      String mode = value.toLowerCase(Locale.ROOT).replace('_', '-');
      parameters.put("sslmode", mode.equals("tunnel") ? "require" : mode);
      if (mode.equals("tunnel")) {
        parameters.put("sslNegotiation", "direct");
      }
    } else {
      parameters.put(jdbcName, jdbcValue(jdbcName, value));
    }
  }

  private String sslMode(String value) {
    if (!value.equalsIgnoreCase("true") && !value.equals("1")) {
      return "disable";
    }
    return this == R2DBC ? "verify-full" : "require";
  }

  private static String jdbcValue(String jdbcName, String value) {
    return switch (jdbcName) {
      case "targetServerType" ->
          switch (value) {
            case "read-write" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default -> value;
          };
      case "loadBalanceHosts" -> String.valueOf(value.equals("random") || value.equals("true"));
      case "tcpKeepAlive" -> String.valueOf(value.equals("1") || value.equals("true"));
      case "connectTimeout" -> seconds(value);
      default -> value;
    };
  }

  /** R2DBC writes a duration ({@code PT10S}), everyone else a number of seconds. */
  private static String seconds(String value) {
    try {
      return value.startsWith("P") ? String.valueOf(Duration.parse(value).toSeconds()) : value;
    } catch (DateTimeParseException notADuration) {
      return value;
    }
  }

  private Map<String, String> names() {
    return switch (this) {
      case JDBC -> Map.of();
      case LIBPQ, VERTX -> LIBPQ_NAMES;
      case R2DBC -> R2DBC_NAMES;
    };
  }
}
