package dev.limbeck.oracle;

import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A catalog's facts without what Hibernate leaves to chance. What isn't in this list counts.
 *
 * <ul>
 *   <li>The names of constraints and indexes: Hibernate makes hashes.
 *   <li>The order of the columns in a key, a unique constraint, a foreign key: Hibernate sorts them
 *       by their types' sizes. In an index, the order counts.
 *   <li>The order of the values in {@code check (c in (…))}, and of what {@code and} and {@code or}
 *       connect: Hibernate's changes from run to run.
 * </ul>
 */
final class ComparableCatalog {
  private static final Pattern KEY = Pattern.compile("(PRIMARY KEY|UNIQUE) \\((.*)\\)");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("FOREIGN KEY \\((.*?)\\) REFERENCES (.+?)\\((.*?)\\)(.*)");
  private static final Pattern VALUES = Pattern.compile("ARRAY\\[(.*?)\\]");

  private ComparableCatalog() {}

  static List<String> read(TestDatabase database) {
    return Catalog.read(database).withoutConstraintNames().lines().stream()
        .map(ComparableCatalog::comparable)
        .sorted()
        .toList();
  }

  /** What is in the one list only ("- ") and in the other only ("+ "). */
  static List<String> differences(List<String> from, List<String> to) {
    List<String> differences = new ArrayList<>();
    without(from, to).forEach(fact -> differences.add("- " + fact));
    without(to, from).forEach(fact -> differences.add("+ " + fact));
    return differences;
  }

  private static List<String> without(List<String> all, List<String> taken) {
    List<String> left = new ArrayList<>(taken);
    return all.stream().filter(fact -> !left.remove(fact)).toList();
  }

  static String comparable(String fact) {
    if (fact.startsWith("primary key ") || fact.startsWith("unique ")) {
      return replace(KEY, fact, key -> key.group(1) + " (" + sorted(key.group(2)) + ")");
    }
    if (fact.startsWith("foreign key ")) {
      return replace(FOREIGN_KEY, fact, ComparableCatalog::foreignKey);
    }
    if (fact.startsWith("check ")) {
      String values = replace(VALUES, fact, list -> "ARRAY[" + sorted(list.group(1)) + "]");
      int condition = values.indexOf("CHECK (");
      return values.substring(0, condition) + BooleanExpression.sorted(values.substring(condition));
    }
    return fact;
  }

  private static String foreignKey(MatchResult key) {
    String[] columns = key.group(1).split(", ");
    String[] targets = key.group(3).split(", ");
    List<String> pairs =
        IntStream.range(0, columns.length)
            .mapToObj(i -> columns[i] + " -> " + targets[i])
            .sorted()
            .toList();
    return "FOREIGN KEY " + pairs + " REFERENCES " + key.group(2) + key.group(4);
  }

  private static String sorted(String list) {
    List<String> parts = new ArrayList<>(List.of(list.split(", ")));
    Collections.sort(parts);
    return String.join(", ", parts);
  }

  private static String replace(Pattern pattern, String text, Change change) {
    return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(change.of(match)));
  }

  private interface Change {
    String of(MatchResult match);
  }
}
