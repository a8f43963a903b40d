package dev.limbeck.revision;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One revision, as the compiled index lists it.
 *
 * @param parents the ids of the revisions right before: none for the first, two for a merge
 * @param checksum a hash over the migration's meaning; comments and white space don't count
 * @param className the binary name of the migration's class
 */
public record RevisionEntry(
    String id, List<String> parents, String checksum, String className, String message) {

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_.]{1,64}");
  private static final Set<String> RESERVED = Set.of("head", "heads", "base");

  /** Refuses ids that a target on the command line couldn't name. */
  public RevisionEntry {
    if (!ID.matcher(id).matches() || RESERVED.contains(id)) {
      throw new IllegalArgumentException(
          "'"
              + id
              + "' is no revision id: use up to 64 letters, digits, dots and underscores, and none"
              + " of "
              + RESERVED.stream().sorted().toList()
              + ".");
    }
    parents = List.copyOf(parents);
  }
}
