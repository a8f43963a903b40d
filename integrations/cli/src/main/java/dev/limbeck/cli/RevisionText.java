package dev.limbeck.cli;

import dev.limbeck.AppliedRevision;
import dev.limbeck.revision.RevisionEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** One revision for people. */
final class RevisionText {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private RevisionText() {}

  /** Returns id and message. */
  static String line(Terminal terminal, RevisionEntry revision) {
    return terminal.strong(revision.id())
        + (revision.message().isEmpty() ? "" : "  " + revision.message());
  }

  /** Returns what the database knows of a revision: when, by whom, how long. */
  static String applied(AppliedRevision applied) {
    String time = TIME.format(applied.appliedAt().atZone(ZoneId.systemDefault()));
    if (!applied.isComplete()) {
      return (applied.status().equals("running") ? "applied" : "reverted")
          + " in part ("
          + applied.stepsDone()
          + " of "
          + applied.stepsTotal()
          + " steps), begun "
          + time
          + " by "
          + applied.appliedBy();
    }
    if (applied.kind().equals("stamp")) {
      return "stamped " + time + " by " + applied.appliedBy();
    }
    return "applied "
        + time
        + " by "
        + applied.appliedBy()
        + " in "
        + Durations.text(applied.duration());
  }
}
