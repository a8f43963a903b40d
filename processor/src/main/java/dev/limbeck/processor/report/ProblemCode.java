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
