package dev.limbeck.processor;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The migrations of a unit and what follows what. */
record Revisions(List<DiskRevision> files, RevisionGraph graph) {

  /**
   * Puts migrations in order.
   *
   * @throws dev.limbeck.revision.RevisionException when they make no graph
   */
  static Revisions of(List<DiskRevision> files) {
    return new Revisions(
        List.copyOf(files), RevisionGraph.of(files.stream().map(DiskRevision::entry).toList()));
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

  /** Returns whether {@code head}, or nothing, is all that nothing follows. */
  boolean endWith(Optional<String> head) {
    return graph.heads().stream().map(RevisionEntry::id).toList().equals(head.stream().toList());
  }
}
