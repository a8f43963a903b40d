package dev.limbeck.processor.source;

import dev.limbeck.processor.source.JavaToken.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a migration's text says of itself, by its tokens alone. */
public final class MigrationReader {

  private final List<JavaToken> tokens;
  private final int annotation;
  private final int header;
  private final int body;

  private MigrationReader(List<JavaToken> tokens, int annotation) {
    this.tokens = tokens;
    this.annotation = annotation;
    this.header = annotationEnd(tokens, annotation);
    int brace = header;
    while (brace < tokens.size() && !tokens.get(brace).is("{")) {
      brace++;
    }
    this.body = brace;
  }

  /**
   * Returns the migration that {@code text} declares; empty where no class is a revision.
   *
   * @throws MigrationFormatException where the text isn't Java, or the annotation can't be read
   */
  public static Optional<MigrationFile> read(String text) {
    return find(text).map(MigrationReader::file);
  }

  /**
   * Returns whether {@code text} declares a migration whose body is, token by token and comment by
   * comment, as it was written: its id proves it.
   *
   * @throws MigrationFormatException where the text isn't Java, or the annotation can't be read
   */
  public static boolean isUntouched(String text) {
    return find(text).filter(MigrationReader::isUntouched).isPresent();
  }

  /**
   * Returns {@code text} as the migration that follows other revisions.
   *
   * <p>What its class does, and every comment, stays as it is.
   *
   * @param text lines end with line feeds
   * @param depth the number in its new name
   * @throws IllegalArgumentException where the text declares no migration
   */
  public static MigrationSource reparented(String text, List<String> parents, int depth) {
    JavaTokens.Places places = JavaTokens.places(text);
    MigrationReader reader =
        find(places.tokens()).orElseThrow(() -> new IllegalArgumentException("No migration."));
    return new Reparenting(text, places, reader.annotation, reader.header)
        .follow(reader.file(), reader.newId(parents), parents, depth);
  }

  /** An edited body is never taken for one that was written so: its id is a hash of more. */
  private String newId(List<String> parents) {
    List<String> ancestry = new ArrayList<>(parents);
    if (!isUntouched()) {
      ancestry.add(file().id());
    }
    return Fingerprint.id(ancestry, tokens.subList(body, tokens.size()));
  }

  private static Optional<MigrationReader> find(String text) {
    return find(JavaTokens.of(text));
  }

