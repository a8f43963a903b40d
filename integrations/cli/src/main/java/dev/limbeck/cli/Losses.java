package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.operation.SchemaOperation.Drop;
import dev.limbeck.operation.SchemaOperation.DropPart;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
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
    if (operation instanceof Drop drop && drop.object() instanceof Table table) {
      return "table " + table.name();
    }
    if (operation instanceof DropPart drop) {
      return "column " + drop.table() + "." + drop.part().name();
    }
    if (operation instanceof AlterColumn alter) {
      return "what of "
          + alter.table()
          + "."
          + alter.to().name()
          + " doesn't fit when "
          + alter.from().type()
          + " becomes "
          + alter.to().type()
          + ", or fails on it";
    }
    if (operation instanceof AlterType alter) {
      return "attributes of the type " + alter.to().name();
    }
    return RevisionDetails.kind(operation);
  }
}
