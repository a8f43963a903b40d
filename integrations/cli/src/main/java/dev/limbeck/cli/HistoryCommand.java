package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: all revisions, the newest first. */
@Command(
    name = "history",
    description =
        "Draw the revisions, the newest first; with --url also when each was applied: * applied,"
            + " o pending, ? not in this build, ! done in part.")
final class HistoryCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  HistoryCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    Limbeck opened = limbeck.open();
    boolean connected = limbeck.namesDatabase();
    Map<String, History> histories = new LinkedHashMap<>();
    for (String unit : opened.units()) {
      histories.put(unit, History.of(opened.unit(unit).history(), connected));
    }
    Terminal terminal = limbeck.terminal();
    terminal.result(
        json
            ? JsonText.ofHistories(histories)
            : UnitsText.of(terminal, histories, each -> HistoryText.of(terminal, each)));
    return Main.DONE;
  }
}
