package dev.limbeck.revision;

import java.util.List;

/** What is wrong with a graph of revisions, or with a request to it. */
public final class RevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Kind {
    /** No revision has that id, nor one that begins so. */
    UNKNOWN_REVISION,
    /** Several revisions begin with the given prefix. */
    AMBIGUOUS_REVISION,
    /** One head was asked for, and there are several. */
    MULTIPLE_HEADS,
    /** A revision follows one that isn't there. */
    MISSING_PARENT,
    /** Revisions follow each other in a circle. */
    CYCLE,
    /** Two revisions have one id. */
    DUPLICATE_REVISION,
    /** A relative target leads beyond the ends of the graph. */
    OUT_OF_RANGE,
    /** A relative target comes to a place where several revisions are next. */
    AMBIGUOUS_WALK,
    /** A downgrade was asked to stop at a revision that the database doesn't have. */
    NOT_APPLIED,
    /** What was asked needs a database at its head. */
    NOT_UP_TO_DATE,
    /** A text that names no target. */
    MALFORMED_TARGET
  }

  private final Kind kind;
  private final String subject;
  private final transient List<String> others;

  private RevisionException(Kind kind, String subject, List<String> others, String message) {
    super(message);
    this.kind = kind;
    this.subject = subject;
    this.others = List.copyOf(others);
  }

  /** Returns what went wrong. */
  public Kind kind() {
    return kind;
  }

  /** Returns the revision or target that it is about; empty where it is about the others alone. */
  public String subject() {
    return subject;
  }

  /** Returns the revisions that stand against it: candidates, heads, a parent, or classes. */
  public List<String> others() {
    return others;
  }

  /** Returns that nothing has that id. */
  public static RevisionException unknownRevision(String revision) {
    return new RevisionException(
        Kind.UNKNOWN_REVISION,
        revision,
        List.of(),
        "Can't locate revision identified by '"
            + revision
            + "'. 'limbeck history' lists the revisions of this build.");
  }

  static RevisionException ambiguousRevision(String prefix, List<String> candidates) {
    return new RevisionException(
        Kind.AMBIGUOUS_REVISION,
        prefix,
        candidates,
        "Multiple revisions start with '"
            + prefix
            + "': "
            + String.join(", ", candidates)
            + ". Give more characters of the one that you mean.");
  }

  /** Returns that there is more than one head. */
  public static RevisionException multipleHeads(List<String> heads) {
    return new RevisionException(
        Kind.MULTIPLE_HEADS,
        "",
        heads,
        "Multiple heads are present: "
            + String.join(", ", heads)
            + ". Name one of them, or say 'heads' for all; compiling the entities (mvn compile)"
            + " writes the revision that merges them.");
  }

  static RevisionException missingParent(String revision, String parent) {
    return new RevisionException(
        Kind.MISSING_PARENT,
        revision,
        List.of(parent),
        "Revision "
            + revision
            + " follows "
            + parent
            + ", which isn't there. Restore its file (git log --all --diff-filter=D shows who"
            + " deleted it), or correct the 'follows' of "
            + revision
            + ".");
  }

  static RevisionException cycle(List<String> revisions) {
    return new RevisionException(
        Kind.CYCLE,
        "",
        revisions,
        "Revisions follow each other in a circle: "
            + String.join(", ", revisions)
            + ". Correct the 'follows' of one of them.");
  }

  static RevisionException duplicateRevision(String revision, List<String> classNames) {
    return new RevisionException(
        Kind.DUPLICATE_REVISION,
        revision,
        classNames,
        "Revision "
            + revision
            + " is there more than once: "
            + String.join(", ", classNames)
            + ". Delete one of them.");
  }

  static RevisionException outOfRange(String target, int reached) {
    return new RevisionException(
        Kind.OUT_OF_RANGE,
        target,
        List.of(),
        "Relative revision "
            + target
            + " didn't produce that many migrations: there "
            + (reached == 1 ? "is 1" : "are " + reached)
            + " to go that way. Use 'head' or 'base' to go to the end.");
  }

  static RevisionException ambiguousWalk(String target, List<String> candidates) {
    return new RevisionException(
        Kind.AMBIGUOUS_WALK,
        target,
        candidates,
        "Ambiguous walk: "
            + target
            + " could go to any of "
            + String.join(", ", candidates)
            + ". Name the revision that you mean.");
  }

  static RevisionException notApplied(String revision, List<String> current) {
    return new RevisionException(
        Kind.NOT_APPLIED,
        revision,
        current,
        "Destination "
            + revision
            + " is not a valid downgrade target from current head(s) "
            + listed(current)
            + ": it isn't applied. 'limbeck history' tells what is.");
  }

  /** Returns where the database is, and where it should be. */
  public static RevisionException notUpToDate(List<String> current, List<String> heads) {
    return new RevisionException(
        Kind.NOT_UP_TO_DATE,
        listed(heads),
        current,
        "Target database is not up to date: it is at "
            + listed(current)
            + ", this build is at "
            + listed(heads)
            + ". Run 'limbeck upgrade head'.");
  }

  /** Returns why a text is no target. */
  public static RevisionException malformedTarget(String target, String reason) {
    return new RevisionException(
        Kind.MALFORMED_TARGET,
        target,
        List.of(),
        "'"
            + target
            + "' is no target: "
            + reason
            + " Say head, heads, base, +1, -1, a revision's id or the beginning of one, or such"
            + " an id with +1 or -1 behind it.");
  }

  private static String listed(List<String> revisions) {
    return revisions.isEmpty() ? "<base>" : String.join(", ", revisions);
  }
}
