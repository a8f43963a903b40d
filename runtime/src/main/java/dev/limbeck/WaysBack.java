package dev.limbeck;

import dev.limbeck.history.LoadedRevision;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.sql.Step;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ways back that come from the history, because this build can't know them.
 *
 * <p>A revision that it has in the very form in which it was applied is reverted by its class,
 * which may run Java code.
 */
final class WaysBack {

  private final CatalogUnit unit;
  private final Direction direction;
  private final Map<String, LoadedRevision> loaded = new HashMap<>();

  private WaysBack(CatalogUnit unit, Direction direction) {
    this.unit = unit;
    this.direction = direction;
  }

  /**
   * Loads whatever {@code entries} need, so that nothing begins that couldn't go on.
   *
   * @throws LimbeckException when a revision is neither in this build nor in the history
   */
  static WaysBack read(
      Session session, DatabaseState state, Direction direction, List<RevisionEntry> entries)
      throws SQLException {
    WaysBack ways = new WaysBack(state.unit(), direction);
    List<AppliedRevision> foreign = new ArrayList<>();
    for (RevisionEntry entry : entries) {
      Optional<AppliedRevision> row = state.row(entry.id());
      if (direction == Direction.UPGRADE || row.filter(state::isOfThisBuild).isPresent()) {
        state.unit().load(entry);
      } else {
        row.ifPresent(foreign::add);
      }
    }
    if (!foreign.isEmpty()) {
      ways.add(session, foreign);
    }
    return ways;
  }

  /**
   * Returns the revision with what is to be done: as the history keeps it, or as its class says.
   */
  LoadedRevision of(RevisionEntry entry) {
    LoadedRevision kept = loaded.get(entry.id());
    if (kept == null) {
      kept = unit.loaded(entry, direction);
      loaded.put(entry.id(), kept);
    }
    return kept;
  }

  private void add(Session session, List<AppliedRevision> rows) throws SQLException {
    Map<String, List<Step>> steps =
        LoadedRevision.waysBack(
            session.connection(),
            session.facts().history(),
            unit.name(),
            AppliedRevision.ids(rows));
    List<AppliedRevision> lost = new ArrayList<>(rows);
    lost.removeIf(row -> steps.containsKey(row.id()));
    if (!lost.isEmpty()) {
      throw LimbeckException.notInThisBuild(lost);
    }
    for (AppliedRevision row : rows) {
      RevisionEntry entry = DatabaseState.entry(row, row.parents());
      List<Step> way = steps.getOrDefault(row.id(), List.of());
      loaded.put(row.id(), LoadedRevision.of(entry, row.chain(), way, way));
    }
  }
}
