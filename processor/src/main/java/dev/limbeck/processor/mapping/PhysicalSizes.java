package dev.limbeck.processor.mapping;

import dev.limbeck.schema.ColumnType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says how many bytes Hibernate takes a column to have where it puts columns in an order. */
final class PhysicalSizes {
  private static final int DEFAULT_LENGTH = 255;
  private static final int LONGEST = 10_485_760;
  private static final Pattern ARGUMENT = Pattern.compile("\\((\\d+).*");

  private PhysicalSizes() {}

  /** Returns the size of a column of that type, which the annotation may have made longer. */
  static int of(ColumnType type, ColumnSpec spec) {
    String name = type.name();
    if (name.endsWith("[]")) {
      return Integer.MAX_VALUE;
    }
    Matcher argument = ARGUMENT.matcher(name);
    int given = argument.find() ? Integer.parseInt(argument.group(1)) : DEFAULT_LENGTH;
    int length = spec.length().orElse(DEFAULT_LENGTH);
    return switch (name.replaceFirst("\\(.*?\\)", "")) {
      case "boolean", "smallint", "integer", "real", "double precision", "date", "time" -> 4;
      case "bigint", "timestamp", "timestamp with time zone", "interval second" -> 8;
      case "numeric" -> Math.max(4, (int) Math.ceil(given / (8 * Math.log(10) / Math.log(2))));
      case "uuid" -> 16;
      case "inet" -> 19;
      case "char", "varchar" -> given == DEFAULT_LENGTH ? LONGEST : Math.max(4, given);
      case "text" -> length == DEFAULT_LENGTH ? LONGEST : length;
      case "bytea" -> length == DEFAULT_LENGTH ? Integer.MAX_VALUE : length;
      default -> Integer.MAX_VALUE;
    };
  }
}
