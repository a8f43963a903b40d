package dev.limbeck.revision;

import dev.limbeck.revision.RevisionException.MalformedTarget;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a database is to be taken: what {@code upgrade} and {@code downgrade} are given. */
public sealed interface RevisionTarget {

  /** The one head of the build, or a number of revisions before it. */
  record Head(int offset) implements RevisionTarget {
    @Override
    public String toString() {
      return "head" + signed(offset);
    }
  }

  /** All heads of the build. */
  record Heads() implements RevisionTarget {
    @Override
    public String toString() {
      return "heads";
    }
  }

  /** Before the first revision, or a number of revisions after that. */
  record Base(int offset) implements RevisionTarget {
    @Override
    public String toString() {
      return "base" + signed(offset);
    }
  }

  /** So many revisions from where the database is; never zero. */
  record Relative(int offset) implements RevisionTarget {
    @Override
    public String toString() {
      return signed(offset);
    }
  }

  /** A revision by its id or the beginning of it, or a number of revisions from there. */
  record Named(String revision, int offset) implements RevisionTarget {
    @Override
    public String toString() {
      return revision + signed(offset);
    }
  }

  /**
   * Reads {@code head}, {@code heads}, {@code base}, {@code +2}, {@code -1}, an id or its
   * beginning, and {@code id+1}.
   *
   * @throws MalformedTarget when it is none of these
   */
  static RevisionTarget parse(String text) {
    Matcher matcher = Pattern.compile("([A-Za-z0-9_.]*)([+-]\\d{1,9})?").matcher(text.strip());
    if (!matcher.matches() || text.isBlank()) {
      throw new MalformedTarget(text, "it isn't spelled like one.");
    }
    String name = matcher.group(1);
    int offset = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (name.isEmpty() && offset == 0) {
      throw new MalformedTarget(text, "it goes nowhere.");
    }
    if (name.equals("heads") && offset != 0) {
      throw new MalformedTarget(text, "several heads can't be counted from.");
    }
    if (name.equals("base") && offset < 0) {
      throw new MalformedTarget(text, "nothing comes before the base.");
    }
    return switch (name) {
      case "" -> new Relative(offset);
      case "head" -> new Head(offset);
      case "heads" -> new Heads();
      case "base" -> new Base(offset);
      default -> new Named(name, offset);
    };
  }

  private static String signed(int offset) {
    return offset == 0 ? "" : offset > 0 ? "+" + offset : Integer.toString(offset);
  }
}
