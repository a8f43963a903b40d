package dev.limbeck.processor.snapshot;

/** Says that a text is not a snapshot, where it stops being one, and what to do about it. */
public final class SnapshotFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Where the text ceases to make sense, counted from 1. */
  private final int line;

  private final String reason;

  SnapshotFormatException(int line, String reason) {
    super("Line " + line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  SnapshotFormatException(int line, String reason, Throwable cause) {
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
