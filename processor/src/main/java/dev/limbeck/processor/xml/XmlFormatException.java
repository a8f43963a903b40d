package dev.limbeck.processor.xml;

/** A text that isn't XML, or more than data: no document type is read. */
public final class XmlFormatException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  XmlFormatException(int line, String reason) {
    super(line + ": " + reason);
    this.line = line;
    this.reason = reason;
  }

  /** Returns the line, the first being 1. */
  public int line() {
    return line;
  }

  /** Returns a sentence. */
  public String reason() {
    return reason;
  }
}
