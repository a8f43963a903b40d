package dev.limbeck.processor.diff;

import java.util.List;

/**
 * How the operations are chosen.
 *
 * @param online changes to tables that exist use the recipes that don't block the application
 * @param hold what left the model stays in the database
 * @param exclude patterns of tables that aren't ours: {@code audit_*}, {@code legacy.*}
 */
public record DiffOptions(boolean online, boolean hold, List<String> exclude) {

  /** Online, and nothing is held or excluded. */
  public static final DiffOptions DEFAULT = new DiffOptions(true, false, List.of());

  /** Copies the list. */
  public DiffOptions {
    exclude = List.copyOf(exclude);
  }

  /** Returns these options with that choice of recipes. */
  public DiffOptions withOnline(boolean value) {
    return new DiffOptions(value, hold, exclude);
  }

  /** Returns these options, holding or not. */
  public DiffOptions withHold(boolean value) {
    return new DiffOptions(online, value, exclude);
  }

  /** Returns these options with other patterns. */
  public DiffOptions withExclude(List<String> patterns) {
    return new DiffOptions(online, hold, patterns);
  }
}
