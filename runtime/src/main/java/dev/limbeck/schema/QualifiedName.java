package dev.limbeck.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of a table, sequence or type, with its schema where that isn't the connection's own.
 *
 * <p>Names are spelled as the catalog has them: what SQL folds to lower case is lower case here.
 */
public record QualifiedName(Optional<String> schema, String name)
    implements Comparable<QualifiedName> {

  /** Refuses empty parts. */
  public QualifiedName {
    if (name.isEmpty() || (schema.isPresent() && schema.get().isEmpty())) {
      throw new IllegalArgumentException("A name has no empty part: " + schema + ", " + name);
    }
  }

  /** Returns a name in the connection's own schema. */
  public static QualifiedName of(String name) {
    return new QualifiedName(Optional.empty(), name);
  }

  /** Returns a name in {@code schema}. */
  public static QualifiedName of(String schema, String name) {
    return new QualifiedName(Optional.of(schema), name);
  }

  /**
   * Reads what {@link #toString} writes: {@code users}, {@code billing.users}, {@code "odd.name"}.
   *
   * @throws IllegalArgumentException when {@code text} has no part, or more than two
   */
  public static QualifiedName parse(String text) {
    List<String> parts = parts(text);
    return switch (parts.size()) {
      case 1 -> of(parts.get(0));
      case 2 -> of(parts.get(0), parts.get(1));
      default -> throw new IllegalArgumentException("Not a name or schema.name: " + text);
    };
  }

  /** Returns {@code other} in this name's schema. */
  public QualifiedName sibling(String other) {
    return new QualifiedName(schema, other);
  }

  @Override
  public int compareTo(QualifiedName other) {
    int order = schema.orElse("").compareTo(other.schema.orElse(""));
    return order == 0 ? name.compareTo(other.name) : order;
  }

  /** Returns {@code schema.name}; a part that holds a dot or a quote stands in double quotes. */
  @Override
  public String toString() {
    return schema.isPresent() ? written(schema.get()) + "." + written(name) : written(name);
  }

  private static String written(String part) {
    return part.indexOf('.') < 0 && part.indexOf('"') < 0
        ? part
        : '"' + part.replace("\"", "\"\"") + '"';
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        part.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == '.' && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    if (quoted) {
      throw new IllegalArgumentException("A quote is open in the name: " + text);
    }
    parts.add(part.toString());
    return parts;
  }
}
