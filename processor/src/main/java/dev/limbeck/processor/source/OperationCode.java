package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Renamed;
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
import dev.limbeck.schema.TableComment;
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
    } else if (operation instanceof Change change) {
      return Optional.of(
          change.to() == null ? "Loses the table's rows." : "Loses the attribute's values.");
    }
    return Optional.of(
        operation instanceof PartChange change && change.to() == null
            ? "Loses the column's values."
            : "Fails on a value that the new type can't hold, or rounds it.");
  }

  @Override
  public Chain create(SchemaObject object) {
    return ofObject("create", object);
  }

  @Override
  public Chain drop(SchemaObject object) {
    return ofObject("drop", object);
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
  public Chain rename(Renamed kind, QualifiedName from, QualifiedName to) {
    return on(false).then("rename" + noun(kind), SchemaCode.name(from), SchemaCode.name(to));
  }

  @Override
  public Chain alter(SchemaObject from, SchemaObject to) {
    return from instanceof Sequence former && to instanceof Sequence next
        ? on(false).then("alterSequence", SchemaCode.sequence(former), SchemaCode.sequence(next))
        : on(false)
            .then("alterType", SchemaCode.type((NamedType) from), SchemaCode.type((NamedType) to));
  }

  @Override
  public Chain addPart(QualifiedName table, TablePart part, boolean online) {
    return ofPart(part instanceof Index ? "create" : "add", table, part, online);
  }

  @Override
  public Chain dropPart(QualifiedName table, TablePart part, boolean online) {
    return ofPart("drop", table, part, online);
  }

  private static Chain ofPart(String verb, QualifiedName table, TablePart part, boolean online) {
    Chain op = on(online);
    Expression owner = SchemaCode.name(table);
    if (part instanceof TableComment comment) {
      return op.then(verb + "TableComment", owner, Text.of(comment.text()));
    } else if (part instanceof Column column) {
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
  public Chain renamePart(Renamed kind, QualifiedName table, String from, String to) {
    return on(false)
        .then("rename" + noun(kind), SchemaCode.name(table), Text.of(from), Text.of(to));
  }

  private static String noun(Renamed kind) {
    return kind.name().charAt(0) + kind.name().substring(1).toLowerCase(Locale.ROOT);
  }

  @Override
  public Chain alterPart(QualifiedName table, TablePart from, TablePart to, boolean online) {
    Chain op = on(online);
    Expression owner = SchemaCode.name(table);
    return from instanceof TableComment former && to instanceof TableComment next
        ? op.then("alterTableComment", owner, Text.of(former.text()), Text.of(next.text()))
        : op.then(
            "alterColumn", owner, SchemaCode.column((Column) from), SchemaCode.column((Column) to));
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
