package dev.limbeck.processor;

import java.util.Map;

/** What a compilation may do about a difference between entities and snapshot. */
enum Mode {
  /** Write the migration. */
  GENERATE,
  /** Write nothing; a difference is a compile error. */
  CHECK,
  /** Write nothing; a difference is a warning. */
  REPORT,
  /** Do nothing at all. */
  OFF;

  /**
   * Returns the mode of a compilation.
   *
   * @param watched whether the compiler tells when it has succeeded: without, nothing is written
   */
  static Mode of(ProcessorOptions options, boolean watched, Map<String, String> environment) {
    Mode usual = "true".equals(environment.get("CI")) ? CHECK : GENERATE;
    Mode wanted = options.mode().orElse(usual);
    return wanted == GENERATE && !watched ? REPORT : wanted;
  }
}
