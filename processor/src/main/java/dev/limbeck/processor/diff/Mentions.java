package dev.limbeck.processor.diff;

import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which columns an SQL expression names; it may see one too many, never one too few. */
final class Mentions {

  private static final Pattern WORDS =
      Pattern.compile(
          "'(?:[^']|'')*'|\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[\\p{L}_][\\p{L}\\p{N}_$]*)");

  private Mentions() {}

  /** Returns whether {@code expression} names one of {@code columns}. */
  static boolean anyOf(Set<String> columns, String expression) {
    if (columns.isEmpty()) {
      return false;
    }
    Matcher words = WORDS.matcher(expression);
    while (words.find()) {
      String plain = words.group("plain");
      String quoted = words.group("quoted");
      if ((plain != null && columns.contains(plain.toLowerCase(Locale.ROOT)))
          || (quoted != null && columns.contains(quoted.replace("\"\"", "\"")))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether an expression of {@code index} names one of {@code columns}. */
  static boolean anyOf(Set<String> columns, Index index) {
    return index.keys().stream()
            .filter(IndexKey::expression)
            .anyMatch(key -> anyOf(columns, key.text()))
        || index.options().filter(options -> anyOf(columns, options)).isPresent();
  }
}
