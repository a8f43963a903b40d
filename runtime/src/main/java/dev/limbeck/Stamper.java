package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.history.HistorySql;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Stamps after {@code inspection}, whose sentences are warnings; it may refuse by throwing. */
  MigrationReport run(RevisionTarget target, Inspection<List<String>> inspection) {
    Inspector inspector = new Inspector(settings, unit);
    return new Connections(settings, progress)
        .untilDone(
            connection ->
                Session.locked(
                    connection,
                    settings,
                    progress,
                    session -> {
                      inspector
                          .inspect(connection, session.facts(), Optional.of(target), inspection)
                          .forEach(progress::warn);
                      return stamp(session, target);
                    }),
            () -> 0);
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
            AppliedRevision row = state.rows().get(i);
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
  private static boolean isRight(AppliedRevision row, RevisionEntry entry, Set<String> wanted) {
    return wanted.contains(row.id()) && row.isComplete() && row.isSame(entry);
  }

  private void warnOfUnknown(DatabaseState state) {
    List<AppliedRevision> unknown = state.unknown();
    if (!unknown.isEmpty()) {
      progress.warn(
          "The history also has revisions that this build doesn't have; they were left alone: "
              + String.join(", ", AppliedRevision.ids(unknown))
              + ".");
    }
  }
}
