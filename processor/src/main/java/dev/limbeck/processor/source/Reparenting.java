package dev.limbeck.processor.source;

import dev.limbeck.processor.source.JavaToken.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives a migration other parents, by changing its id, its {@code follows} and its name alone.
 *
 * <p>Mutable; made for one text.
 */
final class Reparenting {

  /** A class's name as it is generated; the message's words come last. */
  private static final Pattern NAME = Pattern.compile("V\\d{4,}_[0-9a-f]{6}_(\\w+)");

  private final String text;
  private final JavaTokens.Places places;
  private final int annotation;
  private final int header;

  /** What stands at an index from now on, and up to where it did before. */
  private record Edit(int end, String replacement) {}

  private final Map<Integer, Edit> edits = new TreeMap<>();

  /**
   * Starts with a text.
   *
   * @param annotation the index of the token that {@code @Revision} begins with
   * @param header the index of the token after the annotation
   */
  Reparenting(String text, JavaTokens.Places places, int annotation, int header) {
    this.text = text;
    this.places = places;
    this.annotation = annotation;
    this.header = header;
  }

  MigrationSource follow(MigrationFile file, String id, List<String> parents, int depth) {
    Matcher name = NAME.matcher(file.className());
    String words = name.matches() ? name.group(1) : Header.camelCase(file.message());
    String className = Header.className(depth, id, words);
    for (int i = 0; i < places.tokens().size(); i++) {
      JavaToken token = places.tokens().get(i);
      if (token.kind() == Kind.WORD && token.text().equals(file.className())) {
        replace(i, i, className);
      }
    }
    int idEnd = replaceValue("id", Literals.quoted(id));
    String follows = follows(parents);
    if (replaceValue("follows", follows) < 0) {
      edits.put(places.ends().get(idEnd), new Edit(places.ends().get(idEnd), insertion(follows)));
    }
    return new MigrationSource(className, id, edited());
  }

  private static String insertion(String follows) {
    return ", follows = " + follows;
  }

  private static String follows(List<String> parents) {
    String quoted =
        parents.stream().sorted().map(Literals::quoted).collect(Collectors.joining(", "));
    return parents.size() == 1 ? quoted : "{" + quoted + "}";
  }

  /** Returns the index of the value's last token; -1 where there is no such member. */
  private int replaceValue(String member, String value) {
    for (int i = annotation; i + 2 < header; i++) {
      if (places.tokens().get(i).is(member) && places.tokens().get(i + 1).is("=")) {
        int end = i + 2;
        boolean list = places.tokens().get(end).is("{");
        while (!isEnd(end + 1, list)) {
          end++;
        }
        replace(i + 2, end, value);
        return end;
      }
    }
    return -1;
  }

  private boolean isEnd(int index, boolean list) {
    JavaToken token = places.tokens().get(index);
    return index >= header - 1
        || token.is(")")
        || (token.is(",") && (!list || places.tokens().get(index - 1).is("}")));
  }

  private void replace(int first, int last, String replacement) {
    edits.put(places.starts().get(first), new Edit(places.ends().get(last), replacement));
  }

  private String edited() {
    StringBuilder result = new StringBuilder(text.length());
    int position = 0;
    for (Map.Entry<Integer, Edit> edit : edits.entrySet()) {
      result.append(text, position, edit.getKey()).append(edit.getValue().replacement());
      position = edit.getValue().end();
    }
    return result.append(text.substring(position)).toString();
  }
}
