package dev.limbeck.schema;

/**
 * A check constraint.
 *
 * @param expression the SQL between the parentheses of {@code CHECK (…)}
 */
public record CheckConstraint(String name, String expression) implements TableElement, TablePart {

  /** Returns the constraint {@code CHECK (expression)}. */
  public static CheckConstraint check(String name, String expression) {
    return new CheckConstraint(name, expression);
  }
}
