package dev.limbeck.revision;

import java.util.List;
import java.util.Set;

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

  /**
   * Returns the way from the revisions that are applied to {@code target}.
   *
   * <p>It goes by the set of applied revisions, not by heads: what a branch brings is applied even
   * where revisions that came after are applied already.
   *
   * @param applied may hold ids that the graph doesn't know; they are left alone
   * @throws RevisionException when the target isn't there, or isn't one
   */
  public static MigrationPlan of(
      RevisionGraph graph, Set<String> applied, Direction direction, RevisionTarget target) {
    return new PlanSearch(graph, applied, target).plan(direction);
  }

  /** Returns whether nothing is to be done. */
  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
