package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryGraphTest {

  @Test
  void aChainIsOneLane() {
    assertThat(drawn("c < b", "b < a", "a"))
        .isEqualTo(
            """
        * c
        * b
        * a
        """);
  }

  @Test
  void twoHeadsMeetAtTheirBranchPoint() {
    assertThat(drawn("d < b", "c < b", "b < a", "a"))
        .isEqualTo(
            """
            * d
            | * c
            |/
            * b
            * a
            """);
  }

  @Test
  void aMergePartsAndItsSidesMeetAgain() {
    assertThat(drawn("e < c d", "d < b", "c < b", "b < a", "a"))
        .isEqualTo(
            """
            * e
            |\\
            | * d
            * | c
            |/
            * b
            * a
            """);
  }

  @Test
  void lanesToTheRightMoveUpWhereOneEnds() {
    assertThat(drawn("f < a", "e < b", "d < c", "a", "b", "c"))
        .isEqualTo(
            """
            * f
            | * e
            | | * d
            * | | a
             / /
            * | b
             /
            * c
            """);
  }

  @Test
  void aLaneCrossesThoseBetween() {
    assertThat(drawn("f < a", "e < b", "d < a", "a", "b"))
        .isEqualTo(
            """
            * f
            | * e
            | | * d
            |_|/
            * | a
             /
            * b
            """);
  }

  private static String drawn(String... lines) {
    HistoryGraph graph = new HistoryGraph();
    List<String> text = new ArrayList<>();
    for (String line : lines) {
      String[] sides = line.split(" < ");
      List<String> parents = sides.length == 1 ? List.of() : List.of(sides[1].split(" "));
      HistoryGraph.Drawn drawn = graph.next(sides[0], parents, '*');
      text.addAll(drawn.above());
      text.add(drawn.own() + " " + sides[0]);
      drawn.below().ifPresent(text::add);
    }
    return String.join("\n", text) + "\n";
  }
}
