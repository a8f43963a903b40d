package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tells the listener and the log; collects warnings for the report. Mutable, one per command. */
final class Progress {

  private static final System.Logger LOG = System.getLogger("dev.limbeck");

  private final MigrationListener listener;
  private final List<String> warnings = new ArrayList<>();

  Progress(MigrationListener listener) {
    this.listener = listener;
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** A listener that throws must not stop a migration in the middle. */
  void tell(Consumer<MigrationListener> event) {
    try {
      event.accept(listener);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "The MigrationListener failed", e);
    }
  }

  void before(RevisionEntry revision, Direction direction, int firstStep, int steps) {
    LOG.log(
        System.Logger.Level.INFO,
        () -> (direction == Direction.UPGRADE ? "Applying " : "Reverting ") + described(revision));
    tell(each -> each.beforeRevision(revision, direction, firstStep, steps));
  }

  void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {
    LOG.log(System.Logger.Level.DEBUG, () -> "Step " + step + " of " + steps + ": " + sql);
    tell(each -> each.step(revision, direction, step, steps, sql));
  }

  void after(RevisionEntry revision, Direction direction, Duration duration) {
    LOG.log(
        System.Logger.Level.INFO,
        () ->
            (direction == Direction.UPGRADE ? "Applied " : "Reverted ")
                + revision.id()
                + " in "
                + Durations.text(duration));
    tell(each -> each.afterRevision(revision, direction, duration));
  }

  void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {
    LOG.log(
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

  void waitingForLock(Duration waited, String holder) {
    LOG.log(
        System.Logger.Level.INFO,
        () -> "Waiting for the migration lock since " + Durations.text(waited) + ": " + holder);
    tell(each -> each.waitingForLock(waited, holder));
  }

  void reconnecting(int attempt, String reason) {
    LOG.log(
        System.Logger.Level.WARNING,
        () -> "The connection was lost (" + reason + "); connecting again, attempt " + attempt);
    tell(each -> each.reconnecting(attempt, reason));
  }

  void warn(String text) {
    if (!warnings.contains(text)) {
      warnings.add(text);
      LOG.log(System.Logger.Level.WARNING, text);
      tell(each -> each.warning(text));
    }
  }

  /** Something went wrong that must not hide what went wrong before. */
  static void logQuietly(String text, Throwable cause) {
    LOG.log(System.Logger.Level.WARNING, text, cause);
  }

  static String described(RevisionEntry revision) {
    return revision.message().isEmpty()
        ? revision.id()
        : revision.id() + " (" + revision.message() + ")";
  }
}
