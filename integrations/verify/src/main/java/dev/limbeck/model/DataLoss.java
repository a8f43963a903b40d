package dev.limbeck.model;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.Table;
import java.util.List;

/** Tells which operations lose data that their inverse can't bring back. */
public final class DataLoss {

  private DataLoss() {}

  /** Returns whether {@code operation} does. */
  public static boolean isIn(SchemaOperation operation) {
    if (operation instanceof Change change) {
      return change.to() == null ? change.from() instanceof Table : losesAttribute(change);
    }
    return operation instanceof PartChange change
        && change.from() instanceof Column from
        && (change.to() instanceof Column to
            ? !to.type().holdsAll(from.type())
            : from.generated().isEmpty());
  }

  private static boolean losesAttribute(Change change) {
    return change.from() instanceof CompositeType from
        && change.to() instanceof CompositeType to
        && !names(to).containsAll(names(from));
  }

  private static List<String> names(CompositeType type) {
    return type.attributes().stream().map(Column::name).toList();
  }
}
