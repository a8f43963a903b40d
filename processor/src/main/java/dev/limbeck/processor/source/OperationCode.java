package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.operation.SchemaOperation.Drop;
import dev.limbeck.operation.SchemaOperation.DropPart;
import dev.limbeck.processor.source.Expression.Chain;
import dev.limbeck.processor.source.Expression.Text;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TablePart;
import dev.limbeck.schema.UniqueConstraint;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes each operation as the call that makes it. */
enum OperationCode implements SchemaOperation.Visitor<Chain> {
  INSTANCE;

  /** Returns the call that makes {@code operation}. */
  static Chain of(SchemaOperation operation) {
    return operation.accept(INSTANCE);
  }

  /** Returns what a reviewer has to know of {@code operation}: the loss that no inverse undoes. */
  static Optional<String> warning(SchemaOperation operation) {
    if (!operation.isDestructive()) {
      return Optional.empty();
    } else if (operation instanceof Drop) {
      return Optional.of("Loses the table's rows.");
    } else if (operation instanceof DropPart) {
      return Optional.of("Loses the column's values.");
    } else if (operation instanceof AlterColumn) {
      return Optional.of("Fails on a value that the new type can't hold, or rounds it.");
    } else if (operation instanceof AlterType) {
      return Optional.of("Loses the attribute's values.");
    }
    return Optional.of("Loses data.");
  }

  @Override
  public Chain create(SchemaOperation.Create operation) {
    return ofObject("create", operation.object());
  }

  @Override
  public Chain drop(SchemaOperation.Drop operation) {
    return ofObject("drop", operation.object());
  }

  private static Chain ofObject(String verb, SchemaObject object) {
    if (object instanceof Namespace namespace) {
      return on(false).then(verb + "Namespace", Text.of(namespace.name()));
    } else if (object instanceof NamedType type) {
      return on(false).then(verb + "Type", SchemaCode.type(type));
    } else if (object instanceof Sequence sequence) {
      return on(false).then(verb + "Sequence", SchemaCode.sequence(sequence));
    }
    return on(false).then(verb + "Table", SchemaCode.table((Table) object));
  }

  @Override
  public Chain rename(SchemaOperation.Rename operation) {
    return on(false)
        .then(
            "rename" + noun(operation.kind()),
            SchemaCode.name(operation.from()),
            SchemaCode.name(operation.to()));
  }

  @Override
  public Chain alterType(SchemaOperation.AlterType operation) {
    return on(false)
        .then("alterType", SchemaCode.type(operation.from()), SchemaCode.type(operation.to()));
  }

  @Override
  public Chain alterSequence(SchemaOperation.AlterSequence operation) {
    return on(false)
        .then(
            "alterSequence",
            SchemaCode.sequence(operation.from()),
            SchemaCode.sequence(operation.to()));
  }

  @Override
  public Chain addPart(SchemaOperation.AddPart operation) {
    String verb = operation.part() instanceof Index ? "create" : "add";
    return ofPart(verb, operation.table(), operation.part(), operation.online());
  }

  @Override
  public Chain dropPart(SchemaOperation.DropPart operation) {
    return ofPart("drop", operation.table(), operation.part(), operation.online());
  }

  private static Chain ofPart(String verb, QualifiedName table, TablePart part, boolean online) {
    Chain op = on(online);
    Expression owner = SchemaCode.name(table);
    if (part instanceof Column column) {
      return op.then(verb + "Column", owner, SchemaCode.column(column));
    } else if (part instanceof PrimaryKey key) {
      return op.then(verb + "PrimaryKey", owner, SchemaCode.primaryKey(key));
    } else if (part instanceof UniqueConstraint unique) {
      return op.then(verb + "Unique", owner, SchemaCode.unique(unique));
    } else if (part instanceof CheckConstraint check) {
      return op.then(verb + "Check", owner, SchemaCode.check(check));
    } else if (part instanceof ForeignKey key) {
      return op.then(verb + "ForeignKey", owner, SchemaCode.foreignKey(key));
    }
    return op.then(verb + "Index", owner, SchemaCode.index((Index) part));
  }

  @Override
  public Chain renamePart(SchemaOperation.RenamePart operation) {
    return on(false)
        .then(
            "rename" + noun(operation.kind()),
            SchemaCode.name(operation.table()),
            Text.of(operation.from()),
            Text.of(operation.to()));
  }

  private static String noun(SchemaOperation.Renamed kind) {
    return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }

  @Override
  public Chain alterColumn(SchemaOperation.AlterColumn operation) {
    return on(operation.online())
        .then(
            "alterColumn",
            SchemaCode.name(operation.table()),
            SchemaCode.column(operation.from()),
            SchemaCode.column(operation.to()));
  }

  @Override
  public Chain commentOnTable(SchemaOperation.CommentOnTable operation) {
    Expression table = SchemaCode.name(operation.table());
    if (operation.from().isEmpty()) {
      return on(false).then("addTableComment", table, Text.of(operation.to().orElse("")));
    }
    Expression from = Text.of(operation.from().get());
    return operation.to().isEmpty()
        ? on(false).then("dropTableComment", table, from)
        : on(false).then("alterTableComment", table, from, Text.of(operation.to().get()));
  }

  @Override
  public Chain backfill(SchemaOperation.Backfill operation) {
    return on(operation.online())
        .then(
            "backfill",
            SchemaCode.name(operation.table()),
            Text.of(operation.column()),
            Text.of(operation.expression()));
  }

  @Override
  public Chain sql(SchemaOperation.Sql operation) {
    if (!operation.effect().isEmpty()) {
      throw new IllegalArgumentException("SQL with an effect is written by hand alone.");
    }
    return on(operation.online()).then("sql", Text.all(operation.statements()));
  }

  @Override
  public Chain run(SchemaOperation.Run operation) {
    throw new IllegalArgumentException("Java code is written by hand alone.");
  }

  private static Chain on(boolean online) {
    Chain op = new Chain(Optional.of("op"), List.of());
    return online ? op.then("online") : op;
  }
}