  private static Optional<MigrationReader> find(List<JavaToken> tokens) {
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).is("{") ? 1 : tokens.get(i).is("}") ? -1 : 0;
      if (depth == 0 && isRevision(tokens, i)) {
        return Optional.of(new MigrationReader(tokens, i));
      }
    }
    return Optional.empty();
  }

  private MigrationFile file() {
    Map<String, List<String>> members = members();
    return new MigrationFile(
        packageName(),
        className(),
        single(members, "id"),
        parents(members),
        message(members),
        Fingerprint.checksum(tokens.subList(body, tokens.size())));
  }

  private boolean isUntouched() {
    Map<String, List<String>> members = members();
    return isHeaderUntouched(className(), message(members))
        && single(members, "id")
            .equals(Fingerprint.id(parents(members), tokens.subList(body, tokens.size())));
  }

  private static List<String> parents(Map<String, List<String>> members) {
    return members.getOrDefault("follows", List.of());
  }

  private String message(Map<String, List<String>> members) {
    return members.containsKey("message") ? single(members, "message") : "";
  }

  private static boolean isRevision(List<JavaToken> tokens, int index) {
    return tokens.get(index).is("@")
        && tokens.get(Math.min(nameEnd(tokens, index) - 1, tokens.size() - 1)).is("Revision");
  }

  private static int nameEnd(List<JavaToken> tokens, int annotation) {
    int end = annotation + 2;
    while (Fingerprint.isAt(tokens, end, ".")) {
      end += 2;
    }
    return end;
  }

  private static int annotationEnd(List<JavaToken> tokens, int annotation) {
    int end = nameEnd(tokens, annotation);
    return Fingerprint.isAt(tokens, end, "(") ? Fingerprint.closing(tokens, end) + 1 : end;
  }

  private String packageName() {
    StringBuilder name = new StringBuilder();
    boolean inside = false;
    for (JavaToken token : tokens.subList(0, annotation)) {
      if (inside && token.is(";")) {
        return name.toString();
      } else if (inside && !token.isComment()) {
        name.append(token.text());
      }
      inside |= token.is("package");
    }
    return "";
  }

  private String className() {
    for (int i = header; i + 1 < body; i++) {
      if (tokens.get(i).is("class") && tokens.get(i + 1).kind() == Kind.WORD) {
        return tokens.get(i + 1).text();
      }
    }
    throw new MigrationFormatException(
        tokens.get(annotation).line(), "@Revision stands on no class. Put it on the migration.");
  }

  /** Returns the annotation's members; each is a string, or a list of strings in braces. */
  private Map<String, List<String>> members() {
    List<JavaToken> inside =
        Fingerprint.canonical(
            tokens.subList(Math.min(nameEnd(tokens, annotation) + 1, header), header).stream()
                .filter(token -> !token.isComment())
                .toList());
    Map<String, List<String>> members = new HashMap<>();
    int i = 0;
    while (i < inside.size() && !inside.get(i).is(")")) {
      String name = inside.get(i).text();
      List<String> values = new ArrayList<>();
      boolean list = Fingerprint.isAt(inside, i + 2, "{");
      int value = list ? i + 3 : i + 2;
      if (!Fingerprint.isAt(inside, i + 1, "=")) {
        throw unreadable(inside.get(i), "@Revision");
      }
      while (value < inside.size() && inside.get(value).kind() == Kind.STRING) {
        values.add(inside.get(value++).text());
        value += list && inside.get(value).is(",") ? 1 : 0;
      }
      boolean ended = list ? inside.get(value).is("}") : values.size() == 1;
      value += list ? 1 : 0;
      if (!ended || !(inside.get(value).is(",") || inside.get(value).is(")"))) {
        throw unreadable(inside.get(i), name);
      }
      members.put(name, values);
      i = value + 1;
    }
    return members;
  }

  private String single(Map<String, List<String>> members, String name) {
    List<String> values = members.getOrDefault(name, List.of());
    if (values.size() != 1) {
      throw unreadable(tokens.get(annotation), name);
    }
    return values.get(0);
  }

  private static MigrationFormatException unreadable(JavaToken token, String name) {
    return new MigrationFormatException(
        token.line(),
        "The value of "
            + name
            + " can't be read: write @Revision(id = \"…\", follows = \"…\", message = \"…\") with"
            + " plain string literals.");
  }

  /** The header holds nothing but what the writer writes; the message may have been edited. */
  private boolean isHeaderUntouched(String className, String message) {
    List<String> declaration = new ArrayList<>();
    tokens.subList(header, body).forEach(token -> declaration.add(token.text()));
    if (!declaration.equals(
        List.of("public", "final", "class", className, "implements", "Migration"))) {
      return false;
    }
    int above = annotation - 1;
    if (above >= 0 && tokens.get(above).kind() == Kind.JAVADOC) {
      String words = tokens.get(above).text();
      if (!isSentence(words, message) && !isNamedAfter(className, words)) {
        return false;
      }
      above--;
    }
    return above >= 0 && tokens.get(above).is(";") && hasNoCommentBelowPackage(above);
  }

  private boolean hasNoCommentBelowPackage(int end) {
    int start = 0;
    while (start < end && !tokens.get(start).is("package")) {
      start++;
    }
    return tokens.subList(start, end).stream().noneMatch(JavaToken::isComment)
        && tokens.subList(annotation, header).stream().noneMatch(JavaToken::isComment);
  }

  private static boolean isSentence(String javadoc, String message) {
    return javadoc.equals(Header.javadocSentence(message));
  }

  /** The sentence of a former message gave the class its name. */
  private static boolean isNamedAfter(String className, String javadoc) {
    return className.endsWith("_" + Header.camelCase(javadoc.replaceAll("&#?\\w+;", " ")));
  }
}
