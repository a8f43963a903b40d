package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the way from a set of applied revisions to a target. */
final class PlanSearch {

  private final RevisionGraph graph;
  private final Set<String> applied = new HashSet<>();
  private final RevisionTarget target;

  PlanSearch(RevisionGraph graph, Set<String> applied, RevisionTarget target) {
    this.graph = graph;
    this.target = target;
    for (String id : applied) {
      if (graph.revision(id).isPresent()) {
        this.applied.add(id);
      }
    }
  }

  MigrationPlan plan(Direction direction) {
    boolean up = direction == Direction.UPGRADE;
    if (!up && target.is(RevisionTarget.HEADS)) {
      throw malformed("a downgrade needs one destination.");
    }
    if (up && target.isRelative() && target.offset() < 0) {
      throw malformed("an upgrade doesn't go backwards.");
    }
    if (!up && target.isRelative() && target.offset() > 0) {
      throw malformed("a downgrade doesn't go forwards.");
    }
    Set<String> moved = up ? wanted() : unwanted();
    List<RevisionEntry> entries = new ArrayList<>();
    Set<String> after = new HashSet<>(applied);
    for (RevisionEntry entry : graph.revisions()) {
      if (moved.contains(entry.id()) && (up ? after.add(entry.id()) : after.remove(entry.id()))) {
        entries.add(entry);
      }
    }
    if (!up) {
      Collections.reverse(entries);
    }
    return new MigrationPlan(direction, entries, graph.headsOf(after));
  }

  private RevisionException malformed(String reason) {
    return RevisionException.malformedTarget(target.toString(), reason);
  }

  private Set<String> wanted() {
    if (target.isRelative()) {
      return walk(true, applied, target.offset());
    }
    Set<String> wanted = new HashSet<>();
    for (String id : destinations()) {
      wanted.add(id);
      wanted.addAll(graph.ancestors(id));
    }
    return wanted;
  }

  private Set<String> unwanted() {
    if (target.isRelative()) {
      return walk(false, applied, -target.offset());
    }
    List<String> destinations = destinations();
    if (destinations.isEmpty()) {
      return applied;
    }
    String id = destinations.get(0);
    if (!applied.contains(id)) {
      throw RevisionException.notApplied(id, graph.headsOf(applied));
    }
    return graph.descendants(id);
  }

  /** Returns the revisions that the target names; none for the base. */
  private List<String> destinations() {
    String name = target.name();
    int offset = target.offset();
    if (name.equals("base")) {
      return graph.headsOf(walk(true, Set.of(), offset));
    }
    if (!name.equals("head") && !name.equals("heads")) {
      return shifted(graph.resolve(name).id(), offset);
    }
    List<String> heads = new ArrayList<>();
    for (RevisionEntry head : graph.heads()) {
      heads.add(head.id());
    }
    if (name.equals("head") && heads.size() > 1) {
      throw RevisionException.multipleHeads(heads);
    }
    return name.equals("heads") || heads.isEmpty() ? heads : shifted(heads.get(0), offset);
  }

  private List<String> shifted(String start, int offset) {
    String id = start;
    for (int step = 0; step < Math.abs(offset); step++) {
      List<String> next =
          new ArrayList<>(offset > 0 ? graph.children(id) : graph.resolve(id).parents());
      Collections.sort(next);
      if (next.isEmpty() && step == -offset - 1) {
        return next;
      }
      id = only(next, step);
    }
    return List.of(id);
  }

  /**
   * Returns the next revisions, one after the other: those that have all their parents, or those
   * that none follows.
   */
  private Set<String> walk(boolean up, Set<String> from, int count) {
    Set<String> reached = new HashSet<>(from);
    Set<String> walked = new HashSet<>();
    for (int step = 0; step < count; step++) {
      String id = only(up ? after(reached) : graph.headsOf(reached), step);
      walked.add(id);
      if (up) {
        reached.add(id);
      } else {
        reached.remove(id);
      }
    }
    return walked;
  }

  private List<String> after(Set<String> reached) {
    List<String> next = new ArrayList<>();
    for (RevisionEntry entry : graph.revisions()) {
      if (!reached.contains(entry.id()) && reached.containsAll(entry.parents())) {
        next.add(entry.id());
      }
    }
    Collections.sort(next);
    return next;
  }

  private String only(List<String> next, int step) {
    if (next.isEmpty()) {
      throw RevisionException.outOfRange(target.toString(), step);
    }
    if (next.size() > 1) {
      throw RevisionException.ambiguousWalk(target.toString(), next);
    }
    return next.get(0);
  }
}
