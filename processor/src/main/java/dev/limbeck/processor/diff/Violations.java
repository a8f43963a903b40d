package dev.limbeck.processor.diff;

import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.UniqueConstraint;
import dev.limbeck.sql.Identifiers;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says which rows would make a new rule fail, and the query that finds them. */
final class Violations {

  private static final Pattern LISTED =
      Pattern.compile("(?<what>.*\\bin \\()(?<values>[^()]*)\\).*");
  private static final Pattern RANGE =
      Pattern.compile("(?<what>.*\\bbetween (?<low>-?\\d+) and )(?<high>-?\\d+)");

  private Violations() {}

  static Finding nulls(QualifiedName table, String column) {
    return new RowsMayViolate(
        table,
        Optional.of(column),
        column + " is required",
        "SELECT count(*) FROM " + table + " WHERE " + Identifiers.quote(column) + " IS NULL;");
  }

  static Finding duplicates(QualifiedName table, UniqueConstraint unique) {
    String columns = Identifiers.quoteAll(unique.columns());
    return new RowsMayViolate(
        table,
        single(unique.columns()),
        String.join(", ", unique.columns()) + " is unique",
        "SELECT " + columns + " FROM " + table + " GROUP BY " + columns + " HAVING count(*) > 1;");
  }

  static Finding check(QualifiedName table, CheckConstraint check) {
    return new RowsMayViolate(
        table,
        Optional.empty(),
        check.expression(),
        "SELECT * FROM " + table + " WHERE NOT (" + check.expression() + ");");
  }

  static Finding orphans(QualifiedName table, ForeignKey key) {
    String pairs =
        IntStream.range(0, key.columns().size())
            .mapToObj(
                i ->
                    "p."
                        + Identifiers.quote(key.targetColumns().get(i))
                        + " = c."
                        + Identifiers.quote(key.columns().get(i)))
            .collect(Collectors.joining(" AND "));
    String present =
        key.columns().stream()
            .map(column -> "c." + Identifiers.quote(column) + " IS NOT NULL")
            .collect(Collectors.joining(" AND "));
    return new RowsMayViolate(
        table,
        single(key.columns()),
        String.join(", ", key.columns()) + " refers to " + key.target(),
        "SELECT * FROM "
            + table
            + " c WHERE "
            + present
            + " AND NOT EXISTS (SELECT 1 FROM "
            + key.target()
            + " p WHERE "
            + pairs
            + ");");
  }

  /** Returns whether every value that {@code from} allows is allowed by {@code to}. */
  static boolean isWidened(CheckConstraint from, CheckConstraint to) {
    Matcher before = LISTED.matcher(from.expression());
    Matcher after = LISTED.matcher(to.expression());
    if (before.matches() && after.matches()) {
      return before.group("what").equals(after.group("what"))
          && values(after).containsAll(values(before));
    }
    Matcher low = RANGE.matcher(from.expression());
    Matcher high = RANGE.matcher(to.expression());
    return low.matches()
        && high.matches()
        && low.group("what").equals(high.group("what"))
        && Long.parseLong(low.group("high")) <= Long.parseLong(high.group("high"));
  }

  static boolean mentions(CheckConstraint check, String column) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}_])" + Pattern.quote(column) + "(?![\\p{L}\\p{N}_])",
            Pattern.CASE_INSENSITIVE)
        .matcher(check.expression())
        .find();
  }

  private static Set<String> values(Matcher listed) {
    Set<String> values = new HashSet<>();
    for (String value : listed.group("values").split(",", -1)) {
      values.add(value.strip());
    }
    return values;
  }

  private static Optional<String> single(List<String> columns) {
    return columns.size() == 1 ? Optional.of(columns.get(0)) : Optional.empty();
  }
}
