package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.operation.SchemaOperation.DropColumn;
import dev.limbeck.operation.SchemaOperation.DropTable;
import dev.limbeck.processor.source.Expression.Chain;
import dev.limbeck.processor.source.Expression.Text;
import java.util.List;
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
    } else if (operation instanceof DropTable) {
      return Optional.of("Loses the table's rows.");
    } else if (operation instanceof DropColumn) {
      return Optional.of("Loses the column's values.");
    } else if (operation instanceof AlterColumn) {
      return Optional.of("Fails on a value that the new type can't hold, or rounds it.");
    } else if (operation instanceof AlterType) {
      return Optional.of("Loses the attribute's values.");
    }
    return Optional.of("Loses data.");
  }

  @Override
  public Chain createNamespace(SchemaOperation.CreateNamespace operation) {
    return on(false).then("createNamespace", Text.of(operation.name()));
  }

  @Override
  public Chain dropNamespace(SchemaOperation.DropNamespace operation) {
    return on(false).then("dropNamespace", Text.of(operation.name()));
  }

  @Override
  public Chain createType(SchemaOperation.CreateType operation) {
    return on(false).then("createType", SchemaCode.type(operation.type()));
  }

  @Override
  public Chain dropType(SchemaOperation.DropType operation) {
    return on(false).then("dropType", SchemaCode.type(operation.type()));
  }

  @Override
  public Chain alterType(SchemaOperation.AlterType operation) {
    return on(false)
        .then("alterType", SchemaCode.type(operation.from()), SchemaCode.type(operation.to()));
  }

  @Override
  public Chain createSequence(SchemaOperation.CreateSequence operation) {
    return on(false).then("createSequence", SchemaCode.sequence(operation.sequence()));
  }

  @Override
  public Chain dropSequence(SchemaOperation.DropSequence operation) {
    return on(false).then("dropSequence", SchemaCode.sequence(operation.sequence()));
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
  public Chain renameSequence(SchemaOperation.RenameSequence operation) {
    return on(false)
        .then("renameSequence", SchemaCode.name(operation.from()), SchemaCode.name(operation.to()));
  }

  @Override
  public Chain createTable(SchemaOperation.CreateTable operation) {
    return on(false).then("createTable", SchemaCode.table(operation.table()));
  }

  @Override
  public Chain dropTable(SchemaOperation.DropTable operation) {
    return on(false).then("dropTable", SchemaCode.table(operation.table()));
  }

  @Override
  public Chain renameTable(SchemaOperation.RenameTable operation) {
    return on(false)
        .then("renameTable", SchemaCode.name(operation.from()), SchemaCode.name(operation.to()));
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
  public Chain addColumn(SchemaOperation.AddColumn operation) {
    return on(false)
        .then(
            "addColumn", SchemaCode.name(operation.table()), SchemaCode.column(operation.column()));
  }

  @Override
  public Chain dropColumn(SchemaOperation.DropColumn operation) {
    return on(false)
        .then(
            "dropColumn",
            SchemaCode.name(operation.table()),
            SchemaCode.column(operation.column()));
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
  public Chain renameColumn(SchemaOperation.RenameColumn operation) {
    return on(false)
        .then(
            "renameColumn",
            SchemaCode.name(operation.table()),
            Text.of(operation.from()),
            Text.of(operation.to()));
  }

  @Override
  public Chain addPrimaryKey(SchemaOperation.AddPrimaryKey operation) {
    return on(false)
        .then(
            "addPrimaryKey",
            SchemaCode.name(operation.table()),
            SchemaCode.primaryKey(operation.primaryKey()));
  }

  @Override
  public Chain dropPrimaryKey(SchemaOperation.DropPrimaryKey operation) {
    return on(false)
        .then(
            "dropPrimaryKey",
            SchemaCode.name(operation.table()),
            SchemaCode.primaryKey(operation.primaryKey()));
  }

  @Override
  public Chain addUnique(SchemaOperation.AddUnique operation) {
    return on(operation.online())
        .then(
            "addUnique", SchemaCode.name(operation.table()), SchemaCode.unique(operation.unique()));
  }

  @Override
  public Chain dropUnique(SchemaOperation.DropUnique operation) {
    return on(operation.online())
        .then(
            "dropUnique",
            SchemaCode.name(operation.table()),
            SchemaCode.unique(operation.unique()));
  }

  @Override
  public Chain addCheck(SchemaOperation.AddCheck operation) {
    return on(operation.online())
        .then("addCheck", SchemaCode.name(operation.table()), SchemaCode.check(operation.check()));
  }

  @Override
  public Chain dropCheck(SchemaOperation.DropCheck operation) {
    return on(operation.online())
        .then("dropCheck", SchemaCode.name(operation.table()), SchemaCode.check(operation.check()));
  }

  @Override
  public Chain addForeignKey(SchemaOperation.AddForeignKey operation) {
    return on(operation.online())
        .then(
            "addForeignKey",
            SchemaCode.name(operation.table()),
            SchemaCode.foreignKey(operation.foreignKey()));
  }

  @Override
  public Chain dropForeignKey(SchemaOperation.DropForeignKey operation) {
    return on(operation.online())
        .then(
            "dropForeignKey",
            SchemaCode.name(operation.table()),
            SchemaCode.foreignKey(operation.foreignKey()));
  }

  @Override
  public Chain renameConstraint(SchemaOperation.RenameConstraint operation) {
    return on(false)
        .then(
            "renameConstraint",
            SchemaCode.name(operation.table()),
            Text.of(operation.from()),
            Text.of(operation.to()));
  }

  @Override
  public Chain createIndex(SchemaOperation.CreateIndex operation) {
    return on(operation.online())
        .then(
            "createIndex", SchemaCode.name(operation.table()), SchemaCode.index(operation.index()));
  }

  @Override
  public Chain dropIndex(SchemaOperation.DropIndex operation) {
    return on(operation.online())
        .then("dropIndex", SchemaCode.name(operation.table()), SchemaCode.index(operation.index()));
  }

  @Override
  public Chain renameIndex(SchemaOperation.RenameIndex operation) {
    return on(false)
        .then(
            "renameIndex",
            SchemaCode.name(operation.table()),
            Text.of(operation.from()),
            Text.of(operation.to()));
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
