package dev.limbeck;

import dev.limbeck.operation.Operations;

/**
 * One revision's change to the database, and its way back.
 *
 * <p>Implementations have a public constructor without parameters and are annotated with {@link
 * Revision}. Both methods only say what is to be done; they are called without a database too.
 */
public interface Migration {

  /** Says what takes the database to this revision. */
  void upgrade(Operations op);

  /** Says what takes the database back to the revision before. */
  void downgrade(Operations op);
}
