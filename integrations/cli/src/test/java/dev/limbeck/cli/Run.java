package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One command that was run, and what it printed. */
record Run(int code, String out, String err) {

  static Run of(String... arguments) {
    return with(Map.of(), arguments);
  }

  static Run with(Map<String, String> environment, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            List.of(arguments),
            environment,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Demands success without a word on the error stream. */
  Run succeeds() {
    assertThat(err).isEmpty();
    assertThat(code).isZero();
    return this;
  }

  /** Demands an exit code and a sentence, without a stack trace. */
  Run fails(int expected, String... parts) {
    assertThat(err).startsWith("Error: ").contains(parts).doesNotContain("\tat ", "Exception");
    assertThat(code).isEqualTo(expected);
    return this;
  }
}
