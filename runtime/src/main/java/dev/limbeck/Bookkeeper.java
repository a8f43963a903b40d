package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.history.HistorySql;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works on a unit's history while nobody migrates: has it inspected beside the database, or makes
 * it say that the database is at a target, without touching anything else.
 */
final class Bookkeeper {

  private final Settings settings;
  private final Progress progress;
  private final CatalogUnit unit;

  Bookkeeper(Settings settings, Progress progress, CatalogUnit unit) {
    this.settings = settings;
    this.progress = progress;
    this.unit = unit;
  }

  /** Inspects beside a target, or else beside what the history says is applied. */
  <T> T inspect(Optional<RevisionTarget> target, Inspection<T> inspection) {
    return new Connections(settings, progress)
        .once(
            connection -> {
              SessionFacts facts = SessionFacts.read(connection, settings);
              if (facts.replica() || facts.readOnly()) {
                return inspect(connection, facts, target, inspection);
              }
              return Session.locked(
                  connection,
                  settings,
                  progress,
                  session -> inspect(connection, session.facts(), target, inspection));
            });
  }

  /**
   * Reads in one snapshot; that is why no migration may run meanwhile: an index that it builds
   * concurrently would wait for us.
   */
  private <T> T inspect(
      Connection connection,
      SessionFacts facts,
      Optional<RevisionTarget> target,
      Inspection<T> inspection)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                + " SET LOCAL lock_timeout = '10s'; SET LOCAL quote_all_identifiers = off;"
                + " SET LOCAL search_path = "
                + facts.searchPath());
      }
      return inspection.inspect(connection, promised(connection, facts, target));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Promised promised(
      Connection connection, SessionFacts facts, Optional<RevisionTarget> target)
      throws SQLException {
    DatabaseState state = DatabaseState.read(connection, facts, unit);
    boolean applied = target.isEmpty() && HistoryTable.exists(connection, facts);
    Set<String> ids =
        applied
            ? state.applied(Direction.UPGRADE)
            : state.wanted(target.orElse(RevisionTarget.HEADS));
    List<HistoryEntry> history = new ArrayList<>(state.history());
    history.removeIf(each -> each.applied().isEmpty());
    Collections.reverse(history);
    return new Promised(
        unit.name(),
        facts.home().orElse("public"),
        facts.replica() || facts.readOnly()
            ? ""
            : String.join(";\n", facts.beginTransaction(Duration.ofSeconds(2), "verify", 0)),
        unit.graph().headsOf(ids),
        applied,
        target.isPresent(),
        unit.graph().revisions().stream().filter(each -> ids.contains(each.id())).toList(),
        each -> unit.operations(each, Direction.UPGRADE),
        history);
  }

  /** Stamps after {@code inspection}, whose sentences are warnings; it may refuse by throwing. */
  MigrationReport stamp(RevisionTarget target, Inspection<List<String>> inspection) {
    return new Connections(settings, progress)
        .untilDone(
            connection ->
                Session.locked(
                    connection,
                    settings,
                    progress,
                    session -> {
                      inspect(connection, session.facts(), Optional.of(target), inspection)
                          .forEach(progress::warn);
                      return note(session, target);
                    }),
            () -> 0);
  }

  /** Notes it; the session has the lock. */
  private MigrationReport note(Session session, RevisionTarget target) throws SQLException {
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
              session.execute(sql.unstamp(unit.name(), row.id(), "TRUE"));
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
