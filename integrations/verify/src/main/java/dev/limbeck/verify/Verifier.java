package dev.limbeck.verify;

import static dev.limbeck.sql.Identifiers.literal;

import dev.limbeck.AppliedRevision;
import dev.limbeck.HistoryEntry;
import dev.limbeck.Limbeck;
import dev.limbeck.LimbeckException;
import dev.limbeck.MigrationReport;
import dev.limbeck.Promised;
import dev.limbeck.catalog.Verification;
import dev.limbeck.model.Schema;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.revision.RevisionEntry;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds live databases against what revisions promise.
 *
 * <pre>{@code
 * VerifyReport report = new Verifier(Limbeck.configure(dataSource).load()).verify();
 * }</pre>
 */
public final class Verifier {

  private final Limbeck limbeck;

  /** A verifier for the database, and the unit, of {@code limbeck}. */
  public Verifier(Limbeck limbeck) {
    this.limbeck = limbeck;
  }

  /**
   * Compares the database with what the applied revisions promise; where nothing has a history yet,
   * with what this build's would. It changes nothing and waits for a migration that runs.
   */
  public VerifyReport verify() {
    return limbeck.inspect(Optional.empty(), Verifier::verify);
  }

  /** Compares the database with what the revisions up to {@code target} promise. */
  public VerifyReport verify(String target) {
    return limbeck.inspect(Optional.of(target), Verifier::verify);
  }

  /**
   * Stamps, and warns whoever stamps a database of unknown origin of how far it is from {@code
   * target}.
   */
  public MigrationReport stamp(String target) {
    return limbeck.stamp(
        target,
        (connection, promised) ->
            promised.history().isEmpty() && holdsTables(connection, promised.home())
                ? distance(connection, promised)
                : List.of());
  }

  /**
   * Takes over a database that another tool has migrated: reads its history, verifies that the
   * database is what {@code target} promises, and stamps it. The tool's tables stay.
   *
   * @param force stamps also what doesn't fit
   * @throws NotAdoptableException when the tool's history, or the database, isn't as it should be
   */
  public AdoptionReport adopt(Predecessor tool, String target, boolean force) {
    List<AdoptionReport> found = new ArrayList<>();
    MigrationReport stamped =
        limbeck.stamp(
            target,
            (connection, promised) -> {
              requireNoHistory(promised);
              found.clear();
              found.add(adoptable(connection, promised, tool));
              found.get(0).requireFit(force);
              return List.of();
            });
    return found.get(0).stamped(stamped);
  }

  private static AdoptionReport adoptable(
      Connection connection, Promised promised, Predecessor tool) throws SQLException {
    ForeignHistory history = ForeignHistory.read(connection, promised.home(), tool);
    return new AdoptionReport(
        history.found(),
        verify(connection, promised),
        new MigrationReport(List.of(), List.of(), List.of()),
        history.next());
  }

  private static void requireNoHistory(Promised promised) {
    if (!promised.history().isEmpty()) {
      throw new NotAdoptableException(
          "The database has a history of Limbeck's already, so there is nothing to adopt; 'limbeck"
              + " current' shows where it is. Nothing was changed.");
    }
  }

  private static VerifyReport verify(Connection connection, Promised promised) throws SQLException {
    Verification verification = Verification.read(connection, replay(promised), promised.home());
    connection.rollback();
    if (!promised.writable().isEmpty() && verification.hasQuestions()) {
      ask(connection, promised, verification);
    }
    return new VerifyReport(
        promised.unit(),
        promised.heads(),
        promised.applied(),
        verification.differences(),
        warnings(promised));
  }

  private static List<String> distance(Connection connection, Promised promised)
      throws SQLException {
    try {
      VerifyReport report = verify(connection, promised);
      int places = report.drift().size();
      return report.fits()
          ? List.of()
          : List.of(
              "The database isn't what was stamped: it differs in "
                  + (places == 1 ? "1 place. " : places + " places, the first: ")
                  + report.drift().get(0).sentence()
                  + " 'limbeck verify' names "
                  + (places == 1
                      ? "the statement that mends it."
                      : "them all, and what mends them."));
    } catch (LimbeckException e) {
      return List.of("What was stamped couldn't be verified: " + e.getMessage());
    }
  }

  private static boolean holdsTables(Connection connection, String home) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid ="
                    + " c.relnamespace WHERE c.relkind IN ('r', 'p') AND n.nspname = "
                    + literal(home)
                    + " AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid ="
                    + " 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'))")) {
      return row.next() && row.getBoolean(1);
    }
  }

  /** What it can't be asked is compared by its words alone. */
  private static void ask(Connection connection, Promised promised, Verification verification) {
    try {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(promised.writable());
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

  private static List<String> warnings(Promised promised) {
    List<String> warnings = new ArrayList<>();
    if (promised.applied()) {
      warn(promised.history(), warnings);
    } else if (!promised.targeted()) {
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
      } else if (!applied.isSame(entry.revision())) {
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

  private static Schema replay(Promised promised) {
    Schema schema = Schema.empty();
    for (RevisionEntry entry : promised.revisions()) {
      try {
        schema = SchemaReplay.replay(schema, promised.operations().apply(entry));
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
