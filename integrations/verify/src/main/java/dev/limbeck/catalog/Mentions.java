package dev.limbeck.catalog;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells whether an expression may be about a column. */
final class Mentions {

  private Mentions() {}

  static Predicate<String> of(String column) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_$])" + Pattern.quote(column) + "(?![\\p{L}\\p{N}_$])",
            Pattern.CASE_INSENSITIVE)
        .asPredicate();
  }
}
