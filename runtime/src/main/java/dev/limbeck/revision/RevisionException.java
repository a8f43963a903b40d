package dev.limbeck.revision;

import java.util.List;

/** What is wrong with a graph of revisions, or with a request to it. */
public abstract sealed class RevisionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private RevisionException(String message) {
    super(message);
  }

  /** No revision has that id, nor one that begins so. */
  public static final class UnknownRevision extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String revision;

    /** Names what was asked for. */
    public UnknownRevision(String revision) {
      super(
          "Can't locate revision identified by '"
              + revision
              + "'. 'limbeck history' lists the revisions of this build.");
      this.revision = revision;
    }

    public String revision() {
      return revision;
    }
  }

  /** Several revisions begin with the given prefix. */
  public static final class AmbiguousRevision extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String prefix;
    private final transient List<String> candidates;

    /** Names all that begin so. */
    public AmbiguousRevision(String prefix, List<String> candidates) {
      super(
          "Multiple revisions start with '"
              + prefix
              + "': "
              + String.join(", ", candidates)
              + ". Give more characters of the one that you mean.");
      this.prefix = prefix;
      this.candidates = List.copyOf(candidates);
    }

    public String prefix() {
      return prefix;
    }

    public List<String> candidates() {
      return candidates;
    }
  }

  /** One head was asked for, and there are several. */
  public static final class MultipleHeads extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> heads;

    /** Names the heads. */
    public MultipleHeads(List<String> heads) {
      super(
          "Multiple heads are present: "
              + String.join(", ", heads)
              + ". Name one of them, or say 'heads' for all; compiling the entities (mvn compile)"
              + " writes the revision that merges them.");
      this.heads = List.copyOf(heads);
    }

    public List<String> heads() {
      return heads;
    }
  }

  /** A revision follows one that isn't there. */
  public static final class MissingParent extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String revision;
    private final String parent;

    /** Names both. */
    public MissingParent(String revision, String parent) {
      super(
          "Revision "
              + revision
              + " follows "
              + parent
              + ", which isn't there. Restore its file (git log --all --diff-filter=D shows who"
              + " deleted it), or correct the 'follows' of "
              + revision
              + ".");
      this.revision = revision;
      this.parent = parent;
    }

    public String revision() {
      return revision;
    }

    public String parent() {
      return parent;
    }
  }

  /** Revisions follow each other in a circle. */
  public static final class Cycle extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> revisions;

    /** Names the revisions that are never reached. */
    public Cycle(List<String> revisions) {
      super(
          "Revisions follow each other in a circle: "
              + String.join(", ", revisions)
              + ". Correct the 'follows' of one of them.");
      this.revisions = List.copyOf(revisions);
    }

    public List<String> revisions() {
      return revisions;
    }
  }

  /** Two revisions have one id. */
  public static final class DuplicateRevision extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String revision;
    private final transient List<String> classNames;

    /** Names the id and the classes that claim it. */
    public DuplicateRevision(String revision, List<String> classNames) {
      super(
          "Revision "
              + revision
              + " is there more than once: "
              + String.join(", ", classNames)
              + ". Delete one of them.");
      this.revision = revision;
      this.classNames = List.copyOf(classNames);
    }

    public String revision() {
      return revision;
    }

    public List<String> classNames() {
      return classNames;
    }
  }

  /** A relative target leads beyond the ends of the graph. */
  public static final class OutOfRange extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String target;
    private final int reached;

    /** Names the target, and how many steps there were. */
    public OutOfRange(String target, int reached) {
      super(
          "Relative revision "
              + target
              + " didn't produce that many migrations: there "
              + (reached == 1 ? "is 1" : "are " + reached)
              + " to go that way. Use 'head' or 'base' to go to the end.");
      this.target = target;
      this.reached = reached;
    }

    public String target() {
      return target;
    }

    public int reached() {
      return reached;
    }
  }

  /** A relative target comes to a place where several revisions are next. */
  public static final class AmbiguousWalk extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String target;
    private final transient List<String> candidates;

    /** Names the revisions that are next. */
    public AmbiguousWalk(String target, List<String> candidates) {
      super(
          "Ambiguous walk: "
              + target
              + " could go to any of "
              + String.join(", ", candidates)
              + ". Name the revision that you mean.");
      this.target = target;
      this.candidates = List.copyOf(candidates);
    }

    public String target() {
      return target;
    }

    public List<String> candidates() {
      return candidates;
    }
  }

  /** A downgrade was asked to stop at a revision that the database doesn't have. */
  public static final class NotApplied extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String revision;
    private final transient List<String> current;

    /** Names the destination and where the database is. */
    public NotApplied(String revision, List<String> current) {
      super(
          "Destination "
              + revision
              + " is not a valid downgrade target from current head(s) "
              + (current.isEmpty() ? "<base>" : String.join(", ", current))
              + ": it isn't applied. 'limbeck history' tells what is.");
      this.revision = revision;
      this.current = List.copyOf(current);
    }

    public String revision() {
      return revision;
    }

    public List<String> current() {
      return current;
    }
  }

  /** What was asked needs a database at its head. */
  public static final class NotUpToDate extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final transient List<String> current;
    private final transient List<String> heads;

    /** Names where the database is, and where it should be. */
    public NotUpToDate(List<String> current, List<String> heads) {
      super(
          "Target database is not up to date: it is at "
              + (current.isEmpty() ? "<base>" : String.join(", ", current))
              + ", this build is at "
              + (heads.isEmpty() ? "<base>" : String.join(", ", heads))
              + ". Run 'limbeck upgrade head'.");
      this.current = List.copyOf(current);
      this.heads = List.copyOf(heads);
    }

    public List<String> current() {
      return current;
    }

    public List<String> heads() {
      return heads;
    }
  }

  /** A text that names no target. */
  public static final class MalformedTarget extends RevisionException {
    private static final long serialVersionUID = 1L;
    private final String target;

    /** Names the text, and why it isn't one. */
    public MalformedTarget(String target, String reason) {
      super(
          "'"
              + target
              + "' is no target: "
              + reason
              + " Say head, heads, base, +1, -1, a revision's id or the beginning of one, or such"
              + " an id with +1 or -1 behind it.");
      this.target = target;
    }

    public String target() {
      return target;
    }
  }
}
