package dev.limbeck.revision;

/** An index of revisions that can't be read. */
public final class IndexFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /** Names the line, from 1, and what is wrong with it. */
  public IndexFormatException(int line, String reason) {
    super(
        "Line "
            + line
            + " of META-INF/limbeck.index: "
            + reason
            + " Compile the module that holds the migrations again (mvn clean compile).");
    this.line = line;
  }

  public int line() {
    return line;
  }
}
