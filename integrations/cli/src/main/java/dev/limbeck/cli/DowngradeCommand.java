package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.revision.Direction;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code downgrade}: reverts what is applied. */
@Command(name = "downgrade", description = "Revert revisions, down to a target.")
final class DowngradeCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Parameters(
      paramLabel = "<target>",
      description =
          "-1, base, or the revision to stay at (its id or the beginning of it); with --sql"
              + " <from>:<to>, or <to> from head.")
  private String target = "";

  @Mixin private final RunOptions options = new RunOptions();

  DowngradeCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    options.begin(limbeck);
    if (options.sql()) {
      String range = target.contains(":") ? target : "head:" + target;
      return options.printScript(limbeck, Direction.DOWNGRADE, range);
    }
    Limbeck database = limbeck.database();
    if (options.plan()) {
      options.print(limbeck, database, Direction.DOWNGRADE, target);
      return Main.DONE;
    }
    limbeck.listener().done("revert", database.downgrade(target));
    return Main.DONE;
  }
}
