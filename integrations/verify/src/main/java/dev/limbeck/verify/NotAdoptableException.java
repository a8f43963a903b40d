package dev.limbeck.verify;

import java.util.Optional;
import java.util.stream.Collectors;

/** Why a database that another tool has migrated isn't taken over; nothing was changed. */
public final class NotAdoptableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String found;
  private final transient Optional<VerifyReport> report;

  /** What the other tool has left can't be taken over, and what to do. */
  NotAdoptableException(String message) {
    super(message);
    this.found = "";
    this.report = Optional.empty();
  }

  /** The database isn't what the revisions promise that it was to be stamped with. */
  NotAdoptableException(String found, VerifyReport report) {
    super(
        found
            + " But the database isn't what revision "
            + (report.heads().isEmpty() ? "base" : String.join(", ", report.heads()))
            + " promises, so it was not stamped and nothing was changed: "
            + report.drift().stream().map(each -> each.sentence()).collect(Collectors.joining(" "))
            + " Mend the database, or change the entities and compile; or stamp it all the same"
            + " (--force), and the next upgrades start from what isn't there.");
    this.found = found;
    this.report = Optional.of(report);
  }

  /** Returns what the other tool's history says, in a sentence; empty where it can't be used. */
  public String found() {
    return found;
  }

  /** Returns each difference, with the statements that mend it, where the database doesn't fit. */
  public Optional<VerifyReport> report() {
    return report;
  }
}
