package dev.limbeck.replay;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a renamed column into SQL expressions, as PostgreSQL does by itself. */
final class Expressions {

  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*(?<call>\\s*\\()?");
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private Expressions() {}

  /** Returns {@code expression} with the column {@code from} called {@code to}. */
  static String renamed(String expression, String from, String to) {
    Matcher matcher = TOKEN.matcher(expression);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(token(matcher, from, to)));
    }
    return matcher.appendTail(text).toString();
  }

  private static String token(Matcher matcher, String from, String to) {
    String token = matcher.group();
    if (token.startsWith("'") || matcher.group("call") != null) {
      return token;
    }
    boolean quoted = token.startsWith("\"");
    String name =
        quoted
            ? token.substring(1, token.length() - 1).replace("\"\"", "\"")
            : token.toLowerCase(Locale.ROOT);
    if (!name.equals(from)) {
      return token;
    }
    return !quoted && PLAIN.matcher(to).matches() ? to : '"' + to.replace("\"", "\"\"") + '"';
  }
}
