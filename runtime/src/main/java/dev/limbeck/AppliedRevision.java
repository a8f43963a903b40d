package dev.limbeck;

import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One revision as the database's history has it.
 *
 * @param status {@code applied}; {@code running} or {@code reverting} where steps are missing
 * @param appliedAt when it was finished, or begun, by the server's clock
 * @param appliedBy the role that connected
 * @param kind {@code migration}, or {@code stamp} where it was only noted
 * @param lastError the error at which an unfinished revision stopped last
 */
public record AppliedRevision(
    String id,
    List<String> parents,
    String message,
    String checksum,
    String status,
    Instant appliedAt,
    String appliedBy,
    Duration duration,
    int stepsDone,
    int stepsTotal,
    String kind,
    Optional<String> lastError) {

  /** Copies the list. */
  public AppliedRevision {
    parents = List.copyOf(parents);
  }

  /** Returns whether it was applied in the form, and after the parents, that {@code entry} has. */
  public boolean isSame(RevisionEntry entry) {
    return checksum.equals(entry.checksum())
        && Set.copyOf(parents).equals(Set.copyOf(entry.parents()));
  }

  /** Returns whether all of it is applied. */
  public boolean isComplete() {
    return status.equals("applied");
  }
}
