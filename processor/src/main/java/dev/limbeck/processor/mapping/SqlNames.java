package dev.limbeck.processor.mapping;

/** Writes names into expressions. */
final class SqlNames {
  private SqlNames() {}

  /** Returns the name as an expression may use it, in quotes only where it needs them. */
  static String spelled(String name) {
    return isPlain(name) && !NameRules.isReserved(name)
        ? name
        : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static boolean isPlain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean later = (c >= '0' && c <= '9') || c == '$';
      if (!((c >= 'a' && c <= 'z') || c == '_' || (later && i > 0))) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
