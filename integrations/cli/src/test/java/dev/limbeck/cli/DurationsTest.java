package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "500ms,PT0.5S,500 ms",
    "30,PT30S,30.0 s",
    "30s,PT30S,30.0 s",
    "5m,PT5M,5 min 0 s",
    "1h,PT1H,60 min 0 s",
    "PT1M30S,PT1M30S,1 min 30 s",
  })
  void durationsAreReadAndWritten(String given, Duration duration, String text) {
    assertThat(Durations.parse(given)).isEqualTo(duration);
    assertThat(Durations.text(duration)).isEqualTo(text);
  }

  @Test
  void whatIsNoDurationIsRefused() {
    assertThatThrownBy(() -> Durations.parse("soon"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("30s");
  }
}
