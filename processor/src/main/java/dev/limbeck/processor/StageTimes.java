package dev.limbeck.processor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long each stage took, for {@code limbeck.verbose}.
 *
 * <p>A stage that several rounds went through has their sum; what javac and other processors do
 * between two rounds is nobody's. Mutable; belongs to one compilation.
 */
final class StageTimes {
  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private long last = System.nanoTime();

  /** Starts a round's first stage. */
  void start() {
    last = System.nanoTime();
  }

  /** Ends the stage that ran since the last one ended. */
  void end(String stage) {
    long now = System.nanoTime();
    nanos.merge(stage, now - last, Long::sum);
    last = now;
  }

  @Override
  public String toString() {
    return nanos.entrySet().stream()
        .map(each -> each.getKey() + " " + each.getValue() / 1_000_000 + " ms")
        .collect(Collectors.joining(", "));
  }
}
