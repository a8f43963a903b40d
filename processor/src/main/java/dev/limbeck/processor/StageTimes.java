package dev.limbeck.processor;

import java.util.ArrayList;
import java.util.List;

/** How long each stage took, for {@code limbeck.verbose}. Mutable; belongs to one run. */
final class StageTimes {
  private final List<String> stages = new ArrayList<>();
  private long last = System.nanoTime();

  /** Ends the stage that ran since the last one ended. */
  void end(String stage) {
    long now = System.nanoTime();
    stages.add(stage + " " + (now - last) / 1_000_000 + " ms");
    last = now;
  }

  @Override
  public String toString() {
    return String.join(", ", stages);
  }
}
