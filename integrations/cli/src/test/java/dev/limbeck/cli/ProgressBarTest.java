package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgressBarTest {

  private static final StepProgress INDEX =
      new StepProgress("a1", 1, 2, Duration.ofSeconds(12), "building index", 45, 100);

  @Test
  void showsHowMuchIsDone() {
    assertThat(ProgressBar.of(INDEX, 80))
        .isEqualTo(
            "  a1 step 1 of 2  [#############----------------]  45 %  building index  12.0 s");
    assertThat(ProgressBar.text(INDEX))
        .isEqualTo("  a1 step 1 of 2: 45 %  building index (12.0 s)");
  }

  @Test
  void countsRowsAndSaysWhenTheirNumberIsAnEstimate() {
    assertThat(
            ProgressBar.text(
                new StepProgress("a1", 1, 1, Duration.ofSeconds(3), "rows", 20_000, 80_000)))
        .contains("25 %  20,000 of about 80,000 rows");
    assertThat(
            ProgressBar.of(
                new StepProgress("a1", 1, 1, Duration.ofSeconds(3), "rows", 20_000, 0), 80))
        .isEqualTo("  a1  20,000 rows  3.0 s");
    assertThat(new StepProgress("a1", 1, 1, Duration.ZERO, "rows", 90, 80).percent())
        .isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 40, 60, 79, 200})
  void alwaysFitsIntoOneLine(int width) {
    assertThat(ProgressBar.of(INDEX, width)).hasSizeLessThan(width);
  }
}
