package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Table;
import java.util.List;

/** What a revision destroys, as far as its operations say. */
final class Losses {

  private Losses() {}

  /** Returns a line for each; a revision that this build can't construct says nothing here. */
  static List<String> of(Limbeck unit, RevisionEntry revision, Direction direction) {
    if (revision.className().isEmpty()) {
      return List.of();
    }
    try {
      return unit.operations(revision.id(), direction).stream()
          .filter(SchemaOperation::isDestructive)
          .map(Losses::described)
          .toList();
    } catch (RuntimeException e) {
      // It fails with its reason when its turn comes.
      return List.of();
    }
  }

  private static String described(SchemaOperation operation) {
    if (operation instanceof Change change) {
      if (change.from() instanceof Table table) {
        return "table " + table.name();
      }
      if (change.from() instanceof NamedType type) {
        return "attributes of the type " + type.name();
      }
    }
    if (operation instanceof PartChange change && change.from() instanceof Column from) {
      String column = change.table() + "." + from.name();
      return change.to() instanceof Column to
          ? "what of "
              + column
              + " doesn't fit when "
              + from.type()
              + " becomes "
              + to.type()
              + ", or fails on it"
          : "column " + column;
    }
    return RevisionDetails.kind(operation);
  }
}
