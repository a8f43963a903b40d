package dev.limbeck;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of a failed revision what failed, what it left, and what to do next. */
final class Failures {

  private static final int LONGEST_STATEMENT = 500;

  private Failures() {}

  static MigrationFailedException of(
      StepFailure failure, RevisionEntry entry, Direction direction, List<Applied> applied) {
    boolean up = direction == Direction.UPGRADE;
    Optional<String> statement = failure.statement().map(Redaction::of);
    String text =
        "Revision "
            + Progress.described(entry)
            + " couldn't be "
            + (up ? "applied" : "reverted")
            + (failure.steps() > 1 ? ", in step " + failure.step() + " of " + failure.steps() : "")
            + ": "
            + sentence(Redaction.firstLine(failure.reason()))
            + statement.map(sql -> "\n  statement: " + shortened(sql)).orElse("")
            + (isOfRows(failure.reason()) ? "" : added(failure.reason(), "Detail: "))
            + added(failure.reason(), "Hint: ")
            + "\n"
            + remains(failure, up)
            + (applied.isEmpty()
                ? ""
                : " Before it, "
                    + (applied.size() == 1
                        ? "1 revision was "
                        : applied.size() + " revisions were ")
                    + (up ? "applied" : "reverted")
                    + (applied.size() == 1 ? " and stays so." : " and stay so."))
            + " Correct the cause and run the command again.";
    return new MigrationFailedException(applied, entry, statement, text, failure.reason());
  }

  private static String remains(StepFailure failure, boolean up) {
    if (failure.reason() instanceof RevisionRunner.TransactionEnded) {
      return "What it did before that is permanent and isn't recorded: undo it by hand, and take"
          + " the statement out of the migration.";
    }
    if (failure.step() == 1) {
      return "Nothing of it remains in the database.";
    }
    int done = failure.step() - 1;
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

  /**
   * Returns whether its detail is a value, or a row that violates a constraint: somebody's data.
   */
  private static boolean isOfRows(Exception reason) {
    return reason instanceof SQLException e && SqlErrors.state(e).matches("2[23].*");
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
