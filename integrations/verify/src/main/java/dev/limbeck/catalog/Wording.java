package dev.limbeck.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of an expression what says nothing about its meaning.
 *
 * <p>PostgreSQL keeps the casts that an expression once needed: after {@code varchar} has become
 * {@code text}, it prints the same check otherwise than for a new table.
 */
final class Wording {

  private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");
  private static final Pattern HARMLESS_CAST =
      Pattern.compile(
          "::(?:text|character varying|varchar|character|bpchar|smallint|integer|bigint|numeric"
              + "|real|double precision)(?:\\([\\d,]+\\))?(?:\\[\\])*");
  private static final Pattern ANY_CAST =
      Pattern.compile("::(?:\"[^\"]*\"|[a-z_. ]+)(?:\\([\\d,]+\\))?(?:[a-z ]+)?(?:\\[\\])*");
  private static final Pattern WRAPPED_ATOM =
      Pattern.compile("(?<![\\w\"])\\(([\\w\"\u0001.]+|array\\[[^()\\]]*\\])\\)");
  private static final Pattern WRAPPED_TWICE = Pattern.compile("\\(\\(([^()]*)\\)\\)");

  private Wording() {}

  /** Returns the expression without casts among texts and numbers, and without idle parentheses. */
  static String simplified(String expression) {
    return with(
        expression,
        text -> {
          String before;
          String after = HARMLESS_CAST.matcher(text).replaceAll("").replaceAll("\\s+", "");
          do {
            before = after;
            after = WRAPPED_ATOM.matcher(after).replaceAll("$1");
            after = HARMLESS_CAST.matcher(after).replaceAll("");
            after = WRAPPED_TWICE.matcher(after).replaceAll("($1)");
          } while (!after.equals(before));
          return after;
        });
  }

  /** Returns little more than the names and literals, where nothing better can be had. */
  static String reduced(String expression) {
    return with(
        expression,
        text ->
            ANY_CAST
                .matcher(text)
                .replaceAll("")
                .replaceAll("[\\s()\\]]", "")
                .replace("<>", "!=")
                .replace("=anyarray[", "in"));
  }

  /** Changes what stands between the literals. */
  private static String with(String expression, UnaryOperator<String> change) {
    List<String> literals = new ArrayList<>();
    Matcher matcher = LITERAL.matcher(expression);
    while (matcher.find()) {
      literals.add(matcher.group());
    }
    String text =
        change.apply(LITERAL.matcher(expression).replaceAll("\u0001").toLowerCase(Locale.ROOT));
    for (String literal : literals) {
      text = text.replaceFirst("\u0001", Matcher.quoteReplacement(literal));
    }
    return text;
  }
}
