package dev.limbeck.sql;

import dev.limbeck.schema.QualifiedName;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Writes names and literals so that PostgreSQL reads exactly them. */
public final class Identifiers {

  /** PostgreSQL cuts a name after so many bytes of UTF-8, with no more than a notice. */
  public static final int MAX_BYTES = 63;

  private Identifiers() {}

  /**
   * Returns {@code name} in double quotes.
   *
   * @throws IllegalArgumentException when no object can have that name
   */
  public static String quote(String name) {
    if (name.isEmpty() || name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("PostgreSQL has no name like '" + name + "'.");
    }
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MAX_BYTES) {
      throw new IllegalArgumentException(
          "The name " + name + " has " + bytes + " bytes; PostgreSQL keeps " + MAX_BYTES + ".");
    }
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** Returns {@code name} with both its parts in double quotes. */
  public static String quote(QualifiedName name) {
    return name.schema().isPresent()
        ? quote(name.schema().get()) + "." + quote(name.name())
        : quote(name.name());
  }

  /** Returns {@code names} in double quotes, separated by commas. */
  public static String quoteAll(List<String> names) {
    StringBuilder list = new StringBuilder();
    for (String name : names) {
      list.append(list.isEmpty() ? "" : ", ").append(quote(name));
    }
    return list.toString();
  }

  /** Returns {@code texts} as string literals, separated by commas. */
  public static String literals(Collection<String> texts) {
    StringBuilder list = new StringBuilder();
    for (String text : texts) {
      list.append(list.isEmpty() ? "" : ", ").append(literal(text));
    }
    return list.toString();
  }

  /** Returns {@code text} as a string literal; it relies on standard conforming strings. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Returns {@code text} as a literal for a session whose settings nobody has looked at. */
  public static String anyLiteral(String text) {
    return text.indexOf('\\') < 0 ? literal(text) : " E" + literal(text.replace("\\", "\\\\"));
  }

  /** Returns a statement that runs {@code body}, a block of PL/pgSQL, whatever is in it. */
  public static String block(String body) {
    String tag = "$limbeck$";
    for (int i = 1; body.contains(tag); i++) {
      tag = "$limbeck" + i + "$";
    }
    return "DO " + tag + " " + body + " " + tag;
  }

  /** Returns {@code start} and {@code end} as one name, {@code start} cut where it is too long. */
  static String joined(String start, String end) {
    String name = start;
    while ((name + end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name + end;
  }
}
