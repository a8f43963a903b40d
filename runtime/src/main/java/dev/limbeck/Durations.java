package dev.limbeck;

import java.time.Duration;

/** Writes durations for people. */
final class Durations {

  private Durations() {}

  static String text(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return duration.toMillis() + " ms";
    }
    if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
      return duration.toSeconds() + " s";
    }
    return duration.toMinutes() + " min";
  }
}
