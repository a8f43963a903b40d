package dev.limbeck;

import dev.limbeck.LimbeckException.DoesNotFit;
import dev.limbeck.LimbeckException.NotAdoptable;
import dev.limbeck.revision.RevisionTarget;
import java.sql.SQLException;
import java.util.Optional;

/** Takes over a database that another tool has migrated, if it is what the revisions promise. */
final class Adopter {

  private final Settings settings;
  private final Progress progress;
  private final CatalogUnit unit;

  Adopter(Settings settings, Progress progress, CatalogUnit unit) {
    this.settings = settings;
    this.progress = progress;
    this.unit = unit;
  }

  /** Reads, verifies and stamps under one lock. */
  AdoptionReport run(
      Connections connections, Predecessor tool, RevisionTarget target, boolean force) {
    return connections.once(
        connection -> {
          try (Session session = Session.open(connection, settings)) {
            DatabaseLock lock = DatabaseLock.take(session, settings.lockWait(), progress);
            try (lock) {
              return run(session, tool, target, force);
            }
          }
        });
  }

  private AdoptionReport run(
      Session session, Predecessor tool, RevisionTarget target, boolean force) throws SQLException {
    if (!HistoryTable.rows(session.connection(), session.facts(), unit.name()).isEmpty()) {
      throw new NotAdoptable(
          "The database has a history of Limbeck's already ("
              + session.facts().history()
              + "), so there is nothing to adopt; 'limbeck current' shows where it is. Nothing was"
              + " changed.");
    }
    ForeignHistory history = ForeignHistory.read(session.connection(), session.facts(), tool);
    VerifyReport report =
        new Verifier(settings, progress, unit)
            .run(session.connection(), session.facts(), Optional.of(target));
    if (!report.fits() && !force) {
      throw new DoesNotFit(history.found(), report);
    }
    MigrationReport stamped = new Stamper(settings, progress, unit).stamp(session, target);
    return new AdoptionReport(history.found(), report, stamped, history.next());
  }
}
