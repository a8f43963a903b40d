package dev.limbeck.processor.files;

/**
 * A file of the user's that can't be read or written; the message says which, why and what to do.
 */
public final class SourceTreeException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  SourceTreeException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  SourceTreeException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
