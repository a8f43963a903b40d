package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.script.ScriptWriter;
import picocli.CommandLine.Option;

/** How {@code upgrade} and {@code downgrade} go about it. Filled while arguments are read. */
final class RunOptions {

  @Option(
      names = "--sql",
      description = "Print a script for psql instead of running; needs no database.")
  private boolean sql;

  @Option(names = "--plan", description = "Print what would be run, and change nothing.")
  private boolean plan;

  @Option(names = "--json", description = "Print a line of JSON for each event.")
  private boolean json;

  /** Brings the options into effect, once they are known not to contradict each other. */
  void begin(LimbeckCommand limbeck) {
    limbeck.begin();
    check();
    if (json) {
      limbeck.useJson();
    }
  }

  /** Prints what a command would do to the unit. */
  void print(LimbeckCommand limbeck, Limbeck unit, Direction direction, String target) {
    String name = unit.onlyUnit();
    MigrationPlan plan = unit.plan(direction, target);
    if (json) {
      limbeck.listener().planned(name, plan);
    } else {
      PlanText.print(limbeck.terminal(), unit, name, plan);
    }
  }

  /** Prints the script that does the same. */
  int printScript(LimbeckCommand limbeck, Direction direction, String range) {
    String script = ScriptWriter.script(limbeck.offline(), direction, range);
    limbeck.terminal().result(script.stripTrailing());
    return Main.DONE;
  }

  private void check() {
    if (sql && json) {
      throw new UsageException(
          "--sql and --json contradict each other: what --sql prints is a script for psql.");
    }
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
