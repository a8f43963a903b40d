package dev.limbeck.revision;

/** An index of revisions that can't be read. */
public final class IndexFormatException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the line, from 1, and what is wrong with it. */
  IndexFormatException(int line, String reason) {
    super(
        "Line "
            + line
            + " of META-INF/limbeck.index: "
            + reason
            + " Compile the module that holds the migrations again (mvn clean compile).");
  }
}
