package dev.limbeck.processor.source;

/**
 * A token of Java source.
 *
 * @param text of strings and characters the value, of comments the words, else as it stands there
 * @param line where it begins, counted from 1
 */
record JavaToken(Kind kind, String text, int line) {

  enum Kind {
    WORD,
    NUMBER,
    STRING,
    CHARACTER,
    OPERATOR,
    /** A comment that documents what follows. */
    JAVADOC,
    COMMENT
  }

  boolean is(String spelling) {
    return (kind == Kind.OPERATOR || kind == Kind.WORD) && text.equals(spelling);
  }

  boolean isComment() {
    return kind == Kind.COMMENT || kind == Kind.JAVADOC;
  }
}
