package dev.limbeck.processor.source;

import dev.limbeck.processor.source.JavaToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Divides Java source into tokens, and knows no grammar.
 *
 * <p>Mutable; made for one text. Unicode escapes are read first, as the language wants it.
 */
final class JavaTokens {

  /** Longest first. A {@code >} always stands alone: what closes two generics is no shift. */
  private static final List<String> OPERATORS =
      List.of(
          "<<=", "...", "->", "::", "++", "--", "&&", "||", "==", "!=", "<=", "+=", "-=", "*=",
          "/=", "&=", "|=", "^=", "%=", "<<");

  /** What an operator's second character may be. */
  private static final String SECONDS = "<.>:+-&|=";

  private static final String TEXT_BLOCK = "\"\"\"";

  private final String source;
  private final List<JavaToken> tokens = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private int position;
  private int line = 1;

  private JavaTokens(String source) {
    this.source = source;
  }

  /**
   * Returns the tokens of {@code text}, comments included.
   *
   * @throws MigrationFormatException where a literal or comment has no end
   */
  static List<JavaToken> of(String text) {
    return read(text.replace("\r\n", "\n").replace('\r', '\n')).tokens;
  }

  /**
   * Where each token of {@code text} stands in it.
   *
   * @param starts the index of each token's first character
   * @param ends the index behind each token's last character
   */
  record Places(List<JavaToken> tokens, List<Integer> starts, List<Integer> ends) {}

  /** Returns the tokens of {@code text}, whose lines end with line feeds, with their places. */
  static Places places(String text) {
    JavaTokens lexer = read(text);
    boolean escapes = text.contains("\\u");
    return new Places(
        lexer.tokens,
        lexer.starts.stream().map(at -> escapes ? written(text, at) : at).toList(),
        lexer.ends.stream().map(at -> escapes ? written(text, at) : at).toList());
  }

  private static JavaTokens read(String text) {
    JavaTokens lexer = new JavaTokens(unescaped(text, new int[1], Integer.MAX_VALUE));
    while (lexer.position < lexer.source.length()) {
      lexer.next();
    }
    return lexer;
  }

  /** Returns where in {@code text} what stands that is at {@code index} without escapes. */
  private static int written(String text, int index) {
    int[] end = new int[1];
    unescaped(text, end, index);
    return end[0];
  }

  private void next() {
    char c = source.charAt(position);
    if (c == '\n') {
      line++;
      position++;
    } else if (c == ' ' || Character.isWhitespace(c) || c == '\u001A' || c == '\uFEFF') {
      position++;
    } else if (isLetter(c) || Character.isJavaIdentifierStart(source.codePointAt(position))) {
      word();
    } else if (c == '"') {
      string();
    } else if (c == '\'') {
      literal(Kind.CHARACTER, c, "This character has no end.");
    } else if (c == '/' && source.startsWith("//", position)) {
      int end = source.indexOf('\n', position);
      comment(Kind.COMMENT, position + 2, end < 0 ? source.length() : end, 0);
    } else if (c == '/' && source.startsWith("/*", position)) {
      int end = end("*/", position + 2, "This comment has no end.");
      boolean javadoc = source.startsWith("/**", position) && end > position + 2;
      comment(javadoc ? Kind.JAVADOC : Kind.COMMENT, position + 2, end, 2);
    } else if (isDigit(position) || (c == '.' && isDigit(position + 1))) {
      number();
    } else {
      operator();
    }
  }

  private void comment(Kind kind, int start, int end, int delimiter) {
    String words =
        source
            .substring(start, end)
            .lines()
            .map(String::strip)
            .map(text -> delimiter > 0 ? text.replaceFirst("^\\*+", "") : text)
            .collect(Collectors.joining(" "));
    add(kind, words.strip().replaceAll("\\s+", " "), end + delimiter);
  }

  private void string() {
    if (source.startsWith(TEXT_BLOCK, position)) {
      textBlock();
    } else {
      literal(Kind.STRING, '"', "This string has no end.");
    }
  }

  private void literal(Kind kind, char quote, String unended) {
    int end = position + 1;
    boolean escaped = false;
    while (end < source.length() && source.charAt(end) != quote && source.charAt(end) != '\n') {
      boolean escape = source.charAt(end) == '\\';
      escaped |= escape;
      end += escape ? 2 : 1;
    }
    if (end >= source.length() || source.charAt(end) != quote) {
      throw new MigrationFormatException(line, unended);
    }
    String text = source.substring(position + 1, end);
    add(kind, escaped ? translated(text) : text, end + 1);
  }

