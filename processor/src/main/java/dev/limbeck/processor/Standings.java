package dev.limbeck.processor;

import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.merge.Standing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Asks git how far revisions have come. */
final class Standings {
  private static final List<String> SHARED =
      List.of(
          "--remotes=*/HEAD",
          "--remotes=*/main",
          "--remotes=*/master",
          "--remotes=*/develop",
          "--remotes=*/production",
          "--remotes=*/release*");

  /** Patterns, or git would look for branches below one of that name. */
  private static final List<String> TRUNK =
      List.of("--branches=[m]ain", "--branches=[m]aster", "--branches=[d]evelop");

  private final Git git;
  private final Optional<String> base;

  /**
   * Starts with a repository.
   *
   * @param base the git revision that {@code limbeck.base} names
   */
  Standings(Git git, Optional<String> base) {
    this.git = git;
    this.base = base;
  }

  /** Returns how far the one has come that has come furthest. */
  Standing of(Collection<DiskRevision> revisions) {
    if (areIn(SHARED, revisions)
        || base.filter(each -> areIn(List.of(each), revisions)).isPresent()) {
      return Standing.SHARED;
    } else if (areIn(TRUNK, revisions)) {
      return Standing.IN_TRUNK;
    }
    return areIn(List.of("--remotes"), revisions) ? Standing.PUSHED : Standing.OWN;
  }

  private boolean areIn(List<String> histories, Collection<DiskRevision> revisions) {
    return git.isAnyIn(histories, revisions.stream().map(DiskRevision::path).toList());
  }
}
