package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.history.HistorySql;
import dev.limbeck.history.LoadedRevision;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import dev.limbeck.revision.UnitIndex;
import dev.limbeck.sql.Step;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Carries out an upgrade or a downgrade, on one connection at a time; mutable, used once.
 *
 * <p>When the connection is lost, nobody knows whether the last transaction was committed. So it
 * connects again, takes the lock again, reads the history again, and does what is missing.
 */
final class PlanRunner {

  private final Settings settings;
  private final Progress progress;
  private final Direction direction;
  private final RevisionTarget target;
  private final Supplier<List<CatalogUnit>> units;
  private final List<Applied> done = new ArrayList<>();
  private final Set<String> heads = new TreeSet<>();
  private final Map<String, MigrationPlan> plans = new HashMap<>();

  /** What was done if its transaction, which follows, was committed, which nobody has answered. */
  private @Nullable Applied doubted;

  private String transaction = "";

  PlanRunner(
      Settings settings,
      Progress progress,
      Direction direction,
      RevisionTarget target,
      Supplier<List<CatalogUnit>> units) {
    this.settings = settings;
    this.progress = progress;
    this.direction = direction;
    this.target = target;
    this.units = units;
  }

  /**
   * Does the work.
   *
   * @param wanted units which, if the database is at their heads, need nothing further
   */
  MigrationReport run(List<UnitIndex> wanted) {
    return new Connections(settings, progress)
        .untilDone(
            connection -> {
              if (!wanted.isEmpty()
                  && plans.isEmpty()
                  && HistoryTable.isAtHead(connection, settings, wanted)) {
                return nothingToDo(wanted);
              }
              heads.clear();
              return Session.locked(
                  connection,
                  settings,
                  progress,
                  session -> {
                    settleDoubt(session);
                    for (CatalogUnit unit : units.get()) {
                      run(session, unit);
                    }
                    return new MigrationReport(done, List.copyOf(heads), progress.warnings());
                  });
            },
            done::size);
  }

  private MigrationReport nothingToDo(List<UnitIndex> units) {
    for (UnitIndex unit : units) {
      MigrationPlan plan = new MigrationPlan(direction, List.of(), unit.heads());
      progress.planned(unit.unit(), plan);
      heads.addAll(unit.heads());
    }
    return new MigrationReport(List.of(), List.copyOf(heads), List.of());
  }

  private void run(Session session, CatalogUnit unit) throws SQLException {
    DatabaseState state = DatabaseState.read(session.connection(), session.facts(), unit);
    if (settings.rewind && direction == Direction.UPGRADE && rewind(session, unit, state)) {
      state = DatabaseState.read(session.connection(), session.facts(), unit);
    }
    MigrationPlan plan = plans.get(unit.name());
    if (plan == null) {
      plan = state.plan(direction, target);
      if (direction == Direction.UPGRADE) {
        state.requireUpgradable(plan, progress);
      } else {
        state.requireDowngradable(plan);
      }
      progress.planned(unit.name(), plan);
      plans.put(unit.name(), plan);
    }
    List<RevisionEntry> entries = missing(state, plan);
    WaysBack ways = WaysBack.read(session, state, direction, entries);
    if (!entries.isEmpty()) {
      requireRights(session, entries, ways);
    }
    if (!entries.isEmpty() && direction == Direction.UPGRADE) {
      prepare(session);
    }
    for (RevisionEntry entry : entries) {
      run(session, unit, ways.of(entry), direction, state.row(entry.id()));
    }
    heads.addAll(entries.isEmpty() ? state.heads() : plan.heads());
  }

  /**
   * Reverts what this build doesn't have, or has changed, and what came after that.
   *
   * @return whether anything has changed thereby
   */
  private boolean rewind(Session session, CatalogUnit unit, DatabaseState state)
      throws SQLException {
    boolean forgotten = forgetBegun(session, unit, state);
    List<RevisionEntry> outdated = state.outdated();
    if (outdated.isEmpty()) {
      return forgotten;
    }
    MigrationPlan plan = new MigrationPlan(Direction.DOWNGRADE, outdated, List.of());
    progress.planned(unit.name(), plan);
    WaysBack ways = WaysBack.read(session, state, Direction.DOWNGRADE, outdated);
    for (RevisionEntry entry : outdated) {
      run(session, unit, ways.of(entry), Direction.DOWNGRADE, state.row(entry.id()));
    }
    return true;
  }

  /** Of what was begun in another form, and isn't yet anything, the row has to go only. */
  private static boolean forgetBegun(Session session, CatalogUnit unit, DatabaseState state)
      throws SQLException {
    boolean forgotten = false;
    HistorySql history = new HistorySql(session.facts().history());
    for (AppliedRevision row : state.rows()) {
      if (row.isNothingYet() && !state.isOfThisBuild(row)) {
        session.prepareOutsideTransaction();
        session.execute(history.unstamp(unit.name(), row.id(), "TRUE"));
        forgotten = true;
      }
    }
    return forgotten;
  }

  private static void requireRights(Session session, List<RevisionEntry> entries, WaysBack ways)
      throws SQLException {
    Rights rights = new Rights(session);
    for (RevisionEntry entry : entries) {
      for (Step step : ways.of(entry).steps()) {
        rights.add(step);
      }
    }
    rights.require();
  }

  private void prepare(Session session) throws SQLException {
    if (!HistoryTable.exists(session.connection(), session.facts())) {
      HistoryTable.requireEmptySchema(session);
      HistoryTable.create(session);
    }
  }

  /** Returns what of the plan isn't done yet: all of it, until a connection was lost. */
  private List<RevisionEntry> missing(DatabaseState state, MigrationPlan plan) {
    List<RevisionEntry> missing = new ArrayList<>();
    for (RevisionEntry entry : plan.entries()) {
      Optional<AppliedRevision> row = state.row(entry.id());
      boolean done =
          direction == Direction.UPGRADE
              ? row.isPresent() && row.get().isComplete()
              : row.isEmpty();
      if (!done) {
        missing.add(entry);
      }
    }
    return missing;
  }

  /**
   * A revision whose transaction ended without an answer is reported if the server knows that it
   * was committed: that the revision is done would not say who did it.
   */
  private void settleDoubt(Session session) throws SQLException {
    Applied applied = doubted;
    if (applied != null && session.isCommitted(transaction)) {
      done.add(applied);
      progress.after(applied.revision(), applied.direction(), applied.duration());
    }
    doubted = null;
  }

  private void run(
      Session session,
      CatalogUnit unit,
      LoadedRevision revision,
      Direction way,
      Optional<AppliedRevision> row)
      throws SQLException {
    long start = System.nanoTime();
    RevisionRunner runner =
        new RevisionRunner(session, unit.name(), revision, way, settings.retryFor, progress);
    try {
      runner.run(row.isPresent() && row.get().isComplete() ? Optional.empty() : row, done);
      Applied applied = applied(revision, way, start);
      done.add(applied);
      progress.after(revision.entry(), way, applied.duration());
    } catch (SQLException e) {
      Optional<String> doubtful = runner.doubtful();
      if (doubtful.isPresent()) {
        doubted = applied(revision, way, start);
        transaction = doubtful.get();
      }
      throw e;
    }
  }

  private static Applied applied(LoadedRevision revision, Direction way, long start) {
    return new Applied(
        revision.entry(),
        way,
        Duration.ofNanos(System.nanoTime() - start),
        revision.steps().size());
  }
}
