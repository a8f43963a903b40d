package dev.limbeck;

import dev.limbeck.revision.RevisionEntry;
import java.util.List;

/**
 * Where a database stands, compared with a build.
 *
 * @param applied the ids of the revisions in the database that no other there follows
 * @param heads the ids of this build's heads
 * @param pending what {@code upgrade heads} would apply, in order
 * @param unknown the revisions in the database that this build doesn't have
 * @param changed the applied revisions that this build has in another form
 * @param unfinished those that are applied or reverted in part; they aren't among the applied
 */
public record Current(
    String unit,
    List<String> applied,
    List<String> heads,
    List<RevisionEntry> pending,
    List<AppliedRevision> unknown,
    List<AppliedRevision> changed,
    List<AppliedRevision> unfinished) {

  /** Copies the lists. */
  public Current {
    applied = List.copyOf(applied);
    heads = List.copyOf(heads);
    pending = List.copyOf(pending);
    unknown = List.copyOf(unknown);
    changed = List.copyOf(changed);
    unfinished = List.copyOf(unfinished);
  }

  /** Returns whether nothing of this build is missing; a newer build may have added more. */
  public boolean isAtHead() {
    return pending.isEmpty();
  }
}
