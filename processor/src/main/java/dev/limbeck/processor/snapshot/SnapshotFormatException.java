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

  /** Returns that {@code text} holds a conflict whose sides can't be told apart. */
  public static SnapshotFormatException ofConflict(String text) {
    int start = text.startsWith("<<<<<<<") ? 0 : text.indexOf("\n<<<<<<<") + 1;
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    return new SnapshotFormatException(
        line,
        "Here is a conflict that git left, and its two sides can't be read any more. Let git write"
            + " it again (git checkout --merge -- and this file's name), and compile; or take the"
            + " main branch's side of this file (git checkout origin/main -- and its name), delete"
            + " the migration that the main branch doesn't have, and compile: what it did is"
            + " written again, behind the other.");
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
