package dev.limbeck.schema;

/** What {@code COMMENT ON TABLE} says. */
public record TableComment(String text) implements TableElement {

  /** Returns a table's comment, to be given to {@code createTable}. */
  public static TableComment comment(String text) {
    return new TableComment(text);
  }
}
