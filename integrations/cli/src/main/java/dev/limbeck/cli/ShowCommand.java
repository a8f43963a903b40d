package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code show}: one revision and its statements. */
@Command(name = "show", description = "Show a revision and its SQL, up and down.")
final class ShowCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Parameters(paramLabel = "<id>", description = "The revision's id, the beginning of it, or head.")
  private String id = "";

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ShowCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    Limbeck build = limbeck.offline();
    RevisionEntry revision = build.show(id);
    RevisionDetails details =
        new RevisionDetails(
            revision,
            build.heads().contains(revision),
            build.operations(revision.id(), Direction.UPGRADE),
            build.operations(revision.id(), Direction.DOWNGRADE));
    limbeck
        .terminal()
        .result(json ? JsonText.of(details) : ShowText.of(limbeck.terminal(), details));
    return Main.DONE;
  }
}
