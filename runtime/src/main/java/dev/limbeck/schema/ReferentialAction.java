package dev.limbeck.schema;

/** What happens to the referencing rows when a referenced row goes or changes. */
public enum ReferentialAction {
  /** The statement fails, at its end or at the end of the transaction. PostgreSQL's default. */
  NO_ACTION,
  /** The statement fails at once. */
  RESTRICT,
  /** The referencing rows go or change as well. */
  CASCADE,
  /** The referencing columns become null. */
  SET_NULL,
  /** The referencing columns get their default. */
  SET_DEFAULT;

  /** Returns the action as SQL spells it. */
  public String sql() {
    return name().replace('_', ' ');
  }
}
