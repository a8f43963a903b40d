package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.history.HistorySql;
import dev.limbeck.history.LoadedRevision;
import dev.limbeck.operation.SqlWork;
import dev.limbeck.revision.Direction;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Step.Kind;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Applies or reverts one revision, step by step; mutable, used once.
 *
 * <p>A step in a transaction is recorded in that transaction. One outside is recorded after it, so
 * it may be found done already.
 */
final class RevisionRunner {

  /** A scan may wait long: the lock that it waits for stops no one. */
  private static final Duration SCAN_LOCK_TIMEOUT = Duration.ofMinutes(10);

  /** Nobody else has a lock on the history for long. */
  private static final Duration RECORD_LOCK_TIMEOUT = Duration.ofSeconds(10);

  /** What takes longer than nothing isn't what it was taken for, and holds its lock meanwhile. */
  private static final int BRIEF_SECONDS = 15;

  private final Session session;
  private final HistorySql history;
  private final String unit;
  private final LoadedRevision revision;
  private final Direction direction;
  private final Ramp ramp;
  private final Progress progress;
  private int attempt;
  private boolean begun;
  private boolean ending;
  private @Nullable String statement;

  RevisionRunner(
      Session session,
      String unit,
      LoadedRevision revision,
      Direction direction,
      Duration retryFor,
      Progress progress) {
    this.session = session;
    this.history = new HistorySql(session.facts().history());
    this.unit = unit;
    this.revision = revision;
    this.direction = direction;
    this.ramp = new Ramp(session, revision.entry(), retryFor, progress);
    this.progress = progress;
  }

  /**
   * Does the steps that aren't done.
   *
   * @param unfinished the revision's row where an earlier run was cut off
   * @param applied what the same command has done before, to be told where this fails
   * @throws SQLException where the connection was lost, so that nobody knows what is done
   */
  void run(Optional<AppliedRevision> unfinished, List<Applied> applied) throws SQLException {
    int first = 1 + (unfinished.isPresent() ? unfinished.get().stepsDone() : 0);
    int steps = revision.steps().size();
    begun = unfinished.isPresent();
    boolean brief = steps == 1 && revision.steps().get(0).brief();
    progress.before(revision.entry(), direction, first, steps, brief);
    int step = first;
    try {
      if (unfinished.isPresent()) {
        resume(unfinished.get());
      }
      for (; step <= steps; step++) {
        statement = null;
        run(step, revision.steps().get(step - 1));
      }
    } catch (SQLException e) {
      if (SqlErrors.isConnectionLost(e)) {
        throw e;
      }
      throw failed(step, e, e, applied);
    } catch (LimbeckException e) {
      throw e;
    } catch (RuntimeException e) {
      throw failed(step, e, new SQLException(e), applied);
    }
  }

  private MigrationFailedException failed(
      int step, Exception reason, SQLException noted, List<Applied> applied) {
    noteFailure(noted);
    progress.failed(revision.entry(), direction, step, Redaction.firstLine(reason));
    return MigrationFailedException.of(
        revision, direction, step, Optional.ofNullable(statement), reason, applied);
  }

  /** The finished steps must be those that were finished; the others may have been mended. */
  private void resume(AppliedRevision row) throws SQLException {
    int done = row.stepsDone();
    if (done > revision.steps().size()
        || !row.hashes().subList(0, done).equals(revision.hashes().subList(0, done))) {
      throw new IllegalStateException(
          "the steps that are done already aren't those that the migration has now. Restore the"
              + " migration as it was, let it finish, and put the change into a revision of its"
              + " own.");
    }
    session.prepareOutsideTransaction();
    requireOne(session.execute(history.resume(unit, revision)));
  }

