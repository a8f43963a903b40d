package dev.limbeck.processor.source;

import dev.limbeck.processor.source.Expression.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes what stands above a migration's body: its sentence, its annotation, its name. */
final class Header {

  /** With it, the declaration still fits one line. */
  private static final int MAX_NAME = 40;

  private static final int SHORT_ID = 6;

  /** No name that is cut short ends with one of these. */
  private static final Set<String> JOINING = Set.of("and", "from", "in", "of", "to");

  private static final Map<Integer, String> ENTITIES =
      Map.of(
          (int) '&', "&amp;",
          (int) '<', "&lt;",
          (int) '>', "&gt;",
          (int) '@', "&#64;",
          (int) '*', "&#42;",
          (int) '/', "&#47;",
          (int) '\\', "&#92;",
          (int) '{', "&#123;",
          (int) '}', "&#125;");

  private Header() {}

  /** Returns the class's name: where it stands in the graph, its id's beginning, its message. */
  static String className(int depth, String id, String message) {
    return String.format(
        Locale.ROOT, "V%04d_%s_%s", depth, id.substring(0, SHORT_ID), camelCase(message));
  }

  /** Returns the javadoc, the annotation and the declaration, up to the opening brace. */
  static String of(MigrationSpec spec, String id, String className) {
    return javadoc(spec.message())
        + annotation(spec, id)
        + "\npublic final class "
        + className
        + " implements Migration {";
  }

  /** Returns the message as a sentence. */
  static String sentence(String message) {
    String plain = message.replaceAll("[\\p{Cntrl}\\p{Z}\\p{Cf}\\p{Cn}\\p{Cs}]+", " ").strip();
    if (plain.isEmpty()) {
      return "A revision.";
    }
    int first = plain.codePointAt(0);
    String sentence =
        Character.toString(Character.toUpperCase(first))
            + plain.substring(Character.charCount(first));
    return sentence.matches(".*[.!?…。]") ? sentence : sentence + ".";
  }

  /** Returns the sentence with all characters escaped that mean something in a javadoc. */
  static String javadocSentence(String message) {
    StringBuilder text = new StringBuilder();
    sentence(message)
        .codePoints()
        .forEach(c -> text.append(ENTITIES.getOrDefault(c, Character.toString(c))));
    return text.toString();
  }

  /** Returns the words of {@code message} as one, as far as they fit a class's name. */
  static String camelCase(String message) {
    StringBuilder name = new StringBuilder();
    int end = 0;
    for (String word : message.split("[^A-Za-z0-9]+")) {
      if (name.length() + word.length() > MAX_NAME && !name.isEmpty()) {
        name.setLength(end == 0 ? name.length() : end);
        break;
      }
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        end = JOINING.contains(word) ? end : name.length();
      }
    }
    name.setLength(Math.min(name.length(), MAX_NAME));
    return name.isEmpty() ? "Revision" : name.toString();
  }

  private static String javadoc(String message) {
    String sentence = javadocSentence(message);
    String line = "/** " + sentence + " */\n";
    if (line.length() <= Layout.MAX_WIDTH + 1) {
      return line;
    }
    StringBuilder text = new StringBuilder("/**\n");
    StringBuilder current = new StringBuilder(" *");
    for (String word : sentence.split(" ")) {
      if (current.length() > 2 && current.length() + 1 + word.length() > Layout.MAX_WIDTH) {
        text.append(current).append('\n');
        current = new StringBuilder(" *");
      }
      current.append(' ').append(word);
    }
    return text.append(current).append("\n */\n").toString();
  }

  private static String annotation(MigrationSpec spec, String id) {
    List<String> parents = spec.parents();
    boolean array = parents.size() > 1;
    Layout layout = new Layout();
    layout.open(0);
    layout.token("@Revision");
    layout.open(4);
    layout.token("(");
    layout.breakAll("");
    List<Runnable> members = new ArrayList<>();
    members.add(() -> member(layout, "id", id));
    if (array) {
      members.add(() -> array(layout, parents));
    } else if (!parents.isEmpty()) {
      members.add(() -> member(layout, "follows", parents.get(0)));
    }
    members.add(() -> member(layout, "message", spec.message()));
    for (int i = 0; i < members.size(); i++) {
      if (i > 0) {
        layout.token(",");
        if (array) {
          layout.breakAlways();
        } else {
          layout.breakAll(" ");
        }
      }
      members.get(i).run();
    }
    layout.token(")");
    layout.close();
    layout.close();
    return layout.render(0);
  }

  private static void member(Layout layout, String name, String value) {
    layout.open(4);
    layout.token(name + " =");
    layout.breakAll(" ");
    new Text(value).layOut(layout);
    layout.close();
  }

  private static void array(Layout layout, List<String> values) {
    layout.open(0);
    layout.token("follows = ");
    layout.open(2);
    layout.token("{");
    layout.breakAll("");
    for (int i = 0; i < values.size(); i++) {
      if (i > 0) {
        layout.token(",");
        layout.breakAll(" ");
      }
      layout.token(Literals.quoted(values.get(i)));
    }
    layout.breakAll("", -2);
    layout.close();
    layout.token("}");
    layout.close();
  }
}
