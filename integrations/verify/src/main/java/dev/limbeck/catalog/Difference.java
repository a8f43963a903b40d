package dev.limbeck.catalog;

import java.util.List;

/**
 * One thing that isn't in the database as the revisions promise it.
 *
 * @param object what it is about: {@code table public.users column email}
 * @param sentence the difference, in words
 * @param promised as the revisions have it; empty where they have nothing
 * @param found as the database has it; empty where it has nothing
 * @param mend the statements that make it as promised, each to be run by itself, in this order;
 *     empty where no statement does
 * @param losesData whether they destroy what the database holds
 */
public record Difference(
    Kind kind,
    String object,
    String sentence,
    String promised,
    String found,
    List<String> mend,
    boolean losesData) {

  /** Copies the list. */
  public Difference {
    mend = List.copyOf(mend);
  }

  /** Returns whether the database doesn't fit; otherwise it is only worth knowing. */
  public boolean isDrift() {
    return kind.drift;
  }

  /** In which way something differs. */
  public enum Kind {
    /** It is promised, and it isn't there. */
    MISSING(true),
    /** It is there, on an object of ours, and it isn't promised. */
    EXTRA(true),
    /** It is there, and it is otherwise. */
    CHANGED(true),
    /** An index that PostgreSQL doesn't use: a concurrent build was cut off, or still runs. */
    INVALID(true),
    /** A constraint that rows which were there before it may violate. */
    NOT_VALIDATED(true),
    /** It is as promised, under another name: later revisions drop it by its own. */
    NAMED_OTHERWISE(false),
    /** It means the same, for it only differs in the order of its columns. */
    ORDERED_OTHERWISE(false),
    /** It changes how fast, not what: an index or a storage parameter more. */
    TUNED(false),
    /** Two texts differ, and PostgreSQL couldn't be asked whether they mean the same. */
    NOT_COMPARED(false);

    private final boolean drift;

    Kind(boolean drift) {
      this.drift = drift;
    }
  }
}
