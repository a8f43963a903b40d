package dev.limbeck.cli;

import dev.limbeck.MigrationListener;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;

/** Prints what is being done while it is done. */
final class ProgressPrinter implements MigrationListener {
  private final Terminal terminal;

  ProgressPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void planned(String unit, MigrationPlan plan) {
    if (!plan.isEmpty()) {
      PlanText.lines(terminal, unit, plan).forEach(terminal::progress);
    }
  }

  @Override
  public void beforeRevision(
      RevisionEntry revision, Direction direction, int firstStep, int steps) {
    if (firstStep > 1) {
      terminal.progress(
          "  "
              + revision.id()
              + " was cut off before; it goes on with step "
              + firstStep
              + " of "
              + steps
              + ".");
    }
  }

  @Override
  public void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {
    terminal.detail("  " + revision.id() + " step " + step + " of " + steps + ": " + sql);
  }

  @Override
  public void batch(RevisionEntry revision, int step, long rows) {
    terminal.detail("  " + revision.id() + " step " + step + ": " + rows + " rows changed");
  }

  @Override
  public void afterRevision(RevisionEntry revision, Direction direction, Duration duration) {
    String verb = direction == Direction.UPGRADE ? "applied " : "reverted";
    terminal.progress(
        terminal.good(verb)
            + " "
            + RevisionText.line(terminal, revision)
            + "  ("
            + Durations.text(duration)
            + ")");
  }

  @Override
  public void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {
    terminal.progress(
        "  "
            + revision.id()
            + " gave way ("
            + reason
            + "); attempt "
            + (attempt + 1)
            + " in "
            + Durations.text(pause));
  }

  @Override
  public void waitingForLock(Duration waited, String holder) {
    terminal.progress("Waiting for another migration to finish: " + holder);
  }

  @Override
  public void reconnecting(int attempt, String reason) {
    terminal.progress("The connection was lost (" + reason + "); connecting again.");
  }

  @Override
  public void warning(String text) {
    terminal.warning(text);
  }
}
