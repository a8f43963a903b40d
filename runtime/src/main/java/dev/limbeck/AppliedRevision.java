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
 * @param chain the hash over the revision and all that come before it
 * @param hashes those of its steps, so far as it is unfinished
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
    Optional<String> lastError,
    String chain,
    List<String> hashes) {

  /** Copies the lists. */
  public AppliedRevision {
    parents = List.copyOf(parents);
    hashes = List.copyOf(hashes);
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

  static List<String> ids(List<AppliedRevision> revisions) {
    return revisions.stream().map(AppliedRevision::id).toList();
  }

  /** Returns whether it was begun, and no step of it is done. */
  boolean isNothingYet() {
    return status.equals("running") && stepsDone == 0;
  }

  boolean isReverting() {
    return status.equals("reverting");
  }
}
