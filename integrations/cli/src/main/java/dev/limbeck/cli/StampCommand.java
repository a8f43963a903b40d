package dev.limbeck.cli;

import dev.limbeck.MigrationReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code stamp}: notes where a database is, without touching its tables. */
@Command(
    name = "stamp",
    description = "Note that the database is at a revision, without running anything.")
final class StampCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Parameters(
      paramLabel = "<target>",
      description = "head, base, or a revision's id or the beginning of one.")
  private String target = "";

  @Option(names = "--json", description = "Print a line of JSON for each event.")
  private boolean json;

  StampCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    if (json) {
      limbeck.useJson();
    }
    MigrationReport report = limbeck.database().stamp(target);
    if (json) {
      limbeck.listener().done("stamp", report);
    } else {
      limbeck.terminal().progress("Stamped: " + PlanText.at(report.heads()) + ".");
    }
    return Main.DONE;
  }
}
