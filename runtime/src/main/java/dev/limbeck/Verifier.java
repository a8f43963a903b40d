package dev.limbeck;

import dev.limbeck.LimbeckException.MigrationUnusable;
import dev.limbeck.catalog.Verification;
import dev.limbeck.operation.SchemaReplay;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionTarget;
import dev.limbeck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds the live catalog against the schema that revisions make. It changes nothing. */
final class Verifier {

  private final Settings settings;
  private final Progress progress;
  private final CatalogUnit unit;

  Verifier(Settings settings, Progress progress, CatalogUnit unit) {
    this.settings = settings;
    this.progress = progress;
    this.unit = unit;
  }

  /** Verifies against a target, or else against what the history says is applied. */
  VerifyReport run(Connections connections, Optional<RevisionTarget> target) {
    return connections.once(
        connection -> {
          SessionFacts facts = SessionFacts.read(connection, settings);
          if (facts.replica() || facts.readOnly()) {
            return run(connection, facts, target);
          }
          try (Session session = Session.open(connection, settings)) {
            DatabaseLock lock = DatabaseLock.take(session, settings.lockWait(), progress);
            try (lock) {
              return run(connection, session.facts(), target);
            }
          }
        });
  }

  /**
   * Reads in one snapshot; that is why no migration may run meanwhile: an index that it builds
   * concurrently would wait for us.
   */
  VerifyReport run(Connection connection, SessionFacts facts, Optional<RevisionTarget> target)
      throws SQLException {
    boolean writable = !facts.replica() && !facts.readOnly();
    Promised promised;
    Verification verification;
    connection.setAutoCommit(false);
    try {
      execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      execute(connection, "SET LOCAL lock_timeout = '10s'");
      execute(connection, "SET LOCAL search_path = " + facts.searchPath());
      promised = promised(connection, facts, target);
      verification =
          Verification.read(connection, promised.schema(), facts.home().orElse("public"));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    if (writable && verification.hasQuestions()) {
      ask(connection, facts, verification);
    }
    return new VerifyReport(
        unit.name(),
        unit.graph().headsOf(promised.revisions()),
        promised.applied(),
        verification.differences(),
        promised.warnings());
  }

  /** What it can't be asked is compared by its words alone. */
  private static void ask(Connection connection, SessionFacts facts, Verification verification)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      for (String sql : SessionSettings.beginTransaction(facts, Duration.ofSeconds(2), "verify")) {
        execute(connection, sql);
      }
      verification.ask(connection);
    } catch (SQLException e) {
      if (SqlErrors.isConnectionLost(e)) {
        throw e;
      }
      Progress.logQuietly("PostgreSQL couldn't be asked how it spells expressions", e);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private record Promised(
      Set<String> revisions, boolean applied, Schema schema, List<String> warnings) {}

  private Promised promised(
      Connection connection, SessionFacts facts, Optional<RevisionTarget> target)
      throws SQLException {
    DatabaseState state =
        new DatabaseState(unit, HistoryTable.rows(connection, facts, unit.name()));
    boolean applied = target.isEmpty() && HistoryTable.exists(connection, facts);
    Set<String> revisions =
        applied
            ? state.applied(Direction.UPGRADE)
            : state.wanted(target.orElseGet(RevisionTarget.Heads::new));
    List<String> warnings = new ArrayList<>();
    if (applied) {
      warn(state, warnings);
    } else if (target.isEmpty()) {
      warnings.add(
          "The database has no migration history, so it was compared with this build's head.");
    }
    return new Promised(revisions, applied, replay(revisions), warnings);
  }

  private static void warn(DatabaseState state, List<String> warnings) {
    List<AppliedRevision> unknown =
        state.unknown().stream().filter(AppliedRevision::isComplete).toList();
    if (!unknown.isEmpty()) {
      warnings.add(
          "The database has revisions that this build doesn't have ("
              + unknown.stream().map(AppliedRevision::id).collect(Collectors.joining(", "))
              + "): what they have changed counts as a difference here. Verify with the build that"
              + " has them.");
    }
    for (HistoryRow row : state.rows()) {
      if (!row.revision().isComplete()) {
        warnings.add(
            row.id()
                + " is half "
                + (row.isReverting() ? "reverted (" : "applied (")
                + row.revision().stepsDone()
                + " of "
                + row.revision().stepsTotal()
                + " steps): what it has done counts as a difference. Finish it first, with 'limbeck "
                + (row.isReverting() ? "downgrade" : "upgrade")
                + "'.");
      } else if (state.unit().graph().revision(row.id()).isPresent() && !state.isOfThisBuild(row)) {
        warnings.add(
            row.id()
                + " was applied in another form than this build has it; compared is this one.");
      }
    }
  }

  /** Returns what the revisions make of nothing, in an order in which each follows its parents. */
  Schema replay(Set<String> revisions) {
    Schema schema = Schema.empty();
    for (RevisionEntry entry : unit.graph().revisions()) {
      if (revisions.contains(entry.id())) {
        try {
          schema = SchemaReplay.replay(schema, unit.operations(entry, Direction.UPGRADE));
        } catch (IllegalStateException e) {
          throw new MigrationUnusable(
              entry.className(),
              "it doesn't fit what comes before it, so nobody knows what is promised: "
                  + Redaction.firstLine(e)
                  + " If it changes tables by op.sql, let that declare its effect.",
              e);
        }
      }
    }
    return schema;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    }
  }
}
