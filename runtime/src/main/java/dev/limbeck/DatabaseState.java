package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a database has of a unit, seen from this build. */
final class DatabaseState {

  private final CatalogUnit unit;
  private final List<AppliedRevision> rows;

  DatabaseState(CatalogUnit unit, List<AppliedRevision> rows) {
    this.unit = unit;
    this.rows = rows;
  }

  CatalogUnit unit() {
    return unit;
  }

  /** Returns the history's rows, in the order in which they were written. */
  List<AppliedRevision> rows() {
    return rows;
  }

  /** Reads what the history has of {@code unit}. */
  static DatabaseState read(Connection connection, SessionFacts facts, CatalogUnit unit)
      throws SQLException {
    return new DatabaseState(unit, HistoryTable.rows(connection, facts, unit.name()));
  }

  /** Returns the ids of the revisions that needn't be applied, or that have to be reverted. */
  Set<String> applied(Direction direction) {
    Set<String> applied = new HashSet<>();
    for (AppliedRevision row : rows) {
      if (row.isComplete() || (direction == Direction.DOWNGRADE && row.isReverting())) {
        applied.add(row.id());
      }
    }
    return applied;
  }

  /** Returns the ids of this build's revisions that are applied at {@code target}. */
  Set<String> wanted(RevisionTarget target) {
    if (!target.isRelative()) {
      return upTo(unit.graph(), target);
    }
    Direction direction = target.offset() > 0 ? Direction.UPGRADE : Direction.DOWNGRADE;
    Set<String> wanted = new HashSet<>(applied(direction));
    wanted.removeIf(id -> unit.graph().revision(id).isEmpty());
    Set<String> moved = ids(plan(direction, target));
    if (direction == Direction.UPGRADE) {
      wanted.addAll(moved);
    } else {
      wanted.removeAll(moved);
    }
    return wanted;
  }

  /** Returns the ids of the revisions that are applied where a database is at {@code target}. */
  static Set<String> upTo(RevisionGraph graph, RevisionTarget target) {
    return ids(target.plan(graph, Set.of(), Direction.UPGRADE));
  }

  private static Set<String> ids(MigrationPlan plan) {
    Set<String> ids = new HashSet<>();
    for (RevisionEntry entry : plan.entries()) {
      ids.add(entry.id());
    }
    return ids;
  }

