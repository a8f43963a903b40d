package dev.limbeck.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Spells strings as Java literals. */
final class Literals {

  /** A literal that is longer stands in several pieces, for people's sake. */
  private static final int MAX_WIDTH = 72;

  /** A class file holds no constant of more than 65,535 bytes, three for a character at most. */
  private static final int MAX_CONSTANT = 20_000;

  private static final Pattern WORDS = Pattern.compile("(?<=[ \\n])(?![ \\n])");

  private Literals() {}

  /** Returns {@code value} as literals to be added up, each short where there are spaces. */
  static List<String> pieces(String value) {
    String whole = quoted(value);
    if (whole.length() <= MAX_WIDTH) {
      return List.of(whole);
    }
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    for (String word : WORDS.split(value, -1)) {
      String spelled = escaped(word);
      if (!piece.isEmpty() && piece.length() + spelled.stripTrailing().length() > MAX_WIDTH - 2) {
        pieces.add('"' + piece.toString() + '"');
        piece.setLength(0);
      }
      piece.append(spelled);
    }
    pieces.add('"' + piece.toString() + '"');
    return pieces;
  }

  /** Returns {@code value} cut where a constant would be too long; whole in all but odd cases. */
  static List<String> constants(String value) {
    List<String> constants = new ArrayList<>();
    int start = 0;
    while (value.length() - start > MAX_CONSTANT) {
      int end = start + MAX_CONSTANT;
      end -= Character.isHighSurrogate(value.charAt(end - 1)) ? 1 : 0;
      constants.add(value.substring(start, end));
      start = end;
    }
    constants.add(value.substring(start));
    return constants;
  }

  /** Returns {@code value} as one literal. */
  static String quoted(String value) {
    return '"' + escaped(value) + '"';
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    value.codePoints().forEach(c -> text.append(escaped(c)));
    return text.toString();
  }

  private static String escaped(int c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> isVisible(c) ? Character.toString(c) : unicode(c);
    };
  }

  private static String unicode(int c) {
    StringBuilder text = new StringBuilder();
    for (char unit : Character.toChars(c)) {
      text.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
    }
    return text.toString();
  }

  /** Returns whether a reader sees the character, and every tool leaves it alone. */
  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
