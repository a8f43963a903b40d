package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.revision.Direction;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--rewind",
      description =
          "For development: first revert what the database has and this build doesn't, or has"
              + " otherwise. Destroys data.")
  private boolean rewind;

  UpgradeCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    options.begin(limbeck);
    if (options.sql()) {
      return options.printScript(limbeck, Direction.UPGRADE, target);
    }
    Limbeck database = limbeck.rewind(rewind).database();
    if (options.plan()) {
      boolean everything = target.equals("head") || target.equals("heads");
      for (String unit : everything ? database.units() : List.of(database.onlyUnit())) {
        options.print(limbeck, database.unit(unit), Direction.UPGRADE, target);
      }
      return Main.DONE;
    }
    limbeck.listener().done("apply", database.upgrade(target));
    return Main.DONE;
  }
}
