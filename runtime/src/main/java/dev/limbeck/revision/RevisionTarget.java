package dev.limbeck.revision;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a database is to be taken: what {@code upgrade} and {@code downgrade} are given.
 *
 * @param name {@code head}, {@code heads}, {@code base}, a revision's id or its beginning; empty
 *     for where the database is
 * @param offset so many revisions from there
 */
public record RevisionTarget(String name, int offset) {

  /** The one head of the build. */
  public static final RevisionTarget HEAD = new RevisionTarget("head", 0);

  /** All heads of the build. */
  public static final RevisionTarget HEADS = new RevisionTarget("heads", 0);

  /** Before the first revision. */
  public static final RevisionTarget BASE = new RevisionTarget("base", 0);

  /**
   * Reads {@code head}, {@code heads}, {@code base}, {@code +2}, {@code -1}, an id or its
   * beginning, and {@code id+1}.
   *
   * @throws RevisionException when it is none of these
   */
  public static RevisionTarget parse(String text) {
    if (text.equals(HEAD.name)) {
      return HEAD;
    }
    Matcher matcher = Pattern.compile("([A-Za-z0-9_.]*)([+-]\\d{1,9})?").matcher(text.strip());
    if (!matcher.matches() || text.isBlank()) {
      throw RevisionException.malformedTarget(text, "it isn't spelled like one.");
    }
    String name = matcher.group(1);
    int offset = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
    if (name.isEmpty() && offset == 0) {
      throw RevisionException.malformedTarget(text, "it goes nowhere.");
    }
    if (name.equals("heads") && offset != 0) {
      throw RevisionException.malformedTarget(text, "several heads can't be counted from.");
    }
    if (name.equals("base") && offset < 0) {
      throw RevisionException.malformedTarget(text, "nothing comes before the base.");
    }
    return new RevisionTarget(name, offset);
  }

  /** Returns whether it is this very place, and not one that is counted from it. */
  public boolean is(RevisionTarget place) {
    return offset == place.offset && name.equals(place.name);
  }

  /** Returns whether it is counted from where the database is. */
  public boolean isRelative() {
    return name.isEmpty();
  }

  @Override
  public String toString() {
    return name + (offset == 0 ? "" : offset > 0 ? "+" + offset : Integer.toString(offset));
  }
}
