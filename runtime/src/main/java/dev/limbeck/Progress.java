package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells the listener, the log and the flight recorder; collects warnings for the report. Mutable,
 * one per command.
 */
final class Progress {

  /** Found when something is said, which at head nothing is. */
  private static final class Log {
    private static final System.Logger LOG = System.getLogger("dev.limbeck");
  }

  private final MigrationListener listener;
  private final List<String> warnings = new ArrayList<>();
  private final @Nullable FlightEvents flight = isRecorded() ? new FlightEvents() : null;
  private @Nullable OpenStep open;
  private boolean insecurityTold;

  private record OpenStep(
      RevisionEntry revision, Direction direction, int step, int steps, long since) {}

  Progress(MigrationListener listener) {
    this.listener = listener;
  }

  /**
   * Returns whether somebody may listen. Setting events up costs more than all the rest of a start
   * at head, so it waits for a recording; and there are JDKs without the recorder.
   */
  private static boolean isRecorded() {
    Optional<Module> recorder = ModuleLayer.boot().findModule("jdk.jfr");
    return recorder.isPresent()
        && Progress.class.getModule().canRead(recorder.get())
        && FlightEvents.areAskedFor();
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** A listener that throws must not stop a migration in the middle. */
  void tell(Consumer<MigrationListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      Log.LOG.log(System.Logger.Level.WARNING, "The MigrationListener failed", e);
    }
  }

  /** Returns what {@code work} returns, which is a command of its own in a recording. */
  MigrationReport recorded(String command, String target, Supplier<MigrationReport> work) {
    Optional<MigrationReport> report = Optional.empty();
    if (flight != null) {
      flight.commandBegins();
    }
    try {
      report = Optional.of(work.get());
      return report.get();
    } finally {
      int revisions = report.map(each -> each.entries().size()).orElse(0);
      if (flight != null) {
        flight.commandEnds(command, target, revisions, report.isPresent());
      }
    }
  }

  /**
   * Tells that a revision begins.
   *
   * @param brief it will be done in a moment, and then the log is told: one line is enough
   */
  void before(
      RevisionEntry revision, Direction direction, int firstStep, int steps, boolean brief) {
    if (flight != null) {
      flight.revisionBegins(revision, direction, steps);
    }
    Log.LOG.log(
        brief ? System.Logger.Level.DEBUG : System.Logger.Level.INFO,
        (direction == Direction.UPGRADE ? "Applying " : "Reverting ") + described(revision));
    tell(each -> each.beforeRevision(revision, direction, firstStep, steps));
  }

  void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {
    endStep(true);
    String shown = Redaction.of(sql);
    Log.LOG.log(System.Logger.Level.DEBUG, "Step " + step + " of " + steps + ": " + shown);
    tell(each -> each.step(revision, direction, step, steps, shown));
    if (flight != null) {
      flight.stepBegins(revision.id(), step, steps, shown);
    }
    open = new OpenStep(revision, direction, step, steps, System.nanoTime());
  }

  /** A step ends where the next one begins, or its revision is done. */
  private void endStep(boolean done) {
    OpenStep ended = open;
    open = null;
    if (ended != null) {
      if (flight != null) {
        flight.stepEnds(done);
      }
      Duration duration = Duration.ofNanos(System.nanoTime() - ended.since());
      if (done) {
        tell(
            each ->
                each.afterStep(
                    ended.revision(), ended.direction(), ended.step(), ended.steps(), duration));
      }
    }
  }

  /** The reason comes to the caller as an exception, and to the log through whoever catches it. */
  void failed(RevisionEntry revision, Direction direction, int step, String reason) {
    endStep(false);
    if (flight != null) {
      flight.revisionEnds(false);
    }
    tell(each -> each.failed(revision, direction, step, reason));
  }

  void after(RevisionEntry revision, Direction direction, Duration duration) {
    endStep(true);
    if (flight != null) {
      flight.revisionEnds(true);
    }
    Log.LOG.log(
        System.Logger.Level.INFO,
        (direction == Direction.UPGRADE ? "Applied " : "Reverted ")
            + described(revision)
            + " in "
            + Durations.text(duration));
    tell(each -> each.afterRevision(revision, direction, duration));
  }

  void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {
    if (flight != null) {
      flight.retry(revision.id(), attempt, pause, reason);
    }
    Log.LOG.log(
        System.Logger.Level.INFO,
        () ->
            "Revision "
                + revision.id()
                + " gave way ("
                + reason
                + "); it is begun again in "
                + Durations.text(pause));
    tell(each -> each.retry(revision, attempt, pause, reason));
  }

  void lockTaken() {
    if (flight != null) {
      flight.lockWaitEnds();
    }
  }

  void waitingForLock(Duration waited, String holder) {
    if (flight != null) {
      flight.lockWaitBegins(holder);
    }
    Log.LOG.log(
        System.Logger.Level.INFO,
        () -> "Waiting for the migration lock since " + Durations.text(waited) + ": " + holder);
    tell(each -> each.waitingForLock(waited, holder));
  }

  /** Said once, and not part of the report: it is about the place, not about this work. */
  void insecure(String text) {
    if (!insecurityTold) {
      insecurityTold = true;
      Log.LOG.log(System.Logger.Level.INFO, text);
      tell(each -> each.warning(text));
    }
  }

  void reconnecting(int attempt, String reason) {
    endStep(false);
    Log.LOG.log(
        System.Logger.Level.WARNING,
        () -> "The connection was lost (" + reason + "); connecting again, attempt " + attempt);
    tell(each -> each.reconnecting(attempt, reason));
  }

  void warn(String text) {
    if (!warnings.contains(text)) {
      warnings.add(text);
      Log.LOG.log(System.Logger.Level.WARNING, text);
      tell(each -> each.warning(text));
    }
  }

  /** Something went wrong that must not hide what went wrong before. */
  static void logQuietly(String text, Throwable cause) {
    Log.LOG.log(System.Logger.Level.WARNING, text, cause);
  }

  static String described(RevisionEntry revision) {
    return revision.message().isEmpty()
        ? revision.id()
        : revision.id() + " (" + revision.message() + ")";
  }
}
