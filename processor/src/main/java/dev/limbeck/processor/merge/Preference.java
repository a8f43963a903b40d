package dev.limbeck.processor.merge;

import dev.limbeck.model.Schema;
import java.util.Optional;

/**
 * Which side's constraint, index or comment counts where both have changed it: no data depend on
 * it, and the entities say what it is to be.
 *
 * @param wanted what the merged entities need
 */
record Preference(Rule rule, Schema wanted) {

  enum Rule {
    /** What is done later counts. */
    SECOND,
    /** What the entities need counts. */
    WANTED,
    /** Nobody knows what is done later: what the entities don't need counts, and is replaced. */
    UNWANTED
  }

  <E> Optional<E> of(Optional<E> first, Optional<E> second, Optional<E> needed) {
    return switch (rule) {
      case SECOND -> second;
      case WANTED -> needed.or(() -> first);
      case UNWANTED -> first.equals(needed) ? second : first;
    };
  }
}
