package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code history}: all revisions, the newest first. */
@Command(
    name = "history",
    description = "List the revisions, the newest first; with --url also when each was applied.")
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
    History history = History.of(opened.history(), limbeck.namesDatabase());
    limbeck
        .terminal()
        .result(json ? JsonText.of(history) : HistoryText.of(limbeck.terminal(), history));
    return Main.DONE;
  }
}
