package dev.limbeck;

import java.util.List;

/**
 * A row of the history that hasn't been reverted.
 *
 * @param chain the hash over the revision and all that come before it
 * @param steps the hashes of its steps, so far as it is unfinished
 */
record HistoryRow(AppliedRevision revision, String chain, List<String> steps) {

  String id() {
    return revision.id();
  }

  /** Returns whether it was begun, and no step of it is done. */
  boolean isNothingYet() {
    return revision.status().equals("running") && revision.stepsDone() == 0;
  }

  boolean isReverting() {
    return revision.status().equals("reverting");
  }
}
