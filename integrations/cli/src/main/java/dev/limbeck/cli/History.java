package dev.limbeck.cli;

import dev.limbeck.AppliedRevision;
import dev.limbeck.HistoryEntry;
import dev.limbeck.revision.RevisionEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The revisions, each with its place in the graph.
 *
 * @param connected whether a database was asked; otherwise nothing is known to be applied
 */
record History(List<Item> items, boolean connected) {

  /** Copies the list. */
  History {
    items = List.copyOf(items);
  }

  /**
   * One revision.
   *
   * @param isHead no revision follows it
   * @param isBranchPoint several do
   */
  record Item(
      RevisionEntry revision,
      Optional<AppliedRevision> applied,
      boolean isHead,
      boolean isBranchPoint) {

    boolean isMerge() {
      return revision.parents().size() > 1;
    }

    boolean isInBuild() {
      return !revision.className().isEmpty();
    }
  }

  static History of(List<HistoryEntry> entries, boolean connected) {
    Map<String, Long> children =
        entries.stream()
            .flatMap(each -> each.revision().parents().stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Item> items =
        entries.stream()
            .map(
                each -> {
                  long followers = children.getOrDefault(each.revision().id(), 0L);
                  return new Item(each.revision(), each.applied(), followers == 0, followers > 1);
                })
            .toList();
    return new History(items, connected);
  }
}