  private void run(int number, Step step) throws SQLException {
    int steps = revision.steps().size();
    long start = System.nanoTime();
    progress.step(revision.entry(), direction, number, steps, step.text());
    if (step.kind() == Kind.TRANSACTION) {
      inTransaction(number, step);
    } else {
      session.prepareOutsideTransaction();
      if (!begun) {
        requireOne(session.execute(beginning()));
        begun = true;
      }
      statement = step.text();
      if (step.kind() == Kind.OUTSIDE) {
        outside(step, step.text());
      } else {
        inBatches(number, step);
      }
      finishOutside(number);
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    progress.tell(each -> each.afterStep(revision.entry(), direction, number, steps, duration));
  }

  private void inTransaction(int number, Step step) throws SQLException {
    String marker = revision.entry().id() + ":" + number;
    boolean begunBefore = begun;
    ending = number == revision.steps().size();
    repeatedly(
        () -> {
          begun = begunBefore;
          Duration timeout = step.alone() ? SCAN_LOCK_TIMEOUT : Ramp.lockTimeout(attempt);
          long start = System.nanoTime();
          try {
            session.inTransaction(
                () ->
                    perform(
                        number,
                        step,
                        marker,
                        session.beginTransaction(
                            timeout, marker, step.brief() ? BRIEF_SECONDS : 0)));
          } catch (SQLException e) {
            throw step.brief() ? tripped(e, System.nanoTime() - start) : e;
          }
        });
  }

  private static SQLException tripped(SQLException e, long nanos) {
    return nanos < BRIEF_SECONDS * 1_000_000_000L || !SqlErrors.state(e).equals("57014")
        ? e
        : new SQLException(
            "it changes nothing but the catalog, so it was expected to take no time, and was"
                + " stopped after "
                + BRIEF_SECONDS
                + " s, because it holds its table locked. While it runs, SELECT * FROM"
                + " pg_stat_activity tells what it does or waits for. If it has to read or write"
                + " the table's rows, say it as op.sql(\"…\", effect), which has no limit",
            "57014",
            e);
  }

  /** Sends the transaction in one piece; Java code divides it, where there is some. */
  private void perform(int number, Step step, String marker, List<String> first)
      throws SQLException {
    Pipeline pipeline = new Pipeline();
    for (String sql : first) {
      pipeline.addOurs(sql);
    }
    OptionalInt begin = begun ? OptionalInt.empty() : OptionalInt.of(first.size());
    if (!begun) {
      pipeline.addOurs(beginning());
      begun = true;
    }
    for (Action action : step.actions()) {
      Optional<SqlWork> work = action.work();
      if (work.isEmpty()) {
        pipeline.add(action.text());
      }
      if (work.isPresent() || endsWhatTheDriverDivides(action.text())) {
        requireBegun(send(pipeline), begin);
        begin = OptionalInt.empty();
        pipeline = new Pipeline();
      }
      if (work.isPresent()) {
        work.get().run(session.guarded());
      }
    }
    if (!step.brief()) {
      pipeline.addOurs(session.asOurselves());
    }
    pipeline.addOurs(stepDone(number) + " AND " + Session.stillIn(marker));
    List<Long> counts = send(pipeline);
    requireBegun(counts, begin);
    int last = counts.size() - 1;
    while (counts.get(last) < 0) {
      last--;
    }
    if (counts.get(last) != 1) {
      throw new SQLException(
          "it ends its own transaction (COMMIT or ROLLBACK).", SqlErrors.TRANSACTION_ENDED);
    }
  }

  /** After BEGIN ATOMIC the driver takes whatever follows for the body's statements. */
  private static boolean endsWhatTheDriverDivides(String sql) {
    return sql.toUpperCase(Locale.ROOT).contains("ATOMIC");
  }

  private List<Long> send(Pipeline pipeline) throws SQLException {
    statement = null;
    try {
      return session.execute(pipeline);
    } catch (SQLException e) {
      statement = pipeline.failed();
      if (SqlErrors.state(e).equals("25P02")) {
        throw new SQLException(
            "a statement failed and the migration's own code swallowed the error; everything of the"
                + " transaction was rolled back",
            "25P02",
            e);
      }
      throw e;
    }
  }

  private static void requireBegun(List<Long> counts, OptionalInt begin) {
    if (begin.isPresent()) {
      requireOne(counts.get(begin.getAsInt()));
    }
  }

  private void outside(Step step, String sql) throws SQLException {
    repeatedly(
        () -> {
          if (step.isDone().isPresent() && session.holds(step.isDone().get())) {
            return;
          }
          cleanUp(step);
          try {
            session.execute(sql);
          } catch (SQLException e) {
            if (!SqlErrors.isConnectionLost(e)) {
              cleanUpAfter(step, e);
            }
            throw e;
          }
        });
  }

  /** Returns the transaction that would have finished the revision, where nobody answered it. */
  Optional<String> doubtful() {
    return ending ? session.doubtful() : Optional.empty();
  }

  /** Rows that others hold locked are left out by a batch, and come in a later one. */
  private void inBatches(int number, Step step) throws SQLException {
    String marker = revision.entry().id() + ":" + number;
    long[] changed = new long[1];
    long idleSince = System.nanoTime();
    for (int idle = 1; ; ) {
      repeatedly(
          () ->
              session.inTransaction(
                  Ramp.lockTimeout(attempt),
                  marker,
                  () -> changed[0] = session.execute(step.text())));
      if (changed[0] > 0) {
        progress.tell(each -> each.batch(revision.entry(), number, changed[0]));
        idle = 1;
        idleSince = System.nanoTime();
      } else if (step.isDone().isEmpty() || session.holds(step.isDone().get())) {
        return;
      } else {
        giveWay(idle++, idleSince, "rows that are to be filled are locked by others");
      }
    }
  }

  private String beginning() {
    return direction == Direction.UPGRADE
        ? history.insert(unit, revision)
        : history.beginRevert(unit, revision);
  }

  private void finishOutside(int number) throws SQLException {
    statement = null;
    session.prepareOutsideTransaction();
    ending = number == revision.steps().size();
    session.inTransaction(
        RECORD_LOCK_TIMEOUT,
        revision.entry().id() + ":" + number,
        () -> requireOne(session.execute(stepDone(number))));
  }

  private String stepDone(int number) {
    return history.stepDone(
        unit, revision.entry().id(), direction, number, revision.steps().size());
  }

  private static void requireOne(long rows) {
    if (rows != 1) {
      throw new IllegalStateException(
          "the history was changed by someone else meanwhile. Run the command again.");
    }
  }

  private void cleanUp(Step step) throws SQLException {
    if (step.isCutOff().isPresent() && session.holds(step.isCutOff().get())) {
      session.execute(step.cleanup().orElseThrow());
    }
  }

  /** At once, because what is left may be in the application's way: an index that is enforced. */
  private void cleanUpAfter(Step step, SQLException failure) {
    try {
      cleanUp(step);
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }

  private void noteFailure(SQLException failure) {
    if (begun && !SqlErrors.isConnectionLost(failure)) {
      try {
        session.prepareOutsideTransaction();
        session.execute(
            history.failed(
                unit,
                revision.entry().id(),
                SqlErrors.state(failure),
                Redaction.firstLine(failure)));
      } catch (SQLException e) {
        failure.addSuppressed(e);
      }
    }
  }

  private void repeatedly(Session.Work work) throws SQLException {
    long start = System.nanoTime();
    for (attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (SQLException e) {
        if (!SqlErrors.mayRunAgain(e)) {
          throw e;
        }
        giveWay(attempt, start, Redaction.firstLine(e));
      }
    }
  }

  private void giveWay(int times, long since, String reason) throws SQLException {
    ramp.giveWay(times, since, reason, statement == null ? "" : statement);
  }
}
