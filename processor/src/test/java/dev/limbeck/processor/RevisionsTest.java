package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionGraph;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionsTest {

  @Test
  void depthIsTheLongestWay() {
    RevisionGraph graph =
        RevisionGraph.of(
            List.of(entry("d", "a", "c"), entry("c", "b"), entry("b", "a"), entry("a")));

    assertThat(Revisions.depth(graph, "a")).isEqualTo(1);
    assertThat(Revisions.depth(graph, "d")).isEqualTo(4);
  }

  private static RevisionEntry entry(String id, String... parents) {
    return new RevisionEntry(id, List.of(parents), "sum", "V_" + id, "");
  }
}
