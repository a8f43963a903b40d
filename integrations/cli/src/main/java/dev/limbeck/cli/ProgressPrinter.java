package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.MigrationReport;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.Optional;

/** Prints what is being done while it is done: lines, and in a terminal a bar. */
final class ProgressPrinter implements RunListener {
  private static final Duration LINE_EVERY = Duration.ofSeconds(10);

  private final Terminal terminal;
  private Optional<StepWatch> watch = Optional.empty();
  private Optional<Limbeck> build = Optional.empty();
  private Duration nextLine = LINE_EVERY;

  ProgressPrinter(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void watchWith(StepMonitor monitor) {
    watch = Optional.of(new StepWatch(monitor, StepWatch.PATIENCE, this::progress));
  }

  @Override
  public void knows(Limbeck limbeck) {
    build = Optional.of(limbeck);
  }

  @Override
  public void close() {
    watch.ifPresent(StepWatch::close);
    terminal.status("");
  }

  @Override
  public void planned(String unit, MigrationPlan plan) {
    if (!plan.isEmpty()) {
      PlanText.lines(terminal, unit, plan, build.map(each -> each.unit(unit)))
          .forEach(terminal::progress);
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
    watch.ifPresent(each -> each.begin(revision.id(), step, steps, sql));
  }

  @Override
  public void afterStep(
      RevisionEntry revision, Direction direction, int step, int steps, Duration duration) {
    stepEnds();
  }

  @Override
  public void batch(RevisionEntry revision, int step, long rows) {
    watch.ifPresent(each -> each.rows(rows));
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
  public void failed(RevisionEntry revision, Direction direction, int step, String reason) {
    stepEnds();
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
    stepEnds();
    terminal.progress("The connection was lost (" + reason + "); connecting again.");
  }

  @Override
  public void warning(String text) {
    terminal.warning(text);
  }

  @Override
  public void done(String verb, MigrationReport report) {
    terminal.progress(
        (report.entries().isEmpty() ? "Nothing to " + verb + ": " : "Done: ")
            + PlanText.at(report.heads())
            + ".");
  }

  @Override
  public void failed(Throwable failure, int exitCode) {
    stepEnds();
  }

  private void stepEnds() {
    watch.ifPresent(StepWatch::end);
    terminal.status("");
    nextLine = LINE_EVERY;
  }

  private void progress(StepProgress progress) {
    if (terminal.isInteractive()) {
      terminal.status(ProgressBar.of(progress, terminal.width()));
    } else if (progress.elapsed().compareTo(nextLine) >= 0) {
      nextLine = progress.elapsed().plus(LINE_EVERY);
      terminal.progress(ProgressBar.text(progress));
    }
  }
}
