package dev.limbeck.revision;

import java.util.Arrays;
import java.util.List;

/** Graphs for tests, written down as {@code "c < a b"}: c follows a and b. */
final class Revisions {

  private Revisions() {}

  static List<RevisionEntry> entries(String... lines) {
    return Arrays.stream(lines).map(Revisions::entry).toList();
  }

  static RevisionGraph graph(String... lines) {
    return RevisionGraph.of(entries(lines));
  }

  /** Five revisions in a row. */
  static RevisionGraph chain() {
    return graph("a1", "b2 < a1", "c3 < b2", "d4 < c3", "e5 < d4");
  }

  /** Two branches after b2, merged again by e5. */
  static RevisionGraph merged() {
    return graph("a1", "b2 < a1", "c3 < b2", "d4 < b2", "e5 < c3 d4");
  }

  /** Two branches after b2 that nothing merges. */
  static RevisionGraph branched() {
    return graph("a1", "b2 < a1", "c3 < b2", "d4 < b2");
  }

  private static RevisionEntry entry(String line) {
    String[] sides = line.split(" < ");
    List<String> parents = sides.length == 1 ? List.of() : List.of(sides[1].split(" "));
    return new RevisionEntry(
        sides[0], parents, "sum-" + sides[0], "shop.V_" + sides[0], "do " + sides[0]);
  }
}
