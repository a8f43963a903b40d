package dev.limbeck.processor;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Revisions of which some may follow what isn't there: git copies commits one by one.
 *
 * @param graph all of them, without what is missing
 */
record Lineage(Map<String, DiskRevision> files, RevisionGraph graph) {

  /**
   * Puts migrations in order.
   *
   * @throws dev.limbeck.revision.RevisionException when two have one id, or there is a circle
   */
  static Lineage of(Collection<DiskRevision> files) {
    Set<String> ids = files.stream().map(DiskRevision::id).collect(Collectors.toSet());
    List<RevisionEntry> entries = new ArrayList<>();
    for (DiskRevision file : files) {
      RevisionEntry entry = file.entry();
      entries.add(
          new RevisionEntry(
              entry.id(),
              entry.parents().stream().filter(ids::contains).toList(),
              entry.checksum(),
              entry.className(),
              entry.message()));
    }
    RevisionGraph graph = RevisionGraph.of(entries);
    return new Lineage(
        files.stream().collect(Collectors.toMap(DiskRevision::id, Function.identity())), graph);
  }

  Optional<DiskRevision> file(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** Returns a revision and all that it follows. */
  Set<String> upTo(String id) {
    Set<String> ids = new LinkedHashSet<>(graph.ancestors(id));
    ids.add(id);
    return ids;
  }

  /** Returns what leads to {@code id} and not to {@code other}, each after all that it follows. */
  List<DiskRevision> only(String id, String other) {
    Set<String> ids = upTo(id);
    ids.removeAll(upTo(other));
    return graph.revisions().stream()
        .map(RevisionEntry::id)
        .filter(ids::contains)
        .flatMap(each -> file(each).stream())
        .toList();
  }

  /** Returns the newest of what leads to both. */
  List<String> shared(String one, String other) {
    Set<String> ids = upTo(one);
    ids.retainAll(upTo(other));
    return graph.headsOf(ids);
  }

  /** Returns what the revisions follow that isn't there. */
  List<String> missing(Collection<DiskRevision> revisions) {
    return revisions.stream()
        .flatMap(each -> each.migration().parents().stream())
        .filter(parent -> !files.containsKey(parent))
        .distinct()
        .toList();
  }
}
