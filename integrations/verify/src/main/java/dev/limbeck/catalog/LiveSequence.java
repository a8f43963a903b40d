package dev.limbeck.catalog;

import dev.limbeck.schema.QualifiedName;

/** A sequence as the server has it. */
record LiveSequence(
    QualifiedName name,
    String type,
    long start,
    long increment,
    long minimum,
    long maximum,
    long cache,
    boolean cycle) {

  /** Returns everything that an option can say, in one spelling. */
  String settings() {
    return type
        + " minvalue "
        + minimum
        + " maxvalue "
        + maximum
        + " cache "
        + cache
        + (cycle ? " cycle" : " no cycle");
  }

  /** Returns the settings of a sequence that was created without options. */
  static String usual(long increment) {
    return increment > 0
        ? "bigint minvalue 1 maxvalue " + Long.MAX_VALUE + " cache 1 no cycle"
        : "bigint minvalue " + Long.MIN_VALUE + " maxvalue -1 cache 1 no cycle";
  }
}
