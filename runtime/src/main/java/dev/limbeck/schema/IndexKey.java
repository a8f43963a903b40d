package dev.limbeck.schema;

/**
 * One key of an index.
 *
 * @param text a column's name, or an SQL expression
 */
public record IndexKey(String text, boolean expression, boolean descending) {

  /** Returns the key over a column, ascending. */
  public static IndexKey asc(String column) {
    return new IndexKey(column, false, false);
  }

  /** Returns the key over a column, descending. */
  public static IndexKey desc(String column) {
    return new IndexKey(column, false, true);
  }

  /** Returns the key over an SQL expression, ascending. */
  public static IndexKey expression(String sql) {
    return new IndexKey(sql, true, false);
  }

  /** Returns the key over an SQL expression, descending. */
  public static IndexKey expressionDesc(String sql) {
    return new IndexKey(sql, true, true);
  }
}
