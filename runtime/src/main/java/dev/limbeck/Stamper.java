package dev.limbeck;

import dev.limbeck.LimbeckException.DoesNotFit;
import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the history say that a database is at a target, without touching anything else. */
final class Stamper {

  private final Settings settings;
  private final Progress progress;
  private final CatalogUnit unit;

  Stamper(Settings settings, Progress progress, CatalogUnit unit) {
    this.settings = settings;
    this.progress = progress;
    this.unit = unit;
  }

  MigrationReport run(Connections connections, RevisionTarget target) {
    return connections.untilDone(
        connection ->
            Session.locked(
                connection,
                settings,
                progress,
                session -> {
                  warnOfDrift(session, target);
                  return stamp(session, target);
                }),
        () -> 0);
  }

  /** Reads another tool's history, verifies and stamps, under one lock. */
  AdoptionReport adopt(
      Connections connections, Predecessor tool, RevisionTarget target, boolean force) {
    VerifyRunner runner = new VerifyRunner(settings, progress, unit);
    return connections.once(
        connection ->
            Session.locked(
                connection,
                settings,
                progress,
                session -> {
                  requireNoHistory(session);
                  AdoptionReport found =
                      runner.ask(
                          connection,
                          session.facts(),
                          Optional.of(target),
                          (verifier, there, request) -> verifier.adoptable(there, request, tool));
                  if (!found.verified().fits() && !force) {
                    throw new DoesNotFit(found.found(), found.verified());
                  }
                  return found.stamped(stamp(session, target));
                }));
  }

  private void requireNoHistory(Session session) throws SQLException {
    if (!HistoryTable.rows(session.connection(), session.facts(), unit.name()).isEmpty()) {
      throw LimbeckException.notAdoptable(
          "The database has a history of Limbeck's already ("
              + session.facts().history()
              + "), so there is nothing to adopt; 'limbeck current' shows where it is. Nothing was"
              + " changed.");
    }
  }

  /** Notes it; the session has the lock. */
  private MigrationReport stamp(Session session, RevisionTarget target) throws SQLException {
    if (!HistoryTable.exists(session.connection(), session.facts())) {
      HistoryTable.create(session);
    }
    DatabaseState state = DatabaseState.read(session.connection(), session.facts(), unit);
    Set<String> wanted = state.wanted(target);
    List<Applied> entries = new ArrayList<>();
    HistorySql sql = new HistorySql(session.facts().history());
    session.inTransaction(
        Duration.ofSeconds(10),
        "stamp",
        () -> {
          entries.clear();
          for (int i = state.rows().size() - 1; i >= 0; i--) {
            HistoryRow row = state.rows().get(i);
            Optional<RevisionEntry> entry = unit.graph().revision(row.id());
            if (entry.isPresent() && !isRight(row, entry.get(), wanted)) {
              session.execute(sql.unstamp(unit.name(), row.id()));
              if (!wanted.contains(row.id())) {
                entries.add(new Applied(entry.get(), Direction.DOWNGRADE, Duration.ZERO, 0));
              }
            }
          }
          for (RevisionEntry entry : unit.graph().revisions()) {
            if (wanted.contains(entry.id())
                && state.row(entry.id()).filter(row -> isRight(row, entry, wanted)).isEmpty()) {
              session.execute(sql.stamp(unit.name(), entry, unit.chain(entry.id())));
              entries.add(new Applied(entry, Direction.UPGRADE, Duration.ZERO, 0));
            }
          }
        });
    warnOfUnknown(state);
    return new MigrationReport(entries, unit.graph().headsOf(wanted), progress.warnings());
  }

  /** A row stays if the revision is to be applied, and is, and is still what it was. */
  private static boolean isRight(HistoryRow row, RevisionEntry entry, Set<String> wanted) {
    return wanted.contains(row.id())
        && row.revision().isComplete()
        && DatabaseState.isSame(row, entry);
  }

  /** Who stamps a database of unknown origin should know how far it is from what is noted. */
  private void warnOfDrift(Session session, RevisionTarget target) throws SQLException {
    if (HistoryTable.exists(session.connection(), session.facts())
        || HistoryTable.tables(session).isEmpty()) {
      return;
    }
    try {
      VerifyReport report =
          new VerifyRunner(settings, progress, unit)
              .ask(session.connection(), session.facts(), Optional.of(target), Verifier::verify);
      if (!report.fits()) {
        int places = report.drift().size();
        progress.warn(
            "The database isn't what was stamped: it differs in "
                + (places == 1 ? "1 place. " : places + " places, the first: ")
                + report.drift().get(0).sentence()
                + " 'limbeck verify' names "
                + (places == 1
                    ? "the statement that mends it."
                    : "them all, and what mends them."));
      }
    } catch (LimbeckException e) {
      progress.warn("What was stamped couldn't be verified: " + e.getMessage());
    }
  }

  private void warnOfUnknown(DatabaseState state) {
    List<AppliedRevision> unknown = state.unknown();
    if (!unknown.isEmpty()) {
      progress.warn(
          "The history also has revisions that this build doesn't have; they were left alone: "
              + unknown.stream().map(AppliedRevision::id).collect(Collectors.joining(", "))
              + ".");
    }
  }
}
