package dev.limbeck.processor.mapping;

import dev.limbeck.schema.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A column's type with all that a {@code columnDefinition} may say behind it.
 *
 * @param rest clauses that a column can't hold, verbatim: {@code references …}
 */
record ColumnDefinition(
    ColumnType type,
    boolean required,
    boolean unique,
    Optional<String> defaultValue,
    Optional<String> generated,
    Optional<String> collation,
    List<String> checks,
    Optional<String> rest) {

  private static final Set<String> CLAUSES =
      Set.of(
          "default",
          "not",
          "null",
          "collate",
          "check",
          "generated",
          "unique",
          "primary",
          "references",
          "constraint");

  static ColumnDefinition of(String type) {
    return of(ColumnType.of(type));
  }

  static ColumnDefinition of(ColumnType type) {
    return new ColumnDefinition(
        type,
        false,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  ColumnDefinition withDefault(Optional<String> value) {
    return new ColumnDefinition(type, required, unique, value, generated, collation, checks, rest);
  }

  /** Returns what a column has that refers to a column of this definition. */
  ColumnDefinition ofReference() {
    String plain =
        switch (type.name()) {
          case "smallserial" -> "smallint";
          case "serial" -> "integer";
          case "bigserial" -> "bigint";
          default -> type.name();
        };
    return new ColumnDefinition(
        new ColumnType(plain),
        false,
        false,
        defaultValue,
        Optional.empty(),
        collation,
        List.of(),
        Optional.empty());
  }

  /** Reads what stands between a column's name and the comma. */
  static ColumnDefinition parse(String text) {
    List<String> words = words(text);
    int end = 0;
    while (end < words.size() && !isClause(words.get(end))) {
      end++;
    }
    Clauses clauses = new Clauses();
    int start = end;
    while (start < words.size()) {
      int next = start + 1;
      String word = words.get(start).toLowerCase(Locale.ROOT);
      boolean takesAny = word.equals("not") || word.equals("default");
      while (next < words.size() && (takesAny || !isClause(words.get(next)))) {
        takesAny = false;
        next++;
      }
      clauses.add(word, String.join(" ", words.subList(start + 1, next)));
      start = next;
    }
    String type = String.join(" ", words.subList(0, end));
    return clauses.build(ColumnType.of(type.isEmpty() ? text : type));
  }

  private static boolean isClause(String word) {
    int parenthesis = word.indexOf('(');
    String bare = parenthesis > 0 ? word.substring(0, parenthesis) : word;
    return CLAUSES.contains(bare.toLowerCase(Locale.ROOT));
  }

  /** Splits at white space that is in no parenthesis and no quotes. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      if (Character.isWhitespace(c) && depth == 0 && quote == 0) {
        flush(word, words);
      } else {
        word.append(c);
      }
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** The clauses read so far. Mutable. */
  private static final class Clauses {
    private boolean required;
    private boolean unique;
    private Optional<String> defaultValue = Optional.empty();
    private Optional<String> generated = Optional.empty();
    private Optional<String> collation = Optional.empty();
    private final List<String> checks = new ArrayList<>();
    private final List<String> rest = new ArrayList<>();

    void add(String word, String body) {
      switch (word) {
        case "default" -> defaultValue = Optional.of(body);
        case "not" -> required = true;
        case "null" -> required = false;
        case "unique" -> unique = true;
        case "collate" -> collation = Optional.of(unquoted(body));
        case "generated" -> generated(body);
        case "check" -> checks.add(inner(body));
        default -> addAttached(word, body);
      }
    }

    /** A parenthesis may follow its word without a space: {@code check(a > 0)}. */
    private void addAttached(String word, String body) {
      if (word.startsWith("check(")) {
        checks.add(inner((word.substring("check".length()) + " " + body).strip()));
      } else {
        rest.add((word + " " + body).strip());
      }
    }

    private void generated(String body) {
      int open = body.indexOf('(');
      int close = body.lastIndexOf(')');
      if (open >= 0 && close > open && !body.toLowerCase(Locale.ROOT).contains("identity")) {
        generated = Optional.of(body.substring(open + 1, close).strip());
      } else {
        rest.add("generated " + body);
      }
    }

    private static String inner(String body) {
      String text = body.strip();
      return text.startsWith("(") && text.endsWith(")")
          ? text.substring(1, text.length() - 1).strip()
          : text;
    }

    private static String unquoted(String text) {
      return text.startsWith("\"") && text.endsWith("\"") && text.length() > 1
          ? text.substring(1, text.length() - 1)
          : text;
    }

    ColumnDefinition build(ColumnType type) {
      Optional<String> others =
          rest.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", rest));
      return new ColumnDefinition(
          type, required, unique, defaultValue, generated, collation, List.copyOf(checks), others);
    }
  }
}
