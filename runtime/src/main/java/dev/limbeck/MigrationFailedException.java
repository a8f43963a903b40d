package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.history.LoadedRevision;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A revision that couldn't be applied or reverted; the database is at a state that is recorded. */
public final class MigrationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_STATEMENT = 500;

  private final transient List<Applied> applied;
  private final transient RevisionEntry failed;
  private final transient Optional<String> statement;

  private MigrationFailedException(
      List<Applied> applied,
      RevisionEntry failed,
      Optional<String> statement,
      String message,
      Throwable cause) {
    super(message, cause);
    this.applied = List.copyOf(applied);
    this.failed = failed;
    this.statement = statement;
  }

  /** Returns what the same command had done before. */
  public List<Applied> applied() {
    return applied;
  }

  /** Returns the revision that failed. */
  public RevisionEntry failed() {
    return failed;
  }

  /** Returns the statement that failed, where it was one. */
  public Optional<String> statement() {
    return statement;
  }

  /** Makes the failure of a step, counted from 1, of a revision. */
  static MigrationFailedException of(
      LoadedRevision revision,
      Direction direction,
      int step,
      Optional<String> failed,
      Exception reason,
      List<Applied> applied) {
    boolean up = direction == Direction.UPGRADE;
    int steps = revision.steps().size();
    Optional<String> statement = failed.map(Redaction::of);
    String detail = added(reason, "Detail: ");
    // Somebody's data: a value, or the row that violates a constraint.
    boolean ofRows = has(reason, "2[23].*");
    String text =
        "Revision "
            + Progress.described(revision.entry())
            + " couldn't be "
            + (up ? "applied" : "reverted")
            + (steps > 1 ? ", in step " + step + " of " + steps : "")
            + ": "
            + sentence(Redaction.firstLine(reason))
            + statement.map(sql -> "\n  statement: " + shortened(sql)).orElse("")
            + (ofRows ? "" : detail)
            + (has(reason, "2BP01|0A000") && detail.contains(" depends on ")
                ? "\n  hint: What depends on it is never dropped along. Let the migration drop it before,"
                    + " and create it again after: op.sql(\"…\")."
                : added(reason, "Hint: "))
            + "\n"
            + remains(step, reason, up)
            + (applied.isEmpty()
                ? ""
                : " Before it, "
                    + (applied.size() == 1
                        ? "1 revision was "
                        : applied.size() + " revisions were ")
                    + (up ? "applied" : "reverted")
                    + (applied.size() == 1 ? " and stays so." : " and stay so."))
            + " Correct the cause and run the command again.";
    return new MigrationFailedException(applied, revision.entry(), statement, text, reason);
  }

  private static String remains(int step, Exception reason, boolean up) {
    if (has(reason, SqlErrors.TRANSACTION_ENDED)) {
      return "What it did before that is permanent and isn't recorded: undo it by hand, and take"
          + " the statement out of the migration.";
    }
    if (step == 1) {
      return "Nothing of it remains in the database.";
    }
    int done = step - 1;
    return (done == 1
            ? "Step 1 is done and recorded"
            : "Steps 1 to " + done + " are done and recorded")
        + "; the next "
        + (up ? "upgrade" : "downgrade")
        + " goes on after "
        + (done == 1 ? "it." : "them.");
  }

  /**
   * Returns what the server says beside its message, which the driver writes below it, each part
   * with a label between two spaces and a colon (in the languages that it knows; only English is
   * read).
   */
  private static String added(Exception reason, String label) {
    String text = String.valueOf(reason.getMessage());
    int start = text.indexOf("\n  " + label);
    if (start < 0) {
      return "";
    }
    int end = text.indexOf("\n  ", start + 1);
    String part = text.substring(start, end < 0 ? text.length() : end).strip();
    return "\n  "
        + label.toLowerCase(Locale.ROOT)
        + shortened(Redaction.of(part.substring(label.length()).replace("\n", "; ")));
  }

  /** Returns whether it is an error of the database with one of those states. */
  private static boolean has(Exception reason, String states) {
    return reason instanceof SQLException e && SqlErrors.state(e).matches(states);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String shortened(String sql) {
    String line = sql.replaceAll("\\s*\\n\\s*", " ");
    return Optional.of(line)
        .filter(each -> each.length() > LONGEST_STATEMENT)
        .map(each -> each.substring(0, LONGEST_STATEMENT) + " …")
        .orElse(line);
  }
}
