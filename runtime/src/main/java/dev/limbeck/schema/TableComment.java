package dev.limbeck.schema;

/** What {@code COMMENT ON TABLE} says. */
public record TableComment(String text) implements TableElement, TablePart {

  /** Returns a table's comment, to be given to {@code createTable}. */
  public static TableComment comment(String text) {
    return new TableComment(text);
  }

  /** A table has no more than one, which needs no name. */
  @Override
  public String name() {
    return "";
  }
}
