package dev.limbeck.processor.source;

/** Says that a text is not the Java that a migration is, and where. */
public final class MigrationFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Counted from 1. */
  private final int line;

  private final String reason;

  MigrationFormatException(int line, String reason) {
    super("Line " + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  MigrationFormatException(int line, String reason, Throwable cause) {
    this(line, reason);
    initCause(cause);
  }

  /** Returns the line, counted from 1. */
  public int line() {
    return line;
  }

  /** Returns what is wrong and the way out, without the line. */
  public String reason() {
    return reason;
  }
}
