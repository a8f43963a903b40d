package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners, of which the flight recorder is one, and the log; collects warnings for the
 * report. Mutable, one per command.
 */
final class Progress {

  /** Found when something is said, which at head nothing is. */
  private static System.@Nullable Logger log;

  private final List<MigrationListener> listeners;
  private final List<String> warnings = new ArrayList<>();
  private final @Nullable FlightEvents flight = isRecorded() ? new FlightEvents() : null;
  private boolean insecurityTold;

  Progress(List<MigrationListener> listeners) {
    this.listeners = new ArrayList<>(listeners);
    if (flight != null) {
      this.listeners.add(0, flight);
    }
  }

  private static System.Logger log() {
    System.Logger found = log;
    if (found == null) {
      found = System.getLogger("dev.limbeck");
      log = found;
    }
    return found;
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
    for (MigrationListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (RuntimeException e) {
        logQuietly("The MigrationListener failed", e);
      }
    }
  }

  void planned(String unit, MigrationPlan plan) {
    tell(each -> each.planned(unit, plan));
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
    log()
        .log(
            brief ? System.Logger.Level.DEBUG : System.Logger.Level.INFO,
            (direction == Direction.UPGRADE ? "Applying " : "Reverting ") + described(revision));
    tell(each -> each.beforeRevision(revision, direction, firstStep, steps));
  }

  void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {
    String shown = Redaction.of(sql);
    log().log(System.Logger.Level.DEBUG, "Step " + step + " of " + steps + ": " + shown);
    tell(each -> each.step(revision, direction, step, steps, shown));
  }

  /** The reason comes to the caller as an exception, and to the log through whoever catches it. */
  void failed(RevisionEntry revision, Direction direction, int step, String reason) {
    tell(each -> each.failed(revision, direction, step, reason));
  }

  void after(RevisionEntry revision, Direction direction, Duration duration) {
    log()
        .log(
            System.Logger.Level.INFO,
            (direction == Direction.UPGRADE ? "Applied " : "Reverted ")
                + described(revision)
                + " in "
                + text(duration));
    tell(each -> each.afterRevision(revision, direction, duration));
  }

  void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {
    log()
        .log(
            System.Logger.Level.INFO,
            "Revision "
                + revision.id()
                + " gave way ("
                + reason
                + "); it is begun again in "
                + text(pause));
    tell(each -> each.retry(revision, attempt, pause, reason));
  }

  void lockTaken() {
    if (flight != null) {
      flight.lockWaitEnds();
    }
  }

  void waitingForLock(Duration waited, String holder) {
    log()
        .log(
            System.Logger.Level.INFO,
            "Waiting for the migration lock since " + text(waited) + ": " + holder);
    tell(each -> each.waitingForLock(waited, holder));
  }

  /** Said once, and not part of the report: it is about the place, not about this work. */
  void insecure(String text) {
    if (!insecurityTold) {
      insecurityTold = true;
      log().log(System.Logger.Level.INFO, text);
      tell(each -> each.warning(text));
    }
  }

  void reconnecting(int attempt, String reason) {
    log()
        .log(
            System.Logger.Level.WARNING,
            "The connection was lost (" + reason + "); connecting again, attempt " + attempt);
    tell(each -> each.reconnecting(attempt, reason));
  }

  void warn(String text) {
    if (!warnings.contains(text)) {
      warnings.add(text);
      log().log(System.Logger.Level.WARNING, text);
      tell(each -> each.warning(text));
    }
  }

  /** Something went wrong that must not hide what went wrong before. */
  static void logQuietly(String text, Throwable cause) {
    log().log(System.Logger.Level.WARNING, text, cause);
  }

  /** Returns a duration in the unit in which people think of it. */
  static String text(Duration duration) {
    if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
      return duration.toMillis() + " ms";
    }
    if (duration.compareTo(Duration.ofMinutes(2)) < 0) {
      return duration.toSeconds() + " s";
    }
    return duration.toMinutes() + " min";
  }

  static String described(RevisionEntry revision) {
    return revision.message().isEmpty()
        ? revision.id()
        : revision.id() + " (" + revision.message() + ")";
  }
}
