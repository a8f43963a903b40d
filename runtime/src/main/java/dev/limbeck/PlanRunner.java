package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import dev.limbeck.revision.UnitHeader;
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
  private Optional<Applied> inDoubt = Optional.empty();

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
  MigrationReport run(Connections connections, List<UnitHeader> wanted) {
    return connections.untilDone(
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
                for (CatalogUnit unit : units.get()) {
                  run(session, unit);
                }
                return new MigrationReport(done, List.copyOf(heads), progress.warnings());
              });
        },
        done::size);
  }

  private MigrationReport nothingToDo(List<UnitHeader> units) {
    for (UnitHeader unit : units) {
      MigrationPlan plan = new MigrationPlan(direction, List.of(), unit.heads());
      progress.tell(each -> each.planned(unit.unit(), plan));
      heads.addAll(unit.heads());
    }
    return new MigrationReport(List.of(), List.copyOf(heads), List.of());
  }

  private void run(Session session, CatalogUnit unit) throws SQLException {
    if (settings.rewind() && direction == Direction.UPGRADE) {
      rewind(session, unit);
    }
    DatabaseState state = DatabaseState.read(session.connection(), session.facts(), unit);
    MigrationPlan plan = plans.get(unit.name());
    if (plan == null) {
      plan = state.plan(direction, target);
      if (direction == Direction.UPGRADE) {
        state.requireUpgradable(plan, progress);
      } else {
        state.requireDowngradable(plan);
      }
      MigrationPlan first = plan;
      progress.tell(each -> each.planned(unit.name(), first));
      plans.put(unit.name(), plan);
    }
    List<RevisionEntry> entries = missing(state, plan);
    settleDoubt(entries);
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

  /** Reverts what this build doesn't have, or has changed, and what came after that. */
  private void rewind(Session session, CatalogUnit unit) throws SQLException {
    forgetBegun(session, unit);
    DatabaseState state = DatabaseState.read(session.connection(), session.facts(), unit);
    List<RevisionEntry> outdated = state.outdated();
    settleDoubt(outdated);
    if (outdated.isEmpty()) {
      return;
    }
    MigrationPlan plan = new MigrationPlan(Direction.DOWNGRADE, outdated, List.of());
    progress.tell(each -> each.planned(unit.name(), plan));
    WaysBack ways = WaysBack.read(session, state, Direction.DOWNGRADE, outdated);
    for (RevisionEntry entry : outdated) {
      run(session, unit, ways.of(entry), Direction.DOWNGRADE, state.row(entry.id()));
    }
  }

  /** Of what was begun in another form, and isn't yet anything, the row has to go only. */
  private static void forgetBegun(Session session, CatalogUnit unit) throws SQLException {
    DatabaseState state = DatabaseState.read(session.connection(), session.facts(), unit);
    HistorySql history = new HistorySql(session.facts().history());
    for (HistoryRow row : state.rows()) {
      if (row.isNothingYet() && !state.isOfThisBuild(row)) {
        session.prepareOutsideTransaction();
        session.execute(history.unstamp(unit.name(), row.id()));
      }
    }
  }

  private static void requireRights(Session session, List<RevisionEntry> entries, WaysBack ways)
      throws SQLException {
    Rights rights = new Rights();
    for (RevisionEntry entry : entries) {
      for (Step step : ways.of(entry).steps()) {
        rights.add(step);
      }
    }
    rights.require(session);
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
      Optional<HistoryRow> row = state.row(entry.id());
      boolean done =
          direction == Direction.UPGRADE
              ? row.isPresent() && row.get().revision().isComplete()
              : row.isEmpty();
      if (!done) {
        missing.add(entry);
      }
    }
    return missing;
  }

  /** A revision whose transaction ended without an answer is reported if it turns out done. */
  private void settleDoubt(List<RevisionEntry> missing) {
    inDoubt
        .filter(doubt -> !missing.contains(doubt.revision()))
        .ifPresent(
            doubt -> {
              done.add(doubt);
              progress.after(doubt.revision(), doubt.direction(), doubt.duration());
            });
    inDoubt = Optional.empty();
  }

  private void run(
      Session session,
      CatalogUnit unit,
      LoadedRevision revision,
      Direction way,
      Optional<HistoryRow> row)
      throws SQLException {
    long start = System.nanoTime();
    RevisionRunner runner =
        new RevisionRunner(
            session, unit.name(), revision, way, new Ramp(settings.retryFor()), progress);
    try {
      runner.run(row.filter(each -> !each.revision().isComplete()));
      Applied applied = applied(revision, way, start);
      done.add(applied);
      progress.after(revision.entry(), way, applied.duration());
    } catch (SQLException e) {
      inDoubt = Optional.of(applied(revision, way, start));
      throw e;
    } catch (StepFailure e) {
      progress.failed(revision.entry(), way, e.step(), Redaction.firstLine(e.reason()));
      throw Failures.of(e, revision.entry(), way, done);
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
