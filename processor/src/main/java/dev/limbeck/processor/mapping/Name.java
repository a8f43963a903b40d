package dev.limbeck.processor.mapping;

/**
 * A name before PostgreSQL has seen it.
 *
 * @param quoted whether it is sent in quotes, so that its case counts
 */
record Name(String text, boolean quoted) {

  /** Returns the name that stands in the catalog: unquoted ASCII letters are folded. */
  String inCatalog() {
    if (quoted) {
      return text;
    }
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      folded.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return folded.toString();
  }
}
