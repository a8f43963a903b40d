package dev.limbeck.script;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionTarget;
import java.util.Set;
import java.util.stream.Collectors;

/** From where to where a script goes; nobody asks a database. */
record ScriptRange(Direction direction, RevisionTarget from, RevisionTarget to) {

  static ScriptRange parse(Direction direction, String text) {
    int colon = text.indexOf(':');
    if (colon < 0 && direction == Direction.DOWNGRADE) {
      throw RevisionException.malformedTarget(
          text, "a downgrade that is printed has to say where it starts, as in head:base.");
    }
    RevisionTarget from = RevisionTarget.parse(colon < 0 ? "base" : text.substring(0, colon));
    RevisionTarget to = RevisionTarget.parse(text.substring(colon + 1));
    requireAbsolute(from, text);
    return new ScriptRange(direction, from, to);
  }

  static void requireAbsolute(RevisionTarget target, String text) {
    if (target.isRelative()) {
      throw RevisionException.malformedTarget(
          text, "without a database, nothing is known to count from.");
    }
  }

  /** Returns whether both ends are there in every unit. */
  boolean isForAllUnits() {
    return isEnd(from) && isEnd(to);
  }

  private static boolean isEnd(RevisionTarget target) {
    return target.is(RevisionTarget.HEADS)
        || target.is(RevisionTarget.HEAD)
        || target.is(RevisionTarget.BASE);
  }

  MigrationPlan plan(RevisionGraph graph) {
    return to.plan(graph, upTo(graph, from), direction);
  }

  /** Returns the ids of the revisions that are applied where a database is at {@code target}. */
  static Set<String> upTo(RevisionGraph graph, RevisionTarget target) {
    return target.plan(graph, Set.of(), Direction.UPGRADE).entries().stream()
        .map(RevisionEntry::id)
        .collect(Collectors.toSet());
  }
}
