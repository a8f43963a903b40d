package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What the entities are compared with.
 *
 * @param parents the revisions that lead to the schema, which the next one follows: two for a merge
 * @param replaced drafts, whose place the next revision takes
 */
record Base(List<String> parents, Schema schema, List<DiskRevision> replaced) {

  static Base of(Optional<String> head, Schema schema, List<DiskRevision> replaced) {
    return new Base(head.stream().toList(), schema, replaced);
  }

  /** Returns whether the next revision joins branches, and is wanted whatever is left to do. */
  boolean isJoin() {
    return parents.size() > 1;
  }

  /** Returns the only parent, if there is one. */
  Optional<String> head() {
    return parents.size() == 1 ? Optional.of(parents.get(0)) : Optional.empty();
  }
}
