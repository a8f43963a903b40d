package dev.limbeck.revision;

import java.util.List;

/**
 * What is to be done to a database, in order.
 *
 * @param entries the revisions to apply, or to revert, the first one first
 * @param heads the ids of the applied heads afterwards, of those that the graph knows
 */
public record MigrationPlan(Direction direction, List<RevisionEntry> entries, List<String> heads) {

  /** Copies the lists. */
  public MigrationPlan {
    entries = List.copyOf(entries);
    heads = List.copyOf(heads);
  }

  /** Returns whether nothing is to be done. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
