package dev.limbeck.schema;

import java.util.List;
import java.util.Optional;

/**
 * A unique constraint.
 *
 * @param options what follows the columns, verbatim: {@code deferrable initially deferred}
 */
public record UniqueConstraint(String name, List<String> columns, Optional<String> options)
    implements TableElement, TablePart {

  /** Refuses a constraint without columns. */
  public UniqueConstraint {
    columns = Table.required("unique constraint " + name, columns);
  }

  /** Returns the unique constraint over {@code columns}. */
  public static UniqueConstraint unique(String name, String... columns) {
    return new UniqueConstraint(name, List.of(columns), Optional.empty());
  }

  /** Returns this constraint with {@code options}. */
  public UniqueConstraint options(String options) {
    return new UniqueConstraint(name, columns, Optional.of(options));
  }
}
