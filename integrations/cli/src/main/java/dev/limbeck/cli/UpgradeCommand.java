package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.MigrationReport;
import dev.limbeck.revision.Direction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code upgrade}: applies what is pending. */
@Command(name = "upgrade", description = "Apply revisions, up to a target.")
final class UpgradeCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Parameters(
      arity = "0..1",
      paramLabel = "<target>",
      defaultValue = "head",
      description =
          "head (the default), heads, +2, a revision's id or the beginning of one; with --sql also"
              + " <from>:<to>.")
  private String target = "head";

  @Mixin private final RunOptions options = new RunOptions();

  UpgradeCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    options.check();
    Terminal terminal = limbeck.terminal();
    if (options.sql()) {
      terminal.result(limbeck.offline().script(Direction.UPGRADE, target).stripTrailing());
      return Main.DONE;
    }
    Limbeck database = limbeck.database();
    if (options.plan()) {
      PlanText.print(terminal, database.plan(Direction.UPGRADE, target));
      return Main.DONE;
    }
    MigrationReport report = database.upgrade(target);
    terminal.progress(
        (report.entries().isEmpty() ? "Nothing to apply: " : "Done: ")
            + PlanText.at(report.heads())
            + ".");
    return Main.DONE;
  }
}
