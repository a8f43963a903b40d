package dev.limbeck.cli;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.TableComment;
import dev.limbeck.sql.Step;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
    if (operation instanceof Change change) {
      return kind("create ", change.from(), change.to());
    } else if (operation instanceof PartChange change) {
      if (change.from() instanceof TableComment || change.to() instanceof TableComment) {
        return "comment on table";
      }
      return kind(change.to() instanceof Index ? "create " : "add ", change.from(), change.to());
    } else if (operation instanceof Rename rename) {
      return "rename " + rename.kind().name().toLowerCase(Locale.ROOT);
    }
    return noun(operation);
  }

  private static String kind(String creates, @Nullable Object from, @Nullable Object to) {
    return from == null
        ? creates + noun(Objects.requireNonNull(to))
        : (to == null ? "drop " : "alter ") + noun(from);
  }

  private static String noun(Object object) {
    if (object instanceof NamedType) {
      return "type";
    }
    return object
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
        .replace(" Constraint", "")
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
