package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the way from a set of applied revisions to a target. */
final class PlanSearch {

  private final RevisionGraph graph;
  private final Set<String> applied;

  PlanSearch(RevisionGraph graph, Set<String> applied) {
    this.graph = graph;
    Set<String> known = new HashSet<>();
    for (String id : applied) {
      if (graph.revision(id).isPresent()) {
        known.add(id);
      }
    }
    this.applied = Set.copyOf(known);
  }

  MigrationPlan plan(Direction direction, RevisionTarget target) {
    return direction == Direction.UPGRADE ? upgrade(target) : downgrade(target);
  }

  private MigrationPlan upgrade(RevisionTarget target) {
    if (target.isRelative()) {
      if (target.offset() < 0) {
        throw RevisionException.malformedTarget(
            target.toString(), "an upgrade doesn't go backwards.");
      }
      return applying(walkUp(applied, target.offset(), target));
    }
    Set<String> wanted = new HashSet<>();
    for (String id : destinations(target)) {
      wanted.add(id);
      wanted.addAll(graph.ancestors(id));
    }
    return applying(wanted);
  }

  private MigrationPlan downgrade(RevisionTarget target) {
    if (target.is(RevisionTarget.HEADS)) {
      throw RevisionException.malformedTarget(
          target.toString(), "a downgrade needs one destination.");
    }
    if (target.isRelative()) {
      if (target.offset() > 0) {
        throw RevisionException.malformedTarget(
            target.toString(), "a downgrade doesn't go forwards.");
      }
      return reverting(walkDown(-target.offset(), target));
    }
    Optional<String> destination = destinations(target).stream().findFirst();
    if (destination.isEmpty()) {
      return reverting(applied);
    }
    String id = destination.get();
    if (!applied.contains(id)) {
      throw RevisionException.notApplied(id, graph.headsOf(applied));
    }
    return reverting(graph.descendants(id));
  }

  private MigrationPlan applying(Set<String> wanted) {
    List<RevisionEntry> entries = new ArrayList<>();
    Set<String> after = new HashSet<>(applied);
    for (RevisionEntry entry : graph.revisions()) {
      if (wanted.contains(entry.id()) && after.add(entry.id())) {
        entries.add(entry);
      }
    }
    return new MigrationPlan(Direction.UPGRADE, entries, graph.headsOf(after));
  }

  private MigrationPlan reverting(Set<String> unwanted) {
    List<RevisionEntry> entries = new ArrayList<>();
    Set<String> after = new HashSet<>(applied);
    for (RevisionEntry entry : graph.revisions()) {
      if (unwanted.contains(entry.id()) && after.remove(entry.id())) {
        entries.add(entry);
      }
    }
    Collections.reverse(entries);
    return new MigrationPlan(Direction.DOWNGRADE, entries, graph.headsOf(after));
  }

  /** Returns the revisions that a target names; none for the base. */
  private List<String> destinations(RevisionTarget target) {
    List<String> heads = graph.heads().stream().map(RevisionEntry::id).toList();
    int offset = target.offset();
    return switch (target.name()) {
      case "heads" -> heads;
      case "head" -> {
        if (heads.size() > 1) {
          throw RevisionException.multipleHeads(heads);
        }
        yield heads.isEmpty() ? heads : shifted(heads.get(0), offset, target);
      }
      case "base" ->
          offset == 0 ? List.of() : List.copyOf(graph.headsOf(walkUp(Set.of(), offset, target)));
      default -> shifted(graph.resolve(target.name()).id(), offset, target);
    };
  }

  private List<String> shifted(String start, int offset, RevisionTarget target) {
    String id = start;
    for (int step = 0; step < Math.abs(offset); step++) {
      List<String> next =
          offset > 0 ? graph.children(id) : graph.resolve(id).parents().stream().sorted().toList();
      if (next.isEmpty() && offset < 0 && step == -offset - 1) {
        return List.of();
      }
      id = only(next, step, target);
    }
    return List.of(id);
  }

  /** Returns the next revisions, one after the other, that have all their parents. */
  private Set<String> walkUp(Set<String> from, int count, RevisionTarget target) {
    Set<String> reached = new HashSet<>(from);
    Set<String> walked = new LinkedHashSet<>();
    for (int step = 0; step < count; step++) {
      List<String> next =
          graph.revisions().stream()
              .filter(entry -> !reached.contains(entry.id()))
              .filter(entry -> reached.containsAll(entry.parents()))
              .map(RevisionEntry::id)
              .sorted()
              .toList();
      String id = only(next, step, target);
      reached.add(id);
      walked.add(id);
    }
    return walked;
  }

  private Set<String> walkDown(int count, RevisionTarget target) {
    Set<String> left = new TreeSet<>(applied);
    Set<String> walked = new LinkedHashSet<>();
    for (int step = 0; step < count; step++) {
      String id = only(graph.headsOf(left), step, target);
      left.remove(id);
      walked.add(id);
    }
    return walked;
  }

  private static String only(List<String> next, int step, RevisionTarget target) {
    if (next.isEmpty()) {
      throw RevisionException.outOfRange(target.toString(), step);
    }
    if (next.size() > 1) {
      throw RevisionException.ambiguousWalk(target.toString(), next);
    }
    return next.get(0);
  }
}
