package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import java.util.Comparator;
import java.util.List;

/**
 * Brings operations into an order in which PostgreSQL accepts them, forwards and backwards.
 *
 * <p>Columns and tables are dropped late, so that a backfill can still read them.
 */
final class OperationOrder {

  private OperationOrder() {}

  /** Returns {@code operations} phase by phase; inside a phase their order stays. */
  static List<SchemaOperation> sorted(List<SchemaOperation> operations) {
    return operations.stream()
        .sorted(Comparator.comparing(operation -> operation.accept(Phases.INSTANCE)))
        .toList();
  }

  private enum Phase {
    CREATE_NAMESPACES,
    RENAME_TABLES,
    RENAME_COLUMNS,
    RENAME_DERIVED,
    CREATE_TYPES,
    DROP_FOREIGN_KEYS,
    DROP_CONSTRAINTS,
    DROP_COMPUTED_COLUMNS,
    CREATE_SEQUENCES,
    CREATE_TABLES,
    ADD_COLUMNS,
    BACKFILL,
    ALTER_COLUMNS,
    ADD_COMPUTED_COLUMNS,
    ADD_CONSTRAINTS,
    ADD_FOREIGN_KEYS,
    COMMENT,
    DROP_COLUMNS,
    DROP_TABLES,
    DROP_SEQUENCES,
    DROP_TYPES,
    DROP_NAMESPACES,
    ALTER_SEQUENCES,
    BY_HAND
  }

  private enum Phases implements SchemaOperation.Visitor<Phase> {
    INSTANCE;

    @Override
    public Phase createNamespace(SchemaOperation.CreateNamespace operation) {
      return Phase.CREATE_NAMESPACES;
    }

    @Override
    public Phase dropNamespace(SchemaOperation.DropNamespace operation) {
      return Phase.DROP_NAMESPACES;
    }

    @Override
    public Phase createType(SchemaOperation.CreateType operation) {
      return Phase.CREATE_TYPES;
    }

    @Override
    public Phase dropType(SchemaOperation.DropType operation) {
      return Phase.DROP_TYPES;
    }

    @Override
    public Phase alterType(SchemaOperation.AlterType operation) {
      return Phase.CREATE_TYPES;
    }

    @Override
    public Phase createSequence(SchemaOperation.CreateSequence operation) {
      return Phase.CREATE_SEQUENCES;
    }

    @Override
    public Phase dropSequence(SchemaOperation.DropSequence operation) {
      return Phase.DROP_SEQUENCES;
    }

    @Override
    public Phase alterSequence(SchemaOperation.AlterSequence operation) {
      return Phase.ALTER_SEQUENCES;
    }

    @Override
    public Phase renameSequence(SchemaOperation.RenameSequence operation) {
      return Phase.RENAME_DERIVED;
    }

    @Override
    public Phase createTable(SchemaOperation.CreateTable operation) {
      return Phase.CREATE_TABLES;
    }

    @Override
    public Phase dropTable(SchemaOperation.DropTable operation) {
      return Phase.DROP_TABLES;
    }

    @Override
    public Phase renameTable(SchemaOperation.RenameTable operation) {
      return Phase.RENAME_TABLES;
    }

    @Override
    public Phase commentOnTable(SchemaOperation.CommentOnTable operation) {
      return Phase.COMMENT;
    }

    @Override
    public Phase addColumn(SchemaOperation.AddColumn operation) {
      return operation.column().generated().isPresent()
          ? Phase.ADD_COMPUTED_COLUMNS
          : Phase.ADD_COLUMNS;
    }

    @Override
    public Phase dropColumn(SchemaOperation.DropColumn operation) {
      return operation.column().generated().isPresent()
          ? Phase.DROP_COMPUTED_COLUMNS
          : Phase.DROP_COLUMNS;
    }

    @Override
    public Phase alterColumn(SchemaOperation.AlterColumn operation) {
      return Phase.ALTER_COLUMNS;
    }

    @Override
    public Phase renameColumn(SchemaOperation.RenameColumn operation) {
      return Phase.RENAME_COLUMNS;
    }

    @Override
    public Phase addPrimaryKey(SchemaOperation.AddPrimaryKey operation) {
      return Phase.ADD_CONSTRAINTS;
    }

    @Override
    public Phase dropPrimaryKey(SchemaOperation.DropPrimaryKey operation) {
      return Phase.DROP_CONSTRAINTS;
    }

    @Override
    public Phase addUnique(SchemaOperation.AddUnique operation) {
      return Phase.ADD_CONSTRAINTS;
    }

    @Override
    public Phase dropUnique(SchemaOperation.DropUnique operation) {
      return Phase.DROP_CONSTRAINTS;
    }

    @Override
    public Phase addCheck(SchemaOperation.AddCheck operation) {
      return Phase.ADD_CONSTRAINTS;
    }

    @Override
    public Phase dropCheck(SchemaOperation.DropCheck operation) {
      return Phase.DROP_CONSTRAINTS;
    }

    @Override
    public Phase addForeignKey(SchemaOperation.AddForeignKey operation) {
      return Phase.ADD_FOREIGN_KEYS;
    }

    @Override
    public Phase dropForeignKey(SchemaOperation.DropForeignKey operation) {
      return Phase.DROP_FOREIGN_KEYS;
    }

    @Override
    public Phase renameConstraint(SchemaOperation.RenameConstraint operation) {
      return Phase.RENAME_DERIVED;
    }

    @Override
    public Phase createIndex(SchemaOperation.CreateIndex operation) {
      return Phase.ADD_CONSTRAINTS;
    }

    @Override
    public Phase dropIndex(SchemaOperation.DropIndex operation) {
      return Phase.DROP_CONSTRAINTS;
    }

    @Override
    public Phase renameIndex(SchemaOperation.RenameIndex operation) {
      return Phase.RENAME_DERIVED;
    }

    @Override
    public Phase backfill(SchemaOperation.Backfill operation) {
      return Phase.BACKFILL;
    }

    @Override
    public Phase sql(SchemaOperation.Sql operation) {
      return Phase.BY_HAND;
    }

    @Override
    public Phase run(SchemaOperation.Run operation) {
      return Phase.BY_HAND;
    }
  }
}
