package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.revision.RevisionEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code heads}: the revisions that none follows. */
@Command(name = "heads", description = "List the newest revisions of this build: one, hopefully.")
final class HeadsCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  HeadsCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    Limbeck build = limbeck.offline();
    Map<String, List<RevisionEntry>> heads = new LinkedHashMap<>();
    build.units().forEach(unit -> heads.put(unit, build.unit(unit).heads()));
    Terminal terminal = limbeck.terminal();
    terminal.result(
        json
            ? JsonText.ofHeads(heads)
            : UnitsText.of(terminal, heads, each -> text(terminal, each)));
    return Main.DONE;
  }

  private static String text(Terminal terminal, List<RevisionEntry> heads) {
    if (heads.isEmpty()) {
      return "There are no revisions yet.";
    }
    return heads.stream()
        .map(each -> RevisionText.line(terminal, each))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
