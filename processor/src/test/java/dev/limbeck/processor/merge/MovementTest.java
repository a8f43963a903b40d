package dev.limbeck.processor.merge;

import static dev.limbeck.processor.merge.Movement.NONE;
import static dev.limbeck.processor.merge.Movement.OURS;
import static dev.limbeck.processor.merge.Movement.THEIRS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MovementTest {

  /** A row for each standing of ours, a column for each of theirs. */
  @Test
  void inAMergeWhoHasComeLessFarMovesAndEqualsAreJoined() {
    assertThat(table(false))
        .containsExactly(
            List.of(NONE, OURS, OURS, OURS),
            List.of(THEIRS, NONE, OURS, OURS),
            List.of(THEIRS, THEIRS, NONE, OURS),
            List.of(THEIRS, THEIRS, THEIRS, NONE));
  }

  @Test
  void whatGitReplaysMovesUnlessItIsFinal() {
    assertThat(table(true)).containsOnly(List.of(THEIRS, THEIRS, THEIRS, NONE));
  }

  @Test
  void aCopyOfWhatIsNotAllThereMovesAlways() {
    for (Standing ours : Standing.values()) {
      for (Standing theirs : Standing.values()) {
        assertThat(Movement.of(true, false, ours, theirs)).isEqualTo(THEIRS);
      }
    }
  }

  private static List<List<Movement>> table(boolean replays) {
    return List.of(Standing.values()).stream()
        .map(
            ours ->
                List.of(Standing.values()).stream()
                    .map(theirs -> Movement.of(replays, true, ours, theirs))
                    .toList())
        .toList();
  }
}
