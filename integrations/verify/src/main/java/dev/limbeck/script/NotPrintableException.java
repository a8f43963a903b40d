package dev.limbeck.script;

/** A revision runs Java code, which no script can hold. */
public final class NotPrintableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String revision;

  NotPrintableException(String revision) {
    super(
        "Revision "
            + revision
            + " runs Java code (op.run), which an SQL script can't hold. Print the revisions"
            + " before it and those after it ('limbeck upgrade --sql <from>:<to>'), and apply "
            + revision
            + " itself with 'limbeck upgrade "
            + revision
            + "'.");
    this.revision = revision;
  }

  /** Returns the revision's id. */
  public String revision() {
    return revision;
  }
}
