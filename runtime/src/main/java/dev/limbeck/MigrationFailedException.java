package dev.limbeck;

import dev.limbeck.revision.RevisionEntry;
import java.util.List;
import java.util.Optional;

/** A revision that couldn't be applied or reverted; the database is at a state that is recorded. */
public final class MigrationFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<MigrationReport.Applied> applied;
  private final transient RevisionEntry failed;
  private final transient Optional<String> statement;

  MigrationFailedException(
      List<MigrationReport.Applied> applied,
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
  public List<MigrationReport.Applied> applied() {
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
}
