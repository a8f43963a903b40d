package dev.limbeck.processor.diff;

/**
 * The order in which the parts of a change run; the way back is the same order in reverse.
 *
 * <p>What is dropped goes first and by its former names, so that no name is taken when something
 * else needs it. Foreign keys are the first to go and the last to come: they may form cycles.
 */
enum OperationOrder {
  CREATE_NAMESPACES,
  DROP_FOREIGN_KEYS,
  DROP_INDEXES,
  DROP_CHECKS,
  DROP_UNIQUES,
  DROP_PRIMARY_KEYS,
  /** Before the columns that they are computed from. */
  DROP_GENERATED_COLUMNS,
  DROP_COLUMNS,
  DROP_TABLES,
  RENAME_TABLES,
  RENAME_COLUMNS,
  RENAME_CONSTRAINTS,
  RENAME_INDEXES,
  RENAME_SEQUENCES,
  /** Before their types change, which they wouldn't fit. */
  RELEASE_DEFAULTS,
  CREATE_TYPES,
  ALTER_TYPES,
  CREATE_SEQUENCES,
  CREATE_TABLES,
  CHANGE_COLUMNS,
  ADD_GENERATED_COLUMNS,
  SET_SEQUENCES,
  COMMENT,
  ADD_PRIMARY_KEYS,
  ADD_UNIQUES,
  ADD_CHECKS,
  CREATE_INDEXES,
  ADD_FOREIGN_KEYS,
  /** Whoever draws a number waits from here to the end of the transaction. */
  ALTER_SEQUENCES,
  DROP_SEQUENCES,
  DROP_TYPES,
  DROP_NAMESPACES
}
