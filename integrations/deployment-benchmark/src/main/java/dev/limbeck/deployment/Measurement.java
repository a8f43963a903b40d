package dev.limbeck.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one process cost, from its start to its end: seconds of CPU (user and system), and by the
 * clock.
 */
record Measurement(double cpu, double wall) {

  /**
   * The shell asks the system what its child has used, to the millisecond, the JVM's end included.
   */
  private static final String TIMED = "TIMEFORMAT='%3U %3S %3R'; time \"$@\" > \"$0\" 2>&1";

  /** Runs the command to its end; what it says is only shown if it fails. */
  static Measurement of(List<String> command, Path log) throws IOException, InterruptedException {
    List<String> timed = new ArrayList<>(List.of("bash", "-c", TIMED, log.toString()));
    timed.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(timed).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(
          "It failed: " + String.join(" ", command) + "\n" + said + Files.readString(log));
    }
    String[] numbers = said.strip().split(" ");
    return new Measurement(
        Double.parseDouble(numbers[0]) + Double.parseDouble(numbers[1]),
        Double.parseDouble(numbers[2]));
  }
}
