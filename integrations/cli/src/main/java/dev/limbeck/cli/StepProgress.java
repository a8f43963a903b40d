package dev.limbeck.cli;

import java.time.Duration;

/**
 * How far a long step is.
 *
 * @param phase what is being done: PostgreSQL's own words for an index, {@code rows} for a backfill
 * @param done of {@code total}, in whatever the phase counts
 * @param total zero where nobody knows
 */
record StepProgress(
    String revision, int step, int steps, Duration elapsed, String phase, long done, long total) {

  /** Returns a whole number up to 100, or -1 where the end isn't known. */
  int percent() {
    return total <= 0 ? -1 : (int) Math.min(100, done * 100 / total);
  }
}
