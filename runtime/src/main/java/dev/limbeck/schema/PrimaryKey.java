package dev.limbeck.schema;

import java.util.List;

/** A table's primary key. */
public record PrimaryKey(String name, List<String> columns) implements TableElement, TablePart {

  /** Refuses a key without columns. */
  public PrimaryKey {
    columns = Table.required("primary key " + name, columns);
  }

  /** Returns the primary key over {@code columns}. */
  public static PrimaryKey primaryKey(String name, String... columns) {
    return new PrimaryKey(name, List.of(columns));
  }
}
