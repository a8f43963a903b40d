package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A revision with what is to be done in one direction: as its class says, or as its row does.
 *
 * @param steps at least one; a revision without operations is an empty transaction
 * @param downgrade the way back as JSON; empty where Java code is part of it
 */
record LoadedRevision(
    RevisionEntry entry, String chain, List<Step> steps, Optional<String> downgrade) {

  static LoadedRevision of(CatalogUnit unit, RevisionEntry entry, Direction direction) {
    List<Step> down = steps(unit, entry, Direction.DOWNGRADE);
    return new LoadedRevision(
        entry,
        unit.chain(entry.id()),
        direction == Direction.UPGRADE ? steps(unit, entry, direction) : down,
        StoredSteps.json(down));
  }

  /** A revision that this build may not have, with the way back that its row keeps. */
  static LoadedRevision stored(RevisionEntry entry, String chain, List<Step> downgrade) {
    return new LoadedRevision(entry, chain, downgrade, StoredSteps.json(downgrade));
  }

  List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    for (Step step : steps) {
      hashes.add(StoredSteps.hash(step));
    }
    return hashes;
  }

  private static List<Step> steps(CatalogUnit unit, RevisionEntry entry, Direction direction) {
    List<Step> steps = Steps.of(unit.operations(entry, direction));
    return steps.isEmpty() ? List.of(new InTransaction(List.of(), false)) : steps;
  }
}
