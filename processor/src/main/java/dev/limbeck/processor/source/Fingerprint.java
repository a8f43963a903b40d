package dev.limbeck.processor.source;

import dev.limbeck.processor.source.JavaToken.Kind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Hashes over what a class body says, whatever its layout. */
final class Fingerprint {

  private static final int ID_LENGTH = 12;
  private static final int PIECE = 8192;

  private static final Set<String> MODIFIERS =
      Set.of(
          "abstract",
          "default",
          "final",
          "native",
          "private",
          "protected",
          "public",
          "static",
          "strictfp",
          "synchronized",
          "transient",
          "volatile");

  private Fingerprint() {}

  /** Returns the id of a revision with that body, generated comments included. */
  static String id(List<String> parents, List<JavaToken> body) {
    List<JavaToken> tokens = new ArrayList<>();
    parents.stream().sorted().forEach(id -> tokens.add(new JavaToken(Kind.STRING, id, 0)));
    tokens.addAll(canonical(body));
    return hash(tokens).substring(0, ID_LENGTH);
  }

  /** Returns the checksum of a revision with that body, comments left out. */
  static String checksum(List<JavaToken> body) {
    return hash(canonical(withoutComments(body)));
  }

  private static List<JavaToken> withoutComments(List<JavaToken> tokens) {
    List<JavaToken> result = new ArrayList<>(tokens.size());
    for (JavaToken token : tokens) {
      if (!token.isComment()) {
        result.add(token);
      }
    }
    return result;
  }

  /** Returns the tokens with literals joined, comment lines joined, and modifiers in order. */
  static List<JavaToken> canonical(List<JavaToken> tokens) {
    List<JavaToken> result = new ArrayList<>(tokens.size());
    for (int i = 0; i < tokens.size(); i++) {
      JavaToken token = tokens.get(i);
      int last = result.size() - 1;
      if (token.kind() == Kind.COMMENT && isKind(result, last, Kind.COMMENT)) {
        result.set(last, joined(result.get(last), " ", token));
      } else if (token.is("+") && isKind(result, last, Kind.STRING) && isJoined(tokens, i + 1)) {
        result.set(last, joined(result.get(last), "", tokens.get(++i)));
      } else {
        result.add(token);
      }
    }
    return sortedModifiers(result);
  }

  /** A literal on which something is called isn't one with the literal before. */
  private static boolean isJoined(List<JavaToken> tokens, int index) {
    return isKind(tokens, index, Kind.STRING) && !isAt(tokens, index + 1, ".");
  }

  private static boolean isKind(List<JavaToken> tokens, int index, Kind kind) {
    return index >= 0 && index < tokens.size() && tokens.get(index).kind() == kind;
  }

  private static JavaToken joined(JavaToken first, String separator, JavaToken second) {
    return new JavaToken(first.kind(), first.text() + separator + second.text(), first.line());
  }

  private static List<JavaToken> sortedModifiers(List<JavaToken> tokens) {
    List<JavaToken> result = new ArrayList<>(tokens.size());
    List<String> run = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      int end = modifierEnd(tokens, i);
      if (end > i) {
        run.add(spelled(tokens.subList(i, end)));
        i = end;
      } else {
        flush(run, result);
        result.add(tokens.get(i++));
      }
    }
    flush(run, result);
    return result;
  }

  private static void flush(List<String> run, List<JavaToken> result) {
    if (run.isEmpty()) {
      return;
    }
    Collections.sort(run);
    run.forEach(text -> result.add(new JavaToken(Kind.WORD, text, 0)));
    run.clear();
  }

  /** Returns where the modifier or annotation ends that begins at {@code start}, if one does. */
  private static int modifierEnd(List<JavaToken> tokens, int start) {
    if (tokens.get(start).kind() == Kind.WORD && MODIFIERS.contains(tokens.get(start).text())) {
      return start + 1;
    }
    if (!tokens.get(start).is("@") || isAt(tokens, start + 1, "interface")) {
      return start;
    }
    int end = start + 2;
    while (isAt(tokens, end, ".")) {
      end += 2;
    }
    return isAt(tokens, end, "(") ? closing(tokens, end) + 1 : Math.min(end, tokens.size());
  }

  /** Returns the index of the parenthesis that closes the one at {@code open}. */
  static int closing(List<JavaToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new MigrationFormatException(tokens.get(open).line(), "This parenthesis stays open.");
  }

  static boolean isAt(List<JavaToken> tokens, int index, String spelling) {
    return index < tokens.size() && tokens.get(index).is(spelling);
  }

  /** Returns the tokens with their kinds and lengths, so that no two lists read alike. */
  private static String spelled(List<JavaToken> tokens) {
    StringBuilder text = new StringBuilder();
    tokens.forEach(token -> spell(token, text));
    return text.toString();
  }

  private static void spell(JavaToken token, StringBuilder text) {
    Kind kind = token.kind() == Kind.JAVADOC ? Kind.COMMENT : token.kind();
    text.append(kind.name()).append(token.text().length()).append(':').append(token.text());
  }

  /** Hashes what {@link #spelled} returns, piece by piece: migrations may have megabytes. */
  private static String hash(List<JavaToken> tokens) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      StringBuilder text = new StringBuilder(2 * PIECE);
      for (JavaToken token : tokens) {
        spell(token, text);
        if (text.length() > PIECE) {
          digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
          text.setLength(0);
        }
      }
      digest.update(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