  Optional<AppliedRevision> row(String id) {
    for (AppliedRevision row : rows) {
      if (row.id().equals(id)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** Returns the applied ids that no other follows, whether this build knows them or not. */
  List<String> heads() {
    Set<String> heads = new TreeSet<>();
    for (AppliedRevision row : rows) {
      if (row.isComplete()) {
        heads.add(row.id());
      }
    }
    for (AppliedRevision row : rows) {
      if (row.isComplete()) {
        row.parents().forEach(heads::remove);
      }
    }
    return List.copyOf(heads);
  }

  /** Returns what the database has and this build doesn't. */
  List<AppliedRevision> unknown() {
    List<AppliedRevision> unknown = new ArrayList<>();
    for (AppliedRevision row : rows) {
      if (unit.graph().revision(row.id()).isEmpty()) {
        unknown.add(row);
      }
    }
    return unknown;
  }

  Current current() {
    List<AppliedRevision> unfinished = new ArrayList<>(rows);
    unfinished.removeIf(AppliedRevision::isComplete);
    return new Current(
        unit.name(),
        heads(),
        unit.graph().headIds(),
        plan(Direction.UPGRADE, RevisionTarget.HEADS).entries(),
        unknown(),
        changed(),
        unfinished);
  }

  /** Returns all that the build or the database has, the newest first. */
  List<HistoryEntry> history() {
    List<HistoryEntry> entries = new ArrayList<>();
    for (RevisionEntry entry : unit.graph().revisions()) {
      entries.add(new HistoryEntry(entry, row(entry.id())));
    }
    for (AppliedRevision each : unknown()) {
      entries.add(new HistoryEntry(entry(each, each.parents()), Optional.of(each)));
    }
    Collections.reverse(entries);
    return entries;
  }

  /** Returns what was applied in another form than this build has it, or that it doesn't have. */
  List<RevisionEntry> outdated() {
    RevisionGraph recorded = graph(List.of(), rows);
    Set<String> outdated = new HashSet<>();
    for (AppliedRevision row : rows) {
      boolean complete = row.isComplete() || row.isReverting();
      if (complete && !isOfThisBuild(row)) {
        outdated.add(row.id());
        outdated.addAll(recorded.descendants(row.id()));
      }
    }
    List<RevisionEntry> entries = new ArrayList<>(recorded.revisions());
    entries.removeIf(each -> !outdated.contains(each.id()));
    Collections.reverse(entries);
    return entries;
  }

  boolean isOfThisBuild(AppliedRevision row) {
    Optional<RevisionEntry> entry = unit.graph().revision(row.id());
    return entry.isPresent() && row.isSame(entry.get());
  }

  /** Returns this build's revisions and, after them, those that only the database has. */
  private RevisionGraph known() {
    return graph(unit.graph().revisions(), unknown());
  }

  /** A parent that neither side has any more can't be reverted; its children can. */
  private static RevisionGraph graph(List<RevisionEntry> build, List<AppliedRevision> database) {
    Set<String> ids = new HashSet<>(AppliedRevision.ids(database));
    build.forEach(each -> ids.add(each.id()));
    List<RevisionEntry> entries = new ArrayList<>(build);
    for (AppliedRevision each : database) {
      List<String> parents = new ArrayList<>(each.parents());
      parents.retainAll(ids);
      entries.add(entry(each, parents));
    }
    return RevisionGraph.of(entries);
  }

  /** Returns a revision as its row describes it; it has no class. */
  static RevisionEntry entry(AppliedRevision revision, List<String> parents) {
    return new RevisionEntry(revision.id(), parents, revision.checksum(), "", revision.message());
  }

  /** Returns the plan, with a revision that is half done at its beginning. */
  MigrationPlan plan(Direction direction, RevisionTarget target) {
    RevisionGraph graph = direction == Direction.UPGRADE ? unit.graph() : known();
    MigrationPlan plan = target.plan(graph, applied(direction), direction);
    for (AppliedRevision row : rows) {
      int place = row.isComplete() ? -1 : place(row, plan);
      if (place >= 0) {
        List<RevisionEntry> entries = new ArrayList<>(plan.entries());
        entries.add(0, entries.remove(place));
        return new MigrationPlan(direction, entries, plan.heads());
      }
    }
    return plan;
  }

  private static int place(AppliedRevision row, MigrationPlan plan) {
    for (int i = 0; i < plan.entries().size(); i++) {
      if (plan.entries().get(i).id().equals(row.id())) {
        return i;
      }
    }
    return -1;
  }

  /** Refuses what an upgrade would make worse; warns of what it needn't care about. */
  void requireUpgradable(MigrationPlan plan, Progress progress) {
    requireUnchanged();
    requireFinishing(plan);
    List<AppliedRevision> unknown = unknown();
    if (unknown.isEmpty()) {
      return;
    }
    if (!plan.isEmpty()) {
      throw LimbeckException.diverged(
          unknown,
          ground(unknown),
          "This build doesn't have them, and has "
              + plan.entries().get(0).id()
              + " to apply beside them.");
    }
    if (!isAhead(unknown)) {
      throw LimbeckException.diverged(
          unknown, ground(unknown), "They don't follow this build's revisions.");
    }
    progress.warn(
        "The database is ahead of this build by "
            + (unknown.size() == 1 ? "1 revision" : unknown.size() + " revisions")
            + " ("
            + String.join(", ", AppliedRevision.ids(unknown))
            + "): nothing was done.");
  }

  /** Returns where the database would be without them, as a target; a placeholder for several. */
  private static String ground(List<AppliedRevision> unknown) {
    Set<String> left = new TreeSet<>();
    for (AppliedRevision each : unknown) {
      left.addAll(each.parents());
    }
    unknown.forEach(each -> left.remove(each.id()));
    return left.isEmpty() ? "base" : left.size() == 1 ? left.iterator().next() : "<id>";
  }

  /** Refuses to revert what isn't what it was, or beside what is unfinished. */
  void requireDowngradable(MigrationPlan plan) {
    requireUnchanged();
    requireFinishing(plan);
  }

  private void requireFinishing(MigrationPlan plan) {
    for (AppliedRevision row : rows) {
      if (!row.isComplete()
          && (row.isReverting() != (plan.direction() == Direction.DOWNGRADE)
              || place(row, plan) < 0)) {
        throw LimbeckException.unfinished(row, unit.graph().revision(row.id()).isPresent());
      }
    }
  }

  /** Returns what is applied, and what this build has otherwise. */
  private List<AppliedRevision> changed() {
    List<AppliedRevision> changed = new ArrayList<>();
    for (AppliedRevision row : rows) {
      Optional<RevisionEntry> entry = unit.graph().revision(row.id());
      if (row.isComplete() && entry.isPresent() && !row.isSame(entry.get())) {
        changed.add(row);
      }
    }
    return changed;
  }

  /** Refuses a database to which something was applied in another form than this build has it. */
  void requireUnchanged() {
    List<AppliedRevision> changed = changed();
    if (!changed.isEmpty()) {
      AppliedRevision first = changed.get(0);
      throw LimbeckException.checksumChanged(
          AppliedRevision.ids(changed),
          first.id()
              + (first.message().isEmpty() ? "" : " (" + first.message() + ")")
              + " was applied by "
              + first.appliedBy()
              + " at "
              + first.appliedAt()
              + " with checksum "
              + shortened(first.checksum())
              + ", this build has "
              + shortened(unit.graph().resolve(first.id()).checksum())
              + ".");
    }
  }

  /** Returns whether each follows one of this build's heads, or is followed by one that does. */
  private boolean isAhead(List<AppliedRevision> unknown) {
    Set<String> ahead = new HashSet<>(unit.graph().headIds());
    Set<String> sound = new HashSet<>();
    for (AppliedRevision each : unknown) {
      if (!Collections.disjoint(each.parents(), ahead)) {
        ahead.add(each.id());
        sound.add(each.id());
      }
    }
    for (int i = unknown.size() - 1; i >= 0; i--) {
      if (sound.contains(unknown.get(i).id())) {
        sound.addAll(unknown.get(i).parents());
      }
    }
    for (AppliedRevision each : unknown) {
      if (!each.isComplete() || !sound.contains(each.id())) {
        return false;
      }
    }
    return true;
  }

  private static String shortened(String checksum) {
    return checksum.length() > 12 ? checksum.substring(0, 12) : checksum;
  }
}
