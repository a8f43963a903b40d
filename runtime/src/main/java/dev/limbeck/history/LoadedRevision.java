package dev.limbeck.history;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.sql.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A revision with what is to be done in one direction: as its class says, or as its row does.
 *
 * @param steps at least one; a revision without operations is an empty transaction
 * @param downgrade the way back as JSON; empty where Java code is part of it
 */
public record LoadedRevision(
    RevisionEntry entry, String chain, List<Step> steps, Optional<String> downgrade) {

  /** Returns a revision with its steps, and with its way back as the history is to keep it. */
  public static LoadedRevision of(
      RevisionEntry entry, String chain, List<Step> steps, List<Step> wayBack) {
    return new LoadedRevision(
        entry, chain, atLeastOne(steps), StoredSteps.json(atLeastOne(wayBack)));
  }

  private static List<Step> atLeastOne(List<Step> steps) {
    return steps.isEmpty() ? List.of(new Step(List.of(), false, false)) : steps;
  }

  /** Returns what tells its steps from others, step by step. */
  public List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    for (Step step : steps) {
      hashes.add(StoredSteps.hash(step));
    }
    return hashes;
  }
}
