package dev.limbeck.schema;

import java.util.Optional;

/**
 * A sequence that no column owns.
 *
 * @param options what follows start and increment, verbatim: {@code cycle}
 */
public record Sequence(QualifiedName name, long start, long increment, Optional<String> options)
    implements SchemaObject {

  /** Refuses an increment of zero, as PostgreSQL does. */
  public Sequence {
    if (increment == 0) {
      throw new IllegalArgumentException("Sequence " + name + " has an increment of 0.");
    }
  }

  /** Returns a sequence. */
  public static Sequence sequence(String name, long start, long increment) {
    return new Sequence(QualifiedName.parse(name), start, increment, Optional.empty());
  }

  /** Returns this sequence with {@code options}. */
  public Sequence options(String options) {
    return new Sequence(name, start, increment, Optional.of(options));
  }
}
