package dev.limbeck.processor.mapping;

/** Writes names into expressions. */
final class SqlNames {
  private SqlNames() {}

  /** Returns the name as an expression may use it, in quotes only where it needs them. */
  static String spelled(String name) {
    return name.matches("[a-z_][a-z0-9_$]*") && !NameRules.isReserved(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }
}
