package dev.limbeck.revision;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.revision.Revisions.branched;
import static dev.limbeck.revision.Revisions.chain;
import static dev.limbeck.revision.Revisions.entries;
import static dev.limbeck.revision.Revisions.graph;
import static dev.limbeck.revision.Revisions.merged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {

  @Test
  void headsAreTheEnds() {
    assertThat(ids(branched().heads())).containsExactly("c3", "d4");
    assertThat(ids(merged().heads())).containsExactly("e5");
    assertThat(RevisionGraph.of(List.of()).heads()).isEmpty();
  }

  @Test
  void parentsComeFirstWhateverTheOrderOfTheEntries() {
    List<RevisionEntry> shuffled = new ArrayList<>(merged().revisions());
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(ids(RevisionGraph.of(shuffled).revisions()))
          .containsExactly("a1", "b2", "c3", "d4", "e5");
    }
  }

  @Test
  void ancestorsAndDescendantsGoAllTheWay() {
    assertThat(merged().ancestors("e5")).containsExactlyInAnyOrder("a1", "b2", "c3", "d4");
    assertThat(merged().descendants("b2")).containsExactlyInAnyOrder("c3", "d4", "e5");
    assertThat(merged().descendants("e5")).isEmpty();
  }

  @Test
  void theLongestWayDecidesTheOrderThenTheId() {
    assertThat(ids(graph("a", "b < z", "c < a", "d < a b", "z").revisions()))
        .containsExactly("a", "z", "b", "c", "d");
  }

  @Test
  void headsOfASetAreThoseThatNoneOfItFollows() {
    assertThat(merged().headsOf(List.of("a1", "b2", "c3"))).containsExactly("c3");
    assertThat(merged().headsOf(List.of("a1", "b2", "c3", "d4"))).containsExactly("c3", "d4");
  }

  @Test
  void aPrefixThatFitsOneRevisionNamesIt() {
    RevisionGraph graph = graph("3f9a1c20b7d4", "3f77aa < 3f9a1c20b7d4", "3f < 3f77aa");

    assertThat(graph.resolve("3f9").id()).isEqualTo("3f9a1c20b7d4");
    assertThat(graph.resolve("3f").id()).as("a whole id wins").isEqualTo("3f");
  }

  @Test
  void aPrefixThatFitsSeveralNamesThem() {
    RevisionGraph graph = graph("3f9a", "3f77 < 3f9a");

    assertThatRefusal(RevisionException.Kind.AMBIGUOUS_REVISION)
        .isThrownBy(() -> graph.resolve("3f"))
        .withMessageStartingWith("Multiple revisions start with '3f': 3f77, 3f9a.")
        .satisfies(e -> assertThat(e.others()).containsExactly("3f77", "3f9a"));
  }

  @Test
  void anUnknownRevisionIsSaidInAlembicsWords() {
    assertThatRefusal(RevisionException.Kind.UNKNOWN_REVISION)
        .isThrownBy(() -> chain().resolve("zz"))
        .withMessageStartingWith("Can't locate revision identified by 'zz'.")
        .satisfies(e -> assertThat(e.subject()).isEqualTo("zz"));
    assertThatRefusal(RevisionException.Kind.UNKNOWN_REVISION)
        .isThrownBy(() -> chain().resolve(""));
  }

  @Test
  void whatMakesNoGraphIsRefused() {
    assertThatRefusal(RevisionException.Kind.MISSING_PARENT)
        .isThrownBy(() -> graph("b < a"))
        .satisfies(e -> assertThat(e.others()).containsExactly("a"));
    assertThatRefusal(RevisionException.Kind.CYCLE)
        .isThrownBy(() -> graph("a", "b < a c", "c < b"))
        .satisfies(e -> assertThat(e.others()).containsExactly("b", "c"));
    List<RevisionEntry> twice = new ArrayList<>(entries("a"));
    twice.add(new RevisionEntry("a", List.of(), "other", "shop.V_other", ""));
    assertThatRefusal(RevisionException.Kind.DUPLICATE_REVISION)
        .isThrownBy(() -> RevisionGraph.of(twice))
        .satisfies(e -> assertThat(e.others()).containsExactly("shop.V_a", "shop.V_other"));
  }

  @Test
  void idsThatATargetCouldNotNameAreRefused() {
    for (String id : List.of("", "head", "base", "a-1", "a b", "x".repeat(65))) {
      assertThatThrownBy(() -> new RevisionEntry(id, List.of(), "", "V", ""))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void fiveThousandRevisionsInARowAreNoProblem() {
    List<RevisionEntry> entries =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    new RevisionEntry(
                        "r" + i, i == 0 ? List.of() : List.of("r" + (i - 1)), "s", "V", ""))
            .toList();

    RevisionGraph graph = RevisionGraph.of(entries);

    assertThat(graph.revisions()).isEqualTo(entries);
    assertThat(graph.ancestors("r4999")).hasSize(4_999);
  }

  private static List<String> ids(List<RevisionEntry> entries) {
    return entries.stream().map(RevisionEntry::id).toList();
  }
}
