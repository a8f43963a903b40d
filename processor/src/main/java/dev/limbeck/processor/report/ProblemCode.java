package dev.limbeck.processor.report;

import javax.tools.Diagnostic.Kind;

/**
 * The stable ids of all problems. Users search for them and the README lists them, so a code is
 * never renamed and never means two things.
 */
public enum ProblemCode {
  /** A {@code limbeck.} option that doesn't exist. */
  UNKNOWN_OPTION("UnknownOption", Kind.ERROR),
  /** An option's value that can't be used. */
  INVALID_OPTION("InvalidOption", Kind.ERROR),
  /** A table is dropped with its rows. */
  LOSES_TABLE("LosesTable", Kind.MANDATORY_WARNING),
  /** A column is dropped with its values. */
  LOSES_COLUMN("LosesColumn", Kind.MANDATORY_WARNING),
  /** A column's new type can't hold every value of the former. */
  NARROWS_TYPE("NarrowsType", Kind.MANDATORY_WARNING),
  /** A table or column is gone, and a similar one is new. */
  POSSIBLE_RENAME("PossibleRename", Kind.ERROR),
  /** A table that exists gets a required column without a value for its rows. */
  REQUIRED_WITHOUT_BACKFILL("RequiredWithoutBackfill", Kind.ERROR),
  /** A constraint is added that existing rows may break. */
  ROWS_MAY_VIOLATE("RowsMayViolate", Kind.WARNING),
  /** A change makes PostgreSQL rewrite a table while it is locked. */
  REWRITES_TABLE("RewritesTable", Kind.WARNING),
  /** What left the model is kept, because drops are on hold. */
  HOLDS("Holds", Kind.NOTE),
  /** A defect of Limbeck itself. */
  INTERNAL("Internal", Kind.ERROR);

  private final String id;
  private final Kind kind;

  ProblemCode(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** The name that is printed in brackets and documented. */
  public String id() {
    return id;
  }

  /** How it is handed to javac; losing data is a mandatory warning, which is never hidden. */
  public Kind kind() {
    return kind;
  }

  public boolean isError() {
    return kind == Kind.ERROR;
  }
}
