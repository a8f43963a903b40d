package dev.limbeck.revision;

import java.util.List;

/**
 * One revision, as the compiled index lists it.
 *
 * @param parents the ids of the revisions right before: none for the first, two for a merge
 * @param checksum a hash over the migration's meaning; comments and white space don't count
 * @param className the binary name of the migration's class
 */
public record RevisionEntry(
    String id, List<String> parents, String checksum, String className, String message) {

  /** Refuses ids that a target on the command line couldn't name. */
  public RevisionEntry {
    if (!isName(id) || id.equals("base") || id.equals("head") || id.equals("heads")) {
      throw new IllegalArgumentException(
          "'"
              + id
              + "' is no revision id: use up to 64 letters, digits, dots and underscores, and none"
              + " of [base, head, heads].");
    }
    parents = List.copyOf(parents);
  }

  /** Without a pattern: a long index has one id after the other, and an application starts. */
  private static boolean isName(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c != '.') {
        return false;
      }
    }
    return !id.isEmpty() && id.length() <= 64;
  }
}
