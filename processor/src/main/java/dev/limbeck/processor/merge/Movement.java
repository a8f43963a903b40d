package dev.limbeck.processor.merge;

/** Whose revisions follow the other's when two branches come together. */
public enum Movement {
  OURS,
  THEIRS,
  /** Nobody's: a revision that follows both joins them. */
  NONE;

  /**
   * Decides who moves: what others may have applied stays.
   *
   * @param replays whether git puts commits upon others (rebase, cherry-pick, stash), and so makes
   *     new ones of theirs anyway
   * @param isWhole whether all is here that their revisions follow; a copy of some of them can't be
   *     joined
   */
  public static Movement of(boolean replays, boolean isWhole, Standing ours, Standing theirs) {
    if (!isWhole) {
      return THEIRS;
    }
    if (replays) {
      return theirs == Standing.SHARED ? NONE : THEIRS;
    }
    int order = ours.compareTo(theirs);
    return order == 0 ? NONE : order < 0 ? OURS : THEIRS;
  }
}
