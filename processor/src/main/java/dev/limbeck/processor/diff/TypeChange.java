package dev.limbeck.processor.diff;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import java.util.regex.Pattern;

/** What PostgreSQL does when a column's type changes. */
final class TypeChange {

  private static final Pattern VOLATILE =
      Pattern.compile(
          "nextval\\s*\\(|random|uuid|clock_timestamp|timeofday", Pattern.CASE_INSENSITIVE);

  private TypeChange() {}

  /** Returns whether the values have another form, or another order. */
  static boolean isRetyped(Column from, Column to) {
    return !from.type().equals(to.type()) || !from.collation().equals(to.collation());
  }

  /** Returns whether a foreign key between a column of either type works. */
  static boolean isComparable(ColumnType from, ColumnType to) {
    return family(from).equals(family(to));
  }

  /** Returns whether each row is written anew; widening what has no fixed form is not. */
  static boolean rewrites(ColumnType from, ColumnType to) {
    boolean isFixed = family(from).equals("integer") || from.name().startsWith("char(");
    boolean isSameForm =
        isComparable(from, to)
            && !isFixed
            && to.holdsAll(from)
            && from.name().endsWith(")") == !from.name().equals(base(from));
    return !isSameForm || (family(from).equals("numeric") && !sameScale(from, to));
  }

  /** Returns whether adding {@code column} to a table writes each row anew. */
  static boolean rewrites(Column column) {
    return column.identity().isPresent()
        || column.generated().isPresent()
        || column.defaultValue().filter(value -> VOLATILE.matcher(value).find()).isPresent();
  }

  private static boolean sameScale(ColumnType from, ColumnType to) {
    return to.name().equals("numeric")
        || from.name().replaceFirst(".*,", "").equals(to.name().replaceFirst(".*,", ""));
  }

  private static String family(ColumnType type) {
    return switch (base(type)) {
      case "smallint", "integer", "bigint" -> "integer";
      case "varchar", "text", "char", "bpchar" -> "text";
      default -> base(type);
    };
  }

  private static String base(ColumnType type) {
    return type.name().replaceFirst("\\([^)]*\\)", "");
  }
}
