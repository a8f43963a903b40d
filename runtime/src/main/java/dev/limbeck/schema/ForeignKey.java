package dev.limbeck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A foreign key.
 *
 * @param options what follows the actions, verbatim: {@code deferrable initially deferred}
 */
public record ForeignKey(
    String name,
    List<String> columns,
    QualifiedName target,
    List<String> targetColumns,
    ReferentialAction onDelete,
    ReferentialAction onUpdate,
    Optional<String> options)
    implements TablePart {

  /** Refuses sides of different length. */
  public ForeignKey {
    columns = Table.required("foreign key " + name, columns);
    targetColumns = Table.required("foreign key " + name, targetColumns);
    if (columns.size() != targetColumns.size()) {
      throw new IllegalArgumentException(
          "Foreign key " + name + " refers from " + columns + " to " + targetColumns + ".");
    }
  }

  /** Returns the beginning of a foreign key: its name and its own columns. */
  public static Referencing foreignKey(String name, String... columns) {
    return new Referencing(name, List.of(columns));
  }

  /** Returns this key with {@code ON DELETE action}. */
  public ForeignKey onDelete(ReferentialAction action) {
    return new ForeignKey(name, columns, target, targetColumns, action, onUpdate, options);
  }

  /** Returns this key with {@code ON UPDATE action}. */
  public ForeignKey onUpdate(ReferentialAction action) {
    return new ForeignKey(name, columns, target, targetColumns, onDelete, action, options);
  }

  /** Returns this key with {@code options}. */
  public ForeignKey options(String options) {
    return new ForeignKey(
        name, columns, target, targetColumns, onDelete, onUpdate, Optional.of(options));
  }

  /** A foreign key that doesn't say yet where it points. */
  public static final class Referencing {

    private final String name;
    private final List<String> columns;

    private Referencing(String name, List<String> columns) {
      this.name = name;
      this.columns = columns;
    }

    /** Returns the foreign key that refers to {@code targetColumns} of {@code target}. */
    public ForeignKey references(String target, String... targetColumns) {
      return new ForeignKey(
          name,
          columns,
          QualifiedName.parse(target),
          List.of(targetColumns),
          ReferentialAction.NO_ACTION,
          ReferentialAction.NO_ACTION,
          Optional.empty());
    }
  }
}
