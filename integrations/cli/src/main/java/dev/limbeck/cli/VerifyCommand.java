package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.verify.Verifier;
import dev.limbeck.verify.VerifyReport;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
    List<VerifyReport> reports =
        database.units().stream().map(unit -> verified(database.unit(unit))).toList();
    Terminal terminal = limbeck.terminal();
    reports.forEach(each -> each.warnings().forEach(terminal::warning));
    terminal.result(
        json
            ? JsonText.ofReports(reports)
            : reports.stream()
                .map(VerifyText::of)
                .collect(Collectors.joining(System.lineSeparator())));
    return reports.stream().allMatch(VerifyReport::fits) ? Main.DONE : Main.DRIFT;
  }

  private VerifyReport verified(Limbeck unit) {
    Verifier verifier = new Verifier(unit);
    return target.isEmpty() ? verifier.verify() : verifier.verify(target);
  }
}
