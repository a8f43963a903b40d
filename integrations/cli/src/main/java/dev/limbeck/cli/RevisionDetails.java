package dev.limbeck.cli;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.sql.Step;
import java.util.List;
import java.util.Locale;

/** One revision with all that it does, both ways. */
record RevisionDetails(
    RevisionEntry revision,
    boolean isHead,
    List<SchemaOperation> upgrade,
    List<SchemaOperation> downgrade) {

  /** Stands where a script can't say what is done. */
  static final String JAVA_CODE = "-- Java code (op.run)";

  /** Copies the lists. */
  RevisionDetails {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
  }

  /** Returns what an operation is called: {@code add column}. */
  static String kind(SchemaOperation operation) {
    if (operation instanceof SchemaOperation.Create create) {
      return "create " + noun(create.object());
    } else if (operation instanceof SchemaOperation.Drop drop) {
      return "drop " + noun(drop.object());
    } else if (operation instanceof SchemaOperation.Rename rename) {
      return "rename " + rename.kind().name().toLowerCase(Locale.ROOT);
    } else if (operation instanceof SchemaOperation.AddPart add) {
      return (add.part() instanceof Index ? "create " : "add ") + noun(add.part());
    } else if (operation instanceof SchemaOperation.DropPart drop) {
      return "drop " + noun(drop.part());
    } else if (operation instanceof SchemaOperation.RenamePart rename) {
      return "rename " + rename.kind().name().toLowerCase(Locale.ROOT);
    }
    return words(operation);
  }

  private static String noun(Object object) {
    if (object instanceof NamedType) {
      return "type";
    }
    return words(object).replace(" constraint", "");
  }

  private static String words(Object object) {
    return object
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** Returns how a step is executed: {@code transaction}, {@code outside}, {@code batches}. */
  static String kind(Step step) {
    return step.kind().name().toLowerCase(Locale.ROOT);
  }

  /** Returns the statements of a step. */
  static List<String> statements(Step step) {
    return step.actions().stream()
        .map(each -> each.work().isPresent() ? JAVA_CODE : each.text())
        .toList();
  }
}
