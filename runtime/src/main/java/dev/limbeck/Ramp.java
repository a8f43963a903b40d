package dev.limbeck;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a transaction asks for locks that others hold: short at first, then more insistent.
 *
 * <p>Whoever waits for a lock makes everybody behind it wait too. So a migration waits a little,
 * gives way, and comes back; a fixed short wait would starve where readers overlap.
 */
final class Ramp {

  private static final int[] MILLIS = {100, 100, 200, 200, 500, 500, 1000, 1000, 2000};
  private static final long FIRST_PAUSE = 300;
  private static final long LAST_PAUSE = 30_000;

  private final Duration budget;

  Ramp(Duration budget) {
    this.budget = budget;
  }

  /** Returns how long the attempt, counted from 1, may wait for each lock. */
  Duration lockTimeout(int attempt) {
    return Duration.ofMillis(MILLIS[Math.min(attempt, MILLIS.length) - 1]);
  }

  /** Returns how long to give way after the attempt. */
  Duration pause(int attempt) {
    long base = Math.min(LAST_PAUSE, FIRST_PAUSE << Math.min(attempt - 1, 10));
    return Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base));
  }

  boolean isSpent(Duration waited, Duration nextPause) {
    return waited.plus(nextPause).compareTo(budget) > 0;
  }
}
