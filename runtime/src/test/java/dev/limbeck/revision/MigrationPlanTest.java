package dev.limbeck.revision;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.revision.Direction.DOWNGRADE;
import static dev.limbeck.revision.Direction.UPGRADE;
import static dev.limbeck.revision.Revisions.branched;
import static dev.limbeck.revision.Revisions.chain;
import static dev.limbeck.revision.Revisions.merged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationPlanTest {

  @ParameterizedTest(name = "from [{0}] upgrade {1}: [{2}] heads [{3}]")
  @CsvSource({
    "'',          head,  a1 b2 c3 d4 e5, e5",
    "a1 b2,       head,  c3 d4 e5,       e5",
    "a1 b2,       heads, c3 d4 e5,       e5",
    "a1 b2,       +1,    c3,             c3",
    "'',          +2,    a1 b2,          b2",
    "a1,          c3,    b2 c3,          c3",
    "a1,          c,     b2 c3,          c3",
    "a1,          c3+1,  b2 c3 d4,       d4",
    "a1,          c3-1,  b2,             b2",
    "a1,          head-2, b2 c3,         c3",
    "'',          base+3, a1 b2 c3,      c3",
    "a1 b2 c3,    b2,    '',             c3",
    "a1 b2 c3 d4 e5, head, '',           e5",
    "a1 b2,       base,  '',             b2",
    "a1 c3,       head,  b2 d4 e5,       e5",
  })
  void upgradesAChain(String applied, String target, String plan, String heads) {
    assertThat(plan(chain(), applied, UPGRADE, target)).isEqualTo(plan + " | " + heads);
  }

  @ParameterizedTest(name = "from [{0}] downgrade {1}: [{2}] heads [{3}]")
  @CsvSource({
    "a1 b2 c3 d4 e5, -1,   e5,             d4",
    "a1 b2 c3 d4 e5, -2,   e5 d4,          c3",
    "a1 b2 c3 d4 e5, -5,   e5 d4 c3 b2 a1, ''",
    "a1 b2 c3 d4 e5, base, e5 d4 c3 b2 a1, ''",
    "a1 b2 c3,       base, c3 b2 a1,       ''",
    "a1 b2 c3,       a1,   c3 b2,          a1",
    "a1 b2 c3,       b2-1, c3 b2,          a1",
    "a1 b2 c3,       a1-1, c3 b2 a1,       ''",
    "a1 b2 c3,       a1+1, c3,             b2",
    "a1 b2 c3,       base+1, c3 b2,        a1",
    "a1 b2 c3 d4 e5, head-1, e5,           d4",
    "a1 b2 c3,       c3,   '',             c3",
    "'',             base, '',             ''",
  })
  void downgradesAChain(String applied, String target, String plan, String heads) {
    assertThat(plan(chain(), applied, DOWNGRADE, target)).isEqualTo(plan + " | " + heads);
  }

  @ParameterizedTest(name = "from [{0}] {1} {2}: [{3}] heads [{4}]")
  @CsvSource({
    "'',             UPGRADE,   head, a1 b2 c3 d4 e5, e5",
    "a1 b2 d4,       UPGRADE,   head, c3 e5,          e5",
    "a1 b2 c3 d4,    UPGRADE,   +1,   e5,             e5",
    "'',             UPGRADE,   c3,   a1 b2 c3,       c3",
    "a1 b2 c3 d4 e5, DOWNGRADE, -1,   e5,             c3 d4",
    "a1 b2 c3 d4 e5, DOWNGRADE, c3,   e5,             c3 d4",
    "a1 b2 c3 d4 e5, DOWNGRADE, b2,   e5 d4 c3,       b2",
    "a1 b2 c3 d4 e5, DOWNGRADE, base, e5 d4 c3 b2 a1, ''",
  })
  void walksThroughAMerge(
      String applied, Direction direction, String target, String plan, String heads) {
    assertThat(plan(merged(), applied, direction, target)).isEqualTo(plan + " | " + heads);
  }

  @ParameterizedTest(name = "from [{0}] {1} {2}: [{3}] heads [{4}]")
  @CsvSource({
    "'',          UPGRADE,   heads, a1 b2 c3 d4, c3 d4",
    "a1 b2 d4,    UPGRADE,   c3,    c3,          c3 d4",
    "a1 b2 d4,    UPGRADE,   +1,    c3,          c3 d4",
    "a1 b2 c3 d4, DOWNGRADE, b2,    d4 c3,       b2",
    "a1 b2 c3 d4, DOWNGRADE, c3,    '',          c3 d4",
  })
  void walksBranches(
      String applied, Direction direction, String target, String plan, String heads) {
    assertThat(plan(branched(), applied, direction, target)).isEqualTo(plan + " | " + heads);
  }

  @Test
  void severalHeadsAreNotOne() {
    assertThatRefusal(RevisionException.Kind.MULTIPLE_HEADS)
        .isThrownBy(() -> plan(branched(), "", UPGRADE, "head"))
        .withMessageStartingWith("Multiple heads are present: c3, d4.")
        .satisfies(e -> assertThat(e.others()).containsExactly("c3", "d4"));
  }

  @Test
  void countingStopsWhereSeveralAreNext() {
    assertThatRefusal(RevisionException.Kind.AMBIGUOUS_WALK)
        .isThrownBy(() -> plan(branched(), "a1 b2", UPGRADE, "+1"))
        .satisfies(e -> assertThat(e.others()).containsExactly("c3", "d4"));
    assertThatRefusal(RevisionException.Kind.AMBIGUOUS_WALK)
        .isThrownBy(() -> plan(merged(), "a1 b2 c3 d4 e5", DOWNGRADE, "-2"));
    assertThatRefusal(RevisionException.Kind.AMBIGUOUS_WALK)
        .isThrownBy(() -> plan(merged(), "", UPGRADE, "e5-1"));
    assertThatRefusal(RevisionException.Kind.AMBIGUOUS_WALK)
        .isThrownBy(() -> plan(branched(), "", UPGRADE, "b2+1"));
  }

  @Test
  void countingBeyondTheEndsIsAnError() {
    assertThatRefusal(RevisionException.Kind.OUT_OF_RANGE)
        .isThrownBy(() -> plan(chain(), "a1 b2 c3", UPGRADE, "+3"))
        .withMessageStartingWith("Relative revision +3 didn't produce that many migrations")
        .satisfies(e -> assertThat(e).hasMessageContaining("there are 2 to go"));
    assertThatRefusal(RevisionException.Kind.OUT_OF_RANGE)
        .isThrownBy(() -> plan(chain(), "a1", DOWNGRADE, "-2"));
    assertThatRefusal(RevisionException.Kind.OUT_OF_RANGE)
        .isThrownBy(() -> plan(chain(), "", UPGRADE, "head+1"));
  }

  @Test
  void aDowngradeStopsAtAnAppliedRevisionOnly() {
    assertThatRefusal(RevisionException.Kind.NOT_APPLIED)
        .isThrownBy(() -> plan(chain(), "a1 b2", DOWNGRADE, "d4"))
        .withMessageContaining("Destination d4 is not a valid downgrade target")
        .satisfies(e -> assertThat(e.others()).containsExactly("b2"));
  }

  @Test
  void idsOfOthersAreLeftAlone() {
    assertThat(plan(chain(), "a1 zz", UPGRADE, "b2")).isEqualTo("b2 | b2");
    assertThat(plan(chain(), "a1 zz", DOWNGRADE, "base")).isEqualTo("a1 | ");
  }

  @Test
  void aGraphWithoutRevisionsHasNothingToDo() {
    assertThat(plan(Revisions.graph(), "", UPGRADE, "head")).isEqualTo(" | ");
    assertThatRefusal(RevisionException.Kind.UNKNOWN_REVISION)
        .isThrownBy(() -> plan(Revisions.graph(), "", UPGRADE, "a1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "+0", "a b", "heads-1", "base-1", "a+1+1", "+99999999999", "é"})
  void whatIsNoTargetIsRefused(String text) {
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> RevisionTarget.parse(text));
  }

  @Test
  void directionAndTargetHaveToAgree() {
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> plan(chain(), "a1", UPGRADE, "-1"));
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> plan(chain(), "a1", DOWNGRADE, "+1"));
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> plan(chain(), "a1", DOWNGRADE, "heads"));
  }

  /** Returns plan and resulting heads in one text. */
  private static String plan(
      RevisionGraph graph, String applied, Direction direction, String target) {
    Set<String> ids =
        applied.isEmpty()
            ? Set.of()
            : Arrays.stream(applied.split(" ")).collect(Collectors.toSet());
    MigrationPlan plan = RevisionTarget.parse(target).plan(graph, ids, direction);
    return plan.entries().stream().map(RevisionEntry::id).collect(Collectors.joining(" "))
        + " | "
        + String.join(" ", plan.heads());
  }
}
