package dev.limbeck.cli;

import dev.limbeck.AppliedRevision;
import dev.limbeck.Current;
import dev.limbeck.Limbeck;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code current}: where the database is. */
@Command(name = "current", description = "Show where the database is, and what is pending.")
final class CurrentCommand implements Callable<Integer> {
  private final LimbeckCommand limbeck;

  @Option(
      names = "--check",
      description =
          "Exit with 3 where the database isn't at the head of this build, or has revisions in"
              + " another form.")
  private boolean check;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  CurrentCommand(LimbeckCommand limbeck) {
    this.limbeck = limbeck;
  }

  @Override
  public Integer call() {
    limbeck.begin();
    Limbeck database = limbeck.database();
    List<Current> units =
        database.units().stream().map(unit -> database.unit(unit).current()).toList();
    Terminal terminal = limbeck.terminal();
    terminal.result(
        json
            ? JsonText.of(units)
            : units.stream()
                .map(each -> text(terminal, each))
                .collect(Collectors.joining(System.lineSeparator())));
    boolean atHead = units.stream().allMatch(each -> each.isAtHead() && each.changed().isEmpty());
    return check && !atHead ? Main.NOT_AT_HEAD : Main.DONE;
  }

  private static String text(Terminal terminal, Current current) {
    StringBuilder text = new StringBuilder(current.unit()).append(": ");
    text.append(PlanText.at(current.applied()));
    int pending = current.pending().size();
    if (current.isAtHead()) {
      text.append(current.unknown().isEmpty() ? " (head)." : ", ahead of this build.");
    } else {
      text.append(", ").append(pending).append(pending == 1 ? " revision" : " revisions");
      text.append(" pending:");
    }
    current
        .pending()
        .forEach(each -> text.append("\n  + ").append(RevisionText.line(terminal, each)));
    current
        .unfinished()
        .forEach(
            each ->
                text.append(line(terminal, "~", each, each.lastError().orElse("it was cut off"))));
    current.unknown().forEach(each -> text.append(line(terminal, "?", each, "not in this build")));
    current
        .changed()
        .forEach(each -> text.append(line(terminal, "!", each, "changed after being applied")));
    if (!current.changed().isEmpty()) {
      text.append(
          "\nNext: restore the migrations that were changed, or accept them as they are now with"
              + " 'limbeck stamp head'; until then upgrades are refused.");
    } else if (pending > 0 && !current.unknown().isEmpty()) {
      text.append("\nNext: upgrade with a build that has both sides; this one refuses to.");
    } else if (pending > 0) {
      text.append("\nNext: limbeck upgrade ")
          .append(current.heads().size() == 1 ? "head" : "heads");
    }
    return text.toString();
  }

  private static String line(
      Terminal terminal, String mark, AppliedRevision revision, String remark) {
    return "\n  "
        + mark
        + " "
        + terminal.strong(revision.id())
        + "  "
        + revision.message()
        + "  ("
        + remark
        + "; "
        + RevisionText.applied(revision)
        + ")";
  }
}
