package dev.limbeck.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

  private static final Pattern SIZED =
      Pattern.compile("(varchar|varbit|time|timestamp)(?:\\((\\d+)\\))?( with time zone)?");
  private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");
  private static final List<String> WHOLE_NUMBERS = List.of("smallint", "integer", "bigint");
  private static final int[] DIGITS = {5, 10, 19};

  /** Refuses an empty name. */
  public ColumnType {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A column's type is empty.");
    }
  }

  /** Returns the type that {@code text} names, in whatever spelling PostgreSQL accepts. */
  public static ColumnType of(String text) {
    String type = text.strip();
    int end = endOfName(type);
    int close = type.startsWith("(", end) ? type.indexOf(')', end) : end - 1;
    String rest = type.substring(close + 1);
    if (end == 0
        || close < 0
        || !(rest.isEmpty() || rest.matches("[^\\[\\]()]*(\\[\\s*\\d*\\s*\\]\\s*)*"))) {
      return new ColumnType(type);
    }
    int array = rest.indexOf('[');
    String tail = folded(array < 0 ? rest : rest.substring(0, array));
    String arguments = close < end ? "" : type.substring(end + 1, close).strip();
    return new ColumnType(
        scalar(
                folded(type.substring(0, end)) + (tail.isEmpty() ? "" : " " + tail),
                arguments.contains(",") ? arguments.replaceAll("\\s*,\\s*", ",") : arguments)
            + (array < 0 ? "" : "[]"));
  }

  /** Returns where arguments or brackets begin; 0 where a quote is open, or nothing before. */
  private static int endOfName(String type) {
    boolean quoted = false;
    for (int i = 0; i < type.length(); i++) {
      char c = type.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '[')) {
        return i;
      }
    }
    return quoted ? 0 : type.length();
  }

  /** Folds to lower case what isn't quoted, as PostgreSQL does. */
  private static String folded(String text) {
    String plain = text.strip();
    if (plain.indexOf('"') >= 0) {
      return plain;
    }
    StringBuilder folded = new StringBuilder();
    boolean spaced = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (!Character.isWhitespace(c)) {
        folded.append(spaced ? " " : "").append(c);
      }
      spaced = Character.isWhitespace(c);
    }
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  /** Returns whether every value of {@code other} is a value of this type too. */
  public boolean holdsAll(ColumnType other) {
    if (equals(other) || (name.equals("text") && other.isCharacter())) {
      return true;
    }
    if (name.equals("varchar")) {
      return other.name.startsWith("varchar");
    }
    if (WHOLE_NUMBERS.contains(name) && WHOLE_NUMBERS.contains(other.name)) {
      return WHOLE_NUMBERS.indexOf(name) >= WHOLE_NUMBERS.indexOf(other.name);
    }
    return holdsAllSized(other) || holdsAllNumbers(other);
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
        || isAkinTo(other)
        || (name.startsWith("varbit") && other.name.startsWith("varbit"));
  }

  /** Returns whether PostgreSQL has a cast from {@code other}; to and from text it always has. */
  public boolean isCastableFrom(ColumnType other) {
    return isText()
        || other.isText()
        || isAkinTo(other)
        || (name.equals("boolean") && other.name.equals("integer"))
        || (name.equals("integer") && other.name.equals("boolean"));
  }

  /** Returns whether both are texts, both numbers or both timestamps. */
  public boolean isAkinTo(ColumnType other) {
    return !family().isEmpty() && family().equals(other.family());
  }

  @Override
  public String toString() {
    return name;
  }

  private ColumnType element() {
    return new ColumnType(name.substring(0, name.length() - "[]".length()));
  }

  private boolean isText() {
    return family().equals("text");
  }

  private String family() {
    if (name.endsWith("[]")) {
      return "";
    }
    if (isCharacter() || name.startsWith("char(")) {
      return "text";
    }
    if (name.startsWith("timestamp") || name.equals("date")) {
      return "timestamp";
    }
    return name.startsWith("numeric")
            || name.equals("real")
            || name.equals("double precision")
            || WHOLE_NUMBERS.contains(name)
        ? "number"
        : "";
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
        && Objects.equals(wide.group(3), narrow.group(3))
        && size(wide) >= size(narrow);
  }

  private static int size(Matcher type) {
    if (type.group(2) != null) {
      return Integer.parseInt(type.group(2));
    }
    return type.group(1).startsWith("time") ? 6 : Integer.MAX_VALUE;
  }

  private boolean holdsAllNumbers(ColumnType other) {
    if (name.equals("double precision") && other.name.equals("real")) {
      return true;
    }
    int[] digits = digits();
    int[] others = other.digits();
    return others.length > 0
        && (name.equals("numeric")
            || (digits.length > 0
                && !WHOLE_NUMBERS.contains(name)
                && digits[0] >= others[0]
                && digits[1] >= others[1]));
  }

  /** Returns how many digits are before the point, and how many after it, where it is said. */
  private int[] digits() {
    int whole = WHOLE_NUMBERS.indexOf(name);
    if (whole >= 0) {
      return new int[] {DIGITS[whole], 0};
    }
    Matcher matcher = NUMERIC.matcher(name);
    if (!matcher.matches()) {
      return new int[0];
    }
    int scale = Integer.parseInt(matcher.group(2));
    return new int[] {Integer.parseInt(matcher.group(1)) - scale, scale};
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
}
