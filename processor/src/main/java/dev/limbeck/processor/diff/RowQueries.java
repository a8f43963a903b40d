package dev.limbeck.processor.diff;

import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Identifiers;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the rows that a new constraint would not accept. */
final class RowQueries {

  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final Pattern LIST =
      Pattern.compile("(?<subject>.*\\s+in)\\s*\\((?<items>.*)\\)\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<subject>.*\\s+between)\\s+(?<low>-?\\d{1,9})\\s+and\\s+(?<high>-?\\d{1,9})\\s*",
          Pattern.CASE_INSENSITIVE);

  private RowQueries() {}

  static String withoutValue(QualifiedName table, String column) {
    return "select * from " + name(table) + " where " + name(column) + " is null;";
  }

  static String repeated(QualifiedName table, List<String> columns) {
    String names = columns.stream().map(RowQueries::name).collect(Collectors.joining(", "));
    return "select "
        + names
        + " from "
        + name(table)
        + " where "
        + columns.stream()
            .map(column -> name(column) + " is not null")
            .collect(Collectors.joining(" and "))
        + " group by "
        + names
        + " having count(*) > 1;";
  }

  static String unchecked(QualifiedName table, CheckConstraint check) {
    return "select * from " + name(table) + " where not (" + check.expression() + ");";
  }

  /**
   * Finds the rows with one of {@code labels} in a column of an enumerated type, or of its array.
   */
  static String holding(QualifiedName table, Column column, List<String> labels) {
    String type = column.type().name();
    return "select * from "
        + name(table)
        + " where "
        + name(column.name())
        + (type.endsWith("[]")
            ? " && array[" + Identifiers.literals(labels) + "]::" + type
            : " in (" + Identifiers.literals(labels) + ")")
        + ";";
  }

  static String withValue(QualifiedName table, List<String> columns) {
    return "select * from "
        + name(table)
        + " where "
        + columns.stream()
            .map(column -> name(column) + " is not null")
            .collect(Collectors.joining(" and "))
        + ";";
  }

  static String orphans(QualifiedName table, ForeignKey key, boolean asText) {
    String cast = asText ? "::text" : "";
    String present =
        key.columns().stream()
            .map(column -> "r." + name(column) + " is not null")
            .collect(Collectors.joining(" and "));
    String match =
        IntStream.range(0, key.columns().size())
            .mapToObj(
                i ->
                    "t."
                        + name(key.targetColumns().get(i))
                        + cast
                        + " = r."
                        + name(key.columns().get(i))
                        + cast)
            .collect(Collectors.joining(" and "));
    return "select * from "
        + name(table)
        + " r where "
        + present
        + " and not exists (select 1 from "
        + name(key.target())
        + " t where "
        + match
        + ");";
  }

  /** Returns whether every row that passed {@code from} passes {@code to}, as far as one sees. */
  static boolean isWidened(CheckConstraint from, CheckConstraint to) {
    Matcher oldList = LIST.matcher(from.expression());
    Matcher newList = LIST.matcher(to.expression());
    if (oldList.matches() && newList.matches()) {
      return oldList.group("subject").equals(newList.group("subject"))
          && items(newList).containsAll(items(oldList));
    }
    Matcher oldRange = RANGE.matcher(from.expression());
    Matcher newRange = RANGE.matcher(to.expression());
    return oldRange.matches()
        && newRange.matches()
        && oldRange.group("subject").equals(newRange.group("subject"))
        && Integer.parseInt(newRange.group("low")) <= Integer.parseInt(oldRange.group("low"))
        && Integer.parseInt(newRange.group("high")) >= Integer.parseInt(oldRange.group("high"));
  }

  private static Set<String> items(Matcher list) {
    return new HashSet<>(Arrays.asList(list.group("items").split("\\s*,\\s*")));
  }

  private static String name(QualifiedName name) {
    return name.schema().map(schema -> name(schema) + ".").orElse("") + name(name.name());
  }

  private static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : Identifiers.quote(name);
  }
}
