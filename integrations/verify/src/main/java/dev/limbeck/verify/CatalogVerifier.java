package dev.limbeck.verify;

import dev.limbeck.AdoptionReport;
import dev.limbeck.AppliedRevision;
import dev.limbeck.HistoryEntry;
import dev.limbeck.LimbeckException;
import dev.limbeck.MigrationReport;
import dev.limbeck.Predecessor;
import dev.limbeck.Verifier;
import dev.limbeck.VerifyReport;
import dev.limbeck.VerifyRequest;
import dev.limbeck.catalog.Verification;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Holds the live catalog against the schema that revisions make. It changes nothing. */
public final class CatalogVerifier implements Verifier {

  @Override
  public VerifyReport verify(Connection connection, VerifyRequest request) throws SQLException {
    Verification verification = Verification.read(connection, replay(request), request.home());
    connection.rollback();
    if (!request.writable().isEmpty() && verification.hasQuestions()) {
      ask(connection, request, verification);
    }
    return new VerifyReport(
        request.unit(),
        request.heads(),
        request.applied(),
        verification.differences(),
        warnings(request));
  }

  @Override
  public AdoptionReport adoptable(Connection connection, VerifyRequest request, Predecessor tool)
      throws SQLException {
    ForeignHistory history = ForeignHistory.read(connection, request.home(), tool);
    return new AdoptionReport(
        history.found(),
        verify(connection, request),
        new MigrationReport(List.of(), List.of(), List.of()),
        history.next());
  }

  /** What it can't be asked is compared by its words alone. */
  private static void ask(Connection connection, VerifyRequest request, Verification verification) {
    try {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(request.writable());
      }
      verification.ask(connection);
    } catch (SQLException e) {
      System.getLogger("dev.limbeck")
          .log(
              System.Logger.Level.WARNING,
              "PostgreSQL couldn't be asked how it spells expressions",
              e);
    }
  }

  private static List<String> warnings(VerifyRequest request) {
    List<String> warnings = new ArrayList<>();
    if (request.applied()) {
      warn(request.history(), warnings);
    } else if (!request.targeted()) {
      warnings.add(
          "The database has no migration history, so it was compared with this build's head.");
    }
    return warnings;
  }

  private static void warn(List<HistoryEntry> history, List<String> warnings) {
    List<String> unknown = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (HistoryEntry entry : history) {
      AppliedRevision applied = entry.applied().orElseThrow();
      boolean isKnown = !entry.revision().className().isEmpty();
      if (!applied.isComplete()) {
        others.add(halfDone(applied));
      } else if (!isKnown) {
        unknown.add(applied.id());
      } else if (!isSame(applied, entry.revision())) {
        others.add(
            applied.id()
                + " was applied in another form than this build has it; compared is this one.");
      }
    }
    if (!unknown.isEmpty()) {
      warnings.add(
          "The database has revisions that this build doesn't have ("
              + String.join(", ", unknown)
              + "): what they have changed counts as a difference here. Verify with the build that"
              + " has them.");
    }
    warnings.addAll(others);
  }

  private static String halfDone(AppliedRevision applied) {
    boolean reverting = applied.status().equals("reverting");
    return applied.id()
        + " is half "
        + (reverting ? "reverted (" : "applied (")
        + applied.stepsDone()
        + " of "
        + applied.stepsTotal()
        + " steps): what it has done counts as a difference. Finish it first, with 'limbeck "
        + (reverting ? "downgrade" : "upgrade")
        + "'.";
  }

  private static boolean isSame(AppliedRevision applied, RevisionEntry entry) {
    return applied.checksum().equals(entry.checksum())
        && Set.copyOf(applied.parents()).equals(Set.copyOf(entry.parents()));
  }

  private static Schema replay(VerifyRequest request) {
    Schema schema = Schema.empty();
    for (RevisionEntry entry : request.promised()) {
      try {
        schema = SchemaReplay.replay(schema, request.operations().apply(entry));
      } catch (IllegalStateException e) {
        throw LimbeckException.migrationUnusable(
            entry.className(),
            "it doesn't fit what comes before it, so nobody knows what is promised: "
                + e.getMessage()
                + " If it changes tables by op.sql, let that declare its effect.",
            e);
      }
    }
    return schema;
  }
}
