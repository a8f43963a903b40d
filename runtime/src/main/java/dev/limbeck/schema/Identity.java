package dev.limbeck.schema;

/** Who may give an identity column its value. */
public enum Identity {
  /** The sequence, unless the insert gives a value. */
  BY_DEFAULT,
  /** The sequence alone. */
  ALWAYS
}
