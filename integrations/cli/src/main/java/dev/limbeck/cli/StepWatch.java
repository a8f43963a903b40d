package dev.limbeck.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks after steps that take long, from a thread of its own; mutable.
 *
 * <p>Short steps are never looked at, so that the database is asked, over a second connection, only
 * where somebody would begin to wonder.
 */
final class StepWatch implements AutoCloseable {

  /** How long a step runs before anybody asks. */
  static final Duration PATIENCE = Duration.ofSeconds(2);

  /** The phase of a step that works in batches. */
  static final String ROWS = "rows";

  private final StepMonitor monitor;
  private final Duration patience;
  private final Consumer<StepProgress> sink;
  private final Thread thread = new Thread(this::watch, "limbeck-progress");
  private @Nullable Running running;

  /** A step that runs; its rows are those that batches have changed. */
  private record Running(String revision, int step, int steps, String sql, long since, long rows) {
    Running withRows(long more) {
      return new Running(revision, step, steps, sql, since, rows + more);
    }
  }

  /**
   * Begins to watch.
   *
   * @param patience how long a step runs unwatched
   * @param sink is told every half second, and never after a step has ended
   */
  StepWatch(StepMonitor monitor, Duration patience, Consumer<StepProgress> sink) {
    this.monitor = monitor;
    this.patience = patience;
    this.sink = sink;
    thread.setDaemon(true);
  }

  synchronized void begin(String revision, int step, int steps, String sql) {
    running = new Running(revision, step, steps, sql, System.nanoTime(), 0);
    if (thread.getState() == Thread.State.NEW) {
      thread.start();
    }
  }

  synchronized void rows(long more) {
    running = running == null ? null : running.withRows(more);
  }

  synchronized void end() {
    running = null;
  }

  @Override
  public synchronized void close() {
    running = null;
    thread.interrupt();
  }

  private void watch() {
    try (monitor) {
      while (!Thread.currentThread().isInterrupted()) {
        Optional<Running> step = longRunning();
        step.ifPresent(this::look);
        Thread.sleep(step.isPresent() ? 400 : 100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns the step that runs for longer than one likes to wait. */
  private synchronized Optional<Running> longRunning() {
    return Optional.ofNullable(running).filter(each -> elapsed(each).compareTo(patience) >= 0);
  }

  private void look(Running step) {
    StepMonitor.Sight sight =
        step.rows() > 0
            ? new StepMonitor.Sight(ROWS, step.rows(), monitor.rowsOf(step.sql()))
            : monitor.index(step.sql()).orElse(new StepMonitor.Sight("running", 0, 0));
    synchronized (this) {
      if (running != null && running.since() == step.since()) {
        sink.accept(
            new StepProgress(
                step.revision(),
                step.step(),
                step.steps(),
                elapsed(step),
                sight.phase(),
                sight.done(),
                sight.total()));
      }
    }
  }

  private static Duration elapsed(Running step) {
    return Duration.ofNanos(System.nanoTime() - step.since());
  }
}