  private void textBlock() {
    int start = position + TEXT_BLOCK.length();
    int end = start;
    while (!source.startsWith(TEXT_BLOCK, end)) {
      if (end >= source.length()) {
        throw new MigrationFormatException(line, "This text block has no end.");
      }
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    String content = source.substring(start, end);
    int firstLine = content.indexOf('\n');
    if (firstLine < 0 || !content.substring(0, firstLine).isBlank()) {
      throw new MigrationFormatException(line, "A text block begins on a line of its own.");
    }
    add(
        Kind.STRING,
        translated(content.substring(firstLine + 1).stripIndent()),
        end + TEXT_BLOCK.length());
  }

  private void word() {
    int end = position;
    while (end < source.length() && isWordPart(end)) {
      end += isLetter(source.charAt(end)) ? 1 : Character.charCount(source.codePointAt(end));
    }
    add(Kind.WORD, source.substring(position, end), end);
  }

  private boolean isWordPart(int index) {
    return isLetter(source.charAt(index))
        || Character.isJavaIdentifierPart(source.codePointAt(index));
  }

  /** Most characters of most words: what needs no look into Unicode's tables. */
  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void number() {
    boolean hexadecimal = source.regionMatches(true, position, "0x", 0, 2);
    String exponents = hexadecimal ? "pP" : "eE";
    int end = position;
    while (end < source.length()) {
      char c = source.charAt(end);
      boolean sign =
          (c == '+' || c == '-')
              && end > position
              && exponents.indexOf(source.charAt(end - 1)) >= 0;
      if (!sign && c != '.' && c != '_' && !Character.isLetterOrDigit(c)) {
        break;
      }
      end++;
    }
    add(Kind.NUMBER, source.substring(position, end), end);
  }

  private void operator() {
    String spelling = Character.toString(source.codePointAt(position));
    int second = position + spelling.length();
    if (second < source.length() && SECONDS.indexOf(source.charAt(second)) >= 0) {
      for (String operator : OPERATORS) {
        if (source.startsWith(operator, position)) {
          spelling = operator;
          break;
        }
      }
    }
    add(Kind.OPERATOR, spelling, position + spelling.length());
  }

  private void add(Kind kind, String text, int end) {
    tokens.add(new JavaToken(kind, text, line));
    starts.add(position);
    ends.add(end);
    while (position < end) {
      line += source.charAt(position++) == '\n' ? 1 : 0;
    }
  }

  private int end(String delimiter, int from, String unended) {
    int end = source.indexOf(delimiter, from);
    if (end < 0) {
      throw new MigrationFormatException(line, unended);
    }
    return end;
  }

  private boolean isDigit(int index) {
    return index < source.length() && Character.isDigit(source.charAt(index));
  }

  private String translated(String literal) {
    try {
      return literal.translateEscapes();
    } catch (IllegalArgumentException e) {
      throw new MigrationFormatException(line, "Java knows no such escape: " + e.getMessage(), e);
    }
  }

  /**
   * Replaces {@code \}{@code u0041} by A; not where the backslash is itself escaped.
   *
   * @param end is set to where in {@code text} the result ends
   * @param length at which the result ends
   */
  private static String unescaped(String text, int[] end, int length) {
    if (!text.contains("\\u")) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length() && result.length() < length) {
      int digits = i + 1;
      while (text.charAt(i) == '\\' && digits < text.length() && text.charAt(digits) == 'u') {
        digits++;
      }
      if (text.charAt(i) == '\\' && digits > i + 1 && isHexadecimal(text, digits)) {
        result.append((char) Integer.parseInt(text.substring(digits, digits + 4), 16));
        i = digits + 4;
      } else if (text.startsWith("\\\\", i)) {
        result.append("\\\\");
        i += 2;
      } else {
        result.append(text.charAt(i++));
      }
    }
    end[0] = i;
    return result.toString();
  }

  private static boolean isHexadecimal(String text, int from) {
    return from + 4 <= text.length() && text.substring(from, from + 4).matches("[0-9a-fA-F]{4}");
  }
}
