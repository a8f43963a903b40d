package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.VerifyReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: whether the database is what its revisions promise. */
@Command(
    name = "verify",
    description = "Compare the live database with what its revisions promise; 4 where it differs.")
final class VerifyCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Parameters(
      arity = "0..1",
      paramLabel = "<target>",
      defaultValue = "",
      description =
          "head, or a revision's id or the beginning of one. Default: what is applied; without a"
              + " history, head.")
  private String target = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  VerifyCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    Limbeck database = limbeck.database();
    VerifyReport report = target.isEmpty() ? database.verify() : database.verify(target);
    Terminal terminal = limbeck.terminal();
    report.warnings().forEach(terminal::warning);
    terminal.result(json ? JsonText.of(report) : VerifyText.of(terminal, report));
    return report.fits() ? Main.DONE : Main.DRIFT;
  }
}
