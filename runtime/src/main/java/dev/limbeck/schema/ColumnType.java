package dev.limbeck.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A column's type in one canonical spelling.
 *
 * <p>The spelling is that of PostgreSQL's {@code format_type}, with the shorter {@code varchar},
 * {@code char}, {@code time} and {@code timestamp} for {@code character varying}, {@code
 * character}, {@code time without time zone} and {@code timestamp without time zone}.
 */
public record ColumnType(String name) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<base>(?:\"(?:[^\"]|\"\")*\"|[^(\\[\"])+?)\\s*"
              + "(?:\\(\\s*(?<arguments>[^)]*?)\\s*\\)\\s*(?<tail>[^\\[\\]()]*?)\\s*)?"
              + "(?<array>(?:\\[\\s*\\d*\\s*\\]\\s*)*)");

  private static final String WITH_TIME_ZONE = " with time zone";
  private static final String ZONED = ")" + WITH_TIME_ZONE;

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("bool", "boolean"),
          Map.entry("int", "integer"),
          Map.entry("int2", "smallint"),
          Map.entry("int4", "integer"),
          Map.entry("int8", "bigint"),
          Map.entry("float4", "real"),
          Map.entry("float8", "double precision"),
          Map.entry("float", "double precision"),
          Map.entry("decimal", "numeric"),
          Map.entry("dec", "numeric"),
          Map.entry("character varying", "varchar"),
          Map.entry("char varying", "varchar"),
          Map.entry("character", "char"),
          Map.entry("bpchar", "char"),
          Map.entry("bit varying", "varbit"),
          Map.entry("timestamptz", "timestamp with time zone"),
          Map.entry("timetz", "time with time zone"),
          Map.entry("timestamp without time zone", "timestamp"),
          Map.entry("time without time zone", "time"));

  private static final Pattern SIZED = Pattern.compile("(varchar|varbit)\\((\\d+)\\)");
  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
  private static final Pattern TIMED =
      Pattern.compile("(timestamp|time)(?:\\((\\d)\\))?( with time zone)?");
  private static final Map<String, Integer> WHOLE_NUMBERS =
      Map.of("smallint", 1, "integer", 2, "bigint", 3);

  /** Refuses an empty name. */
  public ColumnType {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A column's type is empty.");
    }
  }

  /** Returns the type that {@code text} names, in whatever spelling PostgreSQL accepts. */
  public static ColumnType of(String text) {
    int open = text.indexOf('(');
    if (open < 0) {
      return isPlain(text) ? new ColumnType(scalar(text, "")) : parsed(text);
    }
    boolean zoned = text.endsWith(ZONED);
    int close = text.length() - (zoned ? ZONED.length() : 1);
    String base = text.substring(0, open);
    return text.indexOf(')') == close && isPlain(base) && isNumbers(text, open + 1, close)
        ? new ColumnType(
            scalar(zoned ? base + WITH_TIME_ZONE : base, text.substring(open + 1, close)))
        : parsed(text);
  }

  /** Nearly all types are words in lower case, some with numbers behind: they need no parser. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean between = c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
      if (!between && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '_') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isNumbers(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c != ',' && !(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return end > start;
  }

  private static ColumnType parsed(String text) {
    Matcher matcher = SHAPE.matcher(text.strip());
    if (!matcher.matches()) {
      return new ColumnType(text.strip());
    }
    String tail = folded(Optional.ofNullable(matcher.group("tail")).orElse(""));
    String base = folded(matcher.group("base")) + (tail.isEmpty() ? "" : " " + tail);
    String arguments = Optional.ofNullable(matcher.group("arguments")).orElse("");
    String array = matcher.group("array").isBlank() ? "" : "[]";
    return new ColumnType(scalar(base, arguments.replaceAll("\\s*,\\s*", ",")) + array);
  }

  /** Returns whether every value of {@code other} is a value of this type too. */
  public boolean holdsAll(ColumnType other) {
    if (equals(other) || (name.equals("text") && other.isCharacter())) {
      return true;
    }
    if (name.equals("varchar")) {
      return other.name.startsWith("varchar");
    }
    if (WHOLE_NUMBERS.containsKey(name) && WHOLE_NUMBERS.containsKey(other.name)) {
      return WHOLE_NUMBERS.get(name) >= WHOLE_NUMBERS.get(other.name);
    }
    return holdsAllSized(other) || holdsAllNumbers(other) || holdsAllTimes(other);
  }

  /**
   * Returns whether PostgreSQL stores values of {@code other} in a column of this type by itself.
   *
   * <p>By itself it refuses a value that is too long, which a cast that is written out cuts off
   * (SQL has it so: a cast to {@code varchar(n)} truncates, an assignment fails).
   */
  public boolean isAssignableFrom(ColumnType other) {
    if (name.endsWith("[]") && other.name.endsWith("[]")) {
      return element().isAssignableFrom(other.element());
    }
    return holdsAll(other)
        || isText()
        || (isNumber() && other.isNumber())
        || (isTimestamp() && other.isTimestamp())
        || (name.startsWith("varbit") && other.name.startsWith("varbit"));
  }

  /** Returns whether a value is a point in time, wherever it is read. */
  public boolean isZoned() {
    return name.endsWith(WITH_TIME_ZONE);
  }

  /** Returns whether PostgreSQL has a cast from {@code other}; to and from text it always has. */
  public boolean isCastableFrom(ColumnType other) {
    return isText()
        || other.isText()
        || (isNumber() && other.isNumber())
        || (isTimestamp() && other.isTimestamp())
        || (name.equals("boolean") && other.name.equals("integer"))
        || (name.equals("integer") && other.name.equals("boolean"));
  }

  /** Returns whether both are texts, both numbers or both timestamps: they compare. */
  public boolean isComparableTo(ColumnType other) {
    return equals(other)
        || (isText() && other.isText())
        || (isNumber() && other.isNumber())
        || (isTimestamp() && other.isTimestamp());
  }

  /** Returns the type that an application made under that name. */
  public static ColumnType named(QualifiedName type) {
    return new ColumnType(
        type.schema().map(schema -> written(schema) + ".").orElse("") + written(type.name()));
  }

  /** Returns whether this is the type of that name, or an array of it. */
  public boolean isOf(QualifiedName type) {
    return name.replace("[]", "").replace("\"", "").equals(named(type).name.replace("\"", ""));
  }

  private static String written(String part) {
    return isPlain(part) && part.indexOf(' ') < 0 ? part : '"' + part.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return name;
  }

  private ColumnType element() {
    return new ColumnType(name.substring(0, name.length() - "[]".length()));
  }

  private boolean isText() {
    return !name.endsWith("[]") && (isCharacter() || name.startsWith("char("));
  }

  private boolean isNumber() {
    return !name.endsWith("[]")
        && (name.startsWith("numeric")
            || name.equals("real")
            || name.equals("double precision")
            || WHOLE_NUMBERS.containsKey(name));
  }

  private boolean isTimestamp() {
    return !name.endsWith("[]") && (name.startsWith("timestamp") || name.equals("date"));
  }

  private boolean isCharacter() {
    return name.equals("text") || name.startsWith("varchar");
  }

  private boolean holdsAllSized(ColumnType other) {
    Matcher wide = SIZED.matcher(name);
    Matcher narrow = SIZED.matcher(other.name);
    return wide.matches()
        && narrow.matches()
        && wide.group(1).equals(narrow.group(1))
        && Integer.parseInt(wide.group(2)) >= Integer.parseInt(narrow.group(2));
  }

  private boolean holdsAllNumbers(ColumnType other) {
    OptionalInt digits = digitsBeforePoint(other.name);
    if (digits.isEmpty()) {
      return name.equals("double precision") && other.name.matches("real|integer|smallint");
    }
    return name.equals("numeric")
        || (digitsBeforePoint(name).orElse(-1) >= digits.getAsInt()
            && !WHOLE_NUMBERS.containsKey(name)
            && scale(name) >= scale(other.name));
  }

  private boolean holdsAllTimes(ColumnType other) {
    Matcher wide = TIMED.matcher(name);
    Matcher narrow = TIMED.matcher(other.name);
    return wide.matches()
        && narrow.matches()
        && wide.group(1).equals(narrow.group(1))
        && Optional.ofNullable(wide.group(3)).equals(Optional.ofNullable(narrow.group(3)))
        && precision(wide) >= precision(narrow);
  }

  private static int precision(Matcher timed) {
    return timed.group(2) == null ? 6 : Integer.parseInt(timed.group(2));
  }

  private static OptionalInt digitsBeforePoint(String type) {
    Matcher matcher = NUMERIC.matcher(type);
    if (matcher.matches()) {
      return OptionalInt.of(
          Integer.parseInt(matcher.group(1)) - Integer.parseInt(matcher.group(2)));
    }
    return switch (type) {
      case "smallint" -> OptionalInt.of(5);
      case "integer" -> OptionalInt.of(10);
      case "bigint" -> OptionalInt.of(19);
      default -> OptionalInt.empty();
    };
  }

  private static int scale(String type) {
    Matcher matcher = NUMERIC.matcher(type);
    return matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
  }

  private static String scalar(String spelled, String arguments) {
    String base = ALIASES.getOrDefault(spelled, spelled);
    if (base.equals("double precision") && spelled.equals("float") && !arguments.isEmpty()) {
      return Integer.parseInt(arguments) <= 24 ? "real" : base;
    }
    if (base.equals("numeric") && !arguments.isEmpty() && arguments.indexOf(',') < 0) {
      return "numeric(" + arguments + ",0)";
    }
    if (base.equals("char") && arguments.isEmpty()) {
      return spelled.equals("bpchar") ? "bpchar" : "char(1)";
    }
    if (arguments.isEmpty()) {
      return base;
    }
    int zone = base.indexOf(" with");
    return zone < 0
        ? base + "(" + arguments + ")"
        : base.substring(0, zone) + "(" + arguments + ")" + base.substring(zone);
  }

  /** Folds to lower case what isn't quoted, as PostgreSQL does. */
  private static String folded(String text) {
    if (text.indexOf('"') >= 0) {
      return text.strip();
    }
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
