package dev.limbeck.revision;

/** Which way a database is taken. */
public enum Direction {
  /** Towards the heads. */
  UPGRADE,
  /** Towards the base. */
  DOWNGRADE
}
