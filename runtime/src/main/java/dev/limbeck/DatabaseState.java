package dev.limbeck;

import dev.limbeck.LimbeckException.ChecksumChanged;
import dev.limbeck.LimbeckException.Diverged;
import dev.limbeck.LimbeckException.NotInThisBuild;
import dev.limbeck.LimbeckException.Unfinished;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import dev.limbeck.revision.RevisionTarget;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a database has of a unit, seen from this build. */
record DatabaseState(CatalogUnit unit, List<HistoryRow> rows) {

  /** Returns the ids of the revisions that needn't be applied, or that have to be reverted. */
  Set<String> applied(Direction direction) {
    return rows.stream()
        .filter(
            row ->
                row.revision().isComplete()
                    || (direction == Direction.DOWNGRADE && row.isReverting()))
        .map(HistoryRow::id)
        .collect(Collectors.toSet());
  }

  Optional<HistoryRow> row(String id) {
    return rows.stream().filter(row -> row.id().equals(id)).findFirst();
  }

  /** Returns the ids that no other row follows, whether this build knows them or not. */
  List<String> heads() {
    Set<String> followed =
        rows.stream().flatMap(row -> row.revision().parents().stream()).collect(Collectors.toSet());
    return rows.stream()
        .filter(row -> row.revision().isComplete())
        .map(HistoryRow::id)
        .filter(id -> !followed.contains(id))
        .sorted()
        .toList();
  }

  /** Returns what the database has and this build doesn't. */
  List<AppliedRevision> unknown() {
    return rows.stream()
        .map(HistoryRow::revision)
        .filter(each -> unit.graph().revision(each.id()).isEmpty())
        .toList();
  }

  Current current() {
    MigrationPlan plan = plan(Direction.UPGRADE, new RevisionTarget.Heads());
    return new Current(unit.name(), heads(), unit.heads(), plan.entries(), unknown());
  }

  /** Returns all that the build or the database has, the newest first. */
  List<HistoryEntry> history() {
    List<HistoryEntry> entries = new ArrayList<>();
    for (RevisionEntry entry : unit.graph().revisions()) {
      entries.add(new HistoryEntry(entry, row(entry.id()).map(HistoryRow::revision)));
    }
    for (AppliedRevision each : unknown()) {
      RevisionEntry entry =
          new RevisionEntry(each.id(), each.parents(), each.checksum(), "", each.message());
      entries.add(new HistoryEntry(entry, Optional.of(each)));
    }
    Collections.reverse(entries);
    return entries;
  }

  /** Returns the plan, with a revision that is half done at its beginning. */
  MigrationPlan plan(Direction direction, RevisionTarget target) {
    MigrationPlan plan = MigrationPlan.of(unit.graph(), applied(direction), direction, target);
    Optional<RevisionEntry> unfinished =
        rows.stream()
            .filter(row -> !row.revision().isComplete())
            .flatMap(row -> plan.entries().stream().filter(each -> each.id().equals(row.id())))
            .findFirst();
    if (unfinished.isEmpty()) {
      return plan;
    }
    List<RevisionEntry> entries = new ArrayList<>(plan.entries());
    entries.remove(unfinished.get());
    entries.add(0, unfinished.get());
    return new MigrationPlan(direction, entries, plan.heads());
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
      throw new Diverged(
          unknown,
          "This build doesn't have them, and has "
              + plan.entries().get(0).id()
              + " to apply beside them.");
    }
    if (!isAhead(unknown)) {
      throw new Diverged(unknown, "They don't follow this build's revisions.");
    }
    progress.warn(
        "The database is ahead of this build by "
            + (unknown.size() == 1 ? "1 revision" : unknown.size() + " revisions")
            + " ("
            + unknown.stream().map(AppliedRevision::id).collect(Collectors.joining(", "))
            + "): nothing was done.");
  }

  /** Refuses to go back past revisions that this build doesn't have. */
  void requireDowngradable(MigrationPlan plan, RevisionTarget target) {
    requireUnchanged();
    requireFinishing(plan);
    List<AppliedRevision> unknown = unknown();
    boolean fromTheTop =
        target instanceof RevisionTarget.Relative || target instanceof RevisionTarget.Base;
    Set<String> reverted =
        plan.entries().stream().map(RevisionEntry::id).collect(Collectors.toSet());
    if (unknown.stream().anyMatch(each -> fromTheTop || follows(each, reverted))) {
      throw new NotInThisBuild(unknown);
    }
  }

  private void requireFinishing(MigrationPlan plan) {
    rows.stream()
        .filter(row -> !row.revision().isComplete())
        .filter(
            row ->
                row.isReverting() != (plan.direction() == Direction.DOWNGRADE)
                    || plan.entries().stream().noneMatch(each -> each.id().equals(row.id())))
        .findFirst()
        .ifPresent(
            row -> {
              throw new Unfinished(row.revision());
            });
  }

  private void requireUnchanged() {
    RevisionGraph graph = unit.graph();
    List<HistoryRow> changed =
        rows.stream()
            .filter(row -> row.revision().isComplete())
            .filter(
                row -> graph.revision(row.id()).filter(entry -> !isSame(row, entry)).isPresent())
            .toList();
    if (!changed.isEmpty()) {
      AppliedRevision first = changed.get(0).revision();
      throw new ChecksumChanged(
          changed.stream().map(HistoryRow::id).toList(),
          first.id()
              + (first.message().isEmpty() ? "" : " (" + first.message() + ")")
              + " was applied by "
              + first.appliedBy()
              + " at "
              + first.appliedAt()
              + " with checksum "
              + shortened(first.checksum())
              + ", this build has "
              + shortened(graph.resolve(first.id()).checksum())
              + ".");
    }
  }

  static boolean isSame(HistoryRow row, RevisionEntry entry) {
    return row.revision().checksum().equals(entry.checksum())
        && Set.copyOf(row.revision().parents()).equals(Set.copyOf(entry.parents()));
  }

  /** Returns whether each follows one of this build's heads, or is followed by one that does. */
  private boolean isAhead(List<AppliedRevision> unknown) {
    Set<String> ahead = new HashSet<>(unit.heads());
    Set<String> sound = new HashSet<>();
    for (AppliedRevision each : unknown) {
      if (each.parents().stream().anyMatch(ahead::contains)) {
        ahead.add(each.id());
        sound.add(each.id());
      }
    }
    for (int i = unknown.size() - 1; i >= 0; i--) {
      if (sound.contains(unknown.get(i).id())) {
        sound.addAll(unknown.get(i).parents());
      }
    }
    return unknown.stream().allMatch(each -> sound.contains(each.id()) && each.isComplete());
  }

  private boolean follows(AppliedRevision revision, Set<String> ids) {
    Set<String> open = new HashSet<>(revision.parents());
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      if (open.stream().anyMatch(ids::contains)) {
        return true;
      }
      seen.addAll(open);
      open =
          open.stream()
              .flatMap(id -> row(id).stream())
              .flatMap(row -> row.revision().parents().stream())
              .filter(id -> !seen.contains(id))
              .collect(Collectors.toSet());
    }
    return false;
  }

  private static String shortened(String checksum) {
    return checksum.length() > 12 ? checksum.substring(0, 12) : checksum;
  }
}
