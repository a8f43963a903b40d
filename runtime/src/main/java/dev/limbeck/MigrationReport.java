package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.List;

/**
 * What a command has done.
 *
 * @param entries in the order in which it was done
 * @param heads the ids of the applied heads afterwards
 * @param warnings what an operator should know although it worked
 */
public record MigrationReport(List<Applied> entries, List<String> heads, List<String> warnings) {

  /** Copies the lists. */
  public MigrationReport {
    entries = List.copyOf(entries);
    heads = List.copyOf(heads);
    warnings = List.copyOf(warnings);
  }

  /** One revision that was applied, reverted or stamped. */
  public record Applied(
      RevisionEntry revision, Direction direction, Duration duration, int steps) {}
}
