package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTargetsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "downgrade -1,downgrade -- -1",
    "downgrade -1 --url x,downgrade --url x -- -1",
    "-1 downgrade,downgrade -- -1",
    "downgrade --sql -12,downgrade --sql -- -12",
    "downgrade -- -1,downgrade -- -1",
    "upgrade +1,upgrade +1",
    "upgrade head-1 -q,upgrade head-1 -q",
    "upgrade -1x,upgrade -1x",
  })
  void numbersGoBehindTheOptions(String given, String expected) {
    assertThat(RelativeTargets.last(List.of(given.split(" "))))
        .isEqualTo(List.of(expected.split(" ")));
  }
}
