package dev.limbeck.cli;

import picocli.CommandLine.Option;

/** How {@code upgrade} and {@code downgrade} go about it. Filled while arguments are read. */
final class RunOptions {

  @Option(
      names = "--sql",
      description = "Print a script for psql instead of running; needs no database.")
  private boolean sql;

  @Option(names = "--plan", description = "Print what would be run, and change nothing.")
  private boolean plan;

  void check() {
    if (sql && plan) {
      throw new UsageException(
          "--sql and --plan contradict each other: --sql prints the statements, --plan the"
              + " revisions.");
    }
  }

  boolean sql() {
    return sql;
  }

  boolean plan() {
    return plan;
  }
}
