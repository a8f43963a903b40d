package dev.limbeck.processor;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.revision.RevisionGraph;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The migrations of a unit and what follows what. */
record Revisions(List<DiskRevision> files, RevisionGraph graph) {

  static final Revisions NONE = of(List.of());

  /**
   * Puts migrations in order.
   *
   * @throws dev.limbeck.revision.RevisionException when they make no graph
   */
  static Revisions of(List<DiskRevision> files) {
    return new Revisions(
        List.copyOf(files), RevisionGraph.of(files.stream().map(DiskRevision::entry).toList()));
  }

  /** Returns the migrations in order, if none is missing and only one is the newest. */
  static Optional<Revisions> inLine(List<DiskRevision> files) {
    try {
      return Optional.of(of(files)).filter(revisions -> revisions.graph().heads().size() <= 1);
    } catch (RevisionException e) {
      return Optional.empty();
    }
  }

  Revisions without(Collection<DiskRevision> others) {
    return of(files.stream().filter(file -> !others.contains(file)).toList());
  }

  Optional<DiskRevision> file(String id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  List<DiskRevision> heads() {
    return graph.heads().stream().flatMap(head -> file(head.id()).stream()).toList();
  }

  /** Returns the place of a revision that follows those, counted from 1. */
  int depthAfter(Collection<String> parents) {
    return parents.stream().mapToInt(parent -> depth(graph, parent)).max().orElse(0) + 1;
  }

  /** Returns the revision's place on the longest way from one that follows none, which is 1. */
  static int depth(RevisionGraph graph, String id) {
    Map<String, Integer> depths = new HashMap<>();
    for (RevisionEntry entry : graph.revisions()) {
      int depth = 1;
      for (String parent : entry.parents()) {
        depth = Math.max(depth, depths.getOrDefault(parent, 0) + 1);
      }
      depths.put(entry.id(), depth);
    }
    return Objects.requireNonNull(depths.get(id), id);
  }

  /** Returns whether {@code head}, or nothing, is all that nothing follows. */
  boolean endWith(Optional<String> head) {
    return graph.headIds().equals(head.stream().toList());
  }
}
