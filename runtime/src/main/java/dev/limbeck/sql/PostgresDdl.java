package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;
import static dev.limbeck.sql.Identifiers.quoteAll;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import dev.limbeck.sql.Step.Cleanup;
import dev.limbeck.sql.Step.InBatches;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Step.OutsideTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Spells operations for PostgreSQL 13 and later.
 *
 * <p>The spelling of a released operation is a contract: an old migration keeps meaning the same.
 */
public final class PostgresDdl {

  private static final int BATCH_ROWS = 10_000;

  private PostgresDdl() {}

  /** Returns the steps of one operation, in order; empty where nothing is to be done. */
  public static List<Step> steps(SchemaOperation operation) {
    return operation.accept(Spelling.INSTANCE);
  }

  private enum Spelling implements SchemaOperation.Visitor<List<Step>> {
    INSTANCE;

    @Override
    public List<Step> createNamespace(SchemaOperation.CreateNamespace operation) {
      return transaction("CREATE SCHEMA IF NOT EXISTS " + quote(operation.name()));
    }

    @Override
    public List<Step> dropNamespace(SchemaOperation.DropNamespace operation) {
      return transaction(
          Identifiers.block(
              "BEGIN DROP SCHEMA IF EXISTS "
                  + quote(operation.name())
                  + "; EXCEPTION WHEN dependent_objects_still_exist THEN NULL; END"));
    }

    @Override
    public List<Step> createType(SchemaOperation.CreateType operation) {
      return transaction(TypeDdl.create(operation.type()).toArray(String[]::new));
    }

    @Override
    public List<Step> dropType(SchemaOperation.DropType operation) {
      return transaction("DROP TYPE " + quote(operation.type().name()));
    }

    @Override
    public List<Step> alterType(SchemaOperation.AlterType operation) {
      return TypeDdl.alter(operation.from(), operation.to());
    }

    @Override
    public List<Step> createSequence(SchemaOperation.CreateSequence operation) {
      return transaction(SequenceDdl.create(operation.sequence()));
    }

    @Override
    public List<Step> dropSequence(SchemaOperation.DropSequence operation) {
      return transaction("DROP SEQUENCE " + quote(operation.sequence().name()));
    }

    @Override
    public List<Step> alterSequence(SchemaOperation.AlterSequence operation) {
      return transaction(SequenceDdl.alter(operation));
    }

    @Override
    public List<Step> renameSequence(SchemaOperation.RenameSequence operation) {
      return rename("SEQUENCE", operation.from(), operation.to());
    }

    @Override
    public List<Step> createTable(SchemaOperation.CreateTable operation) {
      Table table = operation.table();
      List<String> lines = new ArrayList<>();
      table.columns().forEach(column -> lines.add(define(column)));
      table.primaryKey().ifPresent(key -> lines.add(define(key)));
      table.uniques().forEach(unique -> lines.add(define(unique)));
      table.checks().forEach(check -> lines.add(define(check)));
      List<String> statements = new ArrayList<>();
      statements.add(
          "CREATE TABLE "
              + quote(table.name())
              + lines.stream().collect(Collectors.joining(",\n  ", " (\n  ", "\n)"))
              + tail(table.options()));
      table
          .comment()
          .ifPresent(text -> statements.add(tableComment(table.name(), Optional.of(text))));
      table.columns().stream()
          .filter(column -> column.comment().isPresent())
          .forEach(column -> statements.add(commentOn(table.name(), column)));
      table.indexes().forEach(index -> statements.add(index(table.name(), index, "")));
      return transaction(statements.toArray(String[]::new));
    }

    @Override
    public List<Step> dropTable(SchemaOperation.DropTable operation) {
      return transaction("DROP TABLE " + quote(operation.table().name()));
    }

    @Override
    public List<Step> renameTable(SchemaOperation.RenameTable operation) {
      return rename("TABLE", operation.from(), operation.to());
    }

    @Override
    public List<Step> commentOnTable(SchemaOperation.CommentOnTable operation) {
      return transaction(tableComment(operation.table(), operation.to()));
    }

    @Override
    public List<Step> addColumn(SchemaOperation.AddColumn operation) {
      Column column = operation.column();
      List<String> statements = new ArrayList<>();
      statements.add(alter(operation.table()) + "ADD COLUMN " + define(column));
      if (column.comment().isPresent()) {
        statements.add(commentOn(operation.table(), column));
      }
      return transaction(statements.toArray(String[]::new));
    }

    @Override
    public List<Step> dropColumn(SchemaOperation.DropColumn operation) {
      return transaction(
          alter(operation.table()) + "DROP COLUMN " + quote(operation.column().name()));
    }

    @Override
    public List<Step> alterColumn(AlterColumn operation) {
      return ColumnChange.steps(operation);
    }

    @Override
    public List<Step> renameColumn(SchemaOperation.RenameColumn operation) {
      return transaction(
          alter(operation.table())
              + "RENAME COLUMN "
              + quote(operation.from())
              + " TO "
              + quote(operation.to()));
    }

    @Override
    public List<Step> addPrimaryKey(SchemaOperation.AddPrimaryKey operation) {
      return transaction(alter(operation.table()) + "ADD " + define(operation.primaryKey()));
    }

    @Override
    public List<Step> dropPrimaryKey(SchemaOperation.DropPrimaryKey operation) {
      return transaction(dropConstraint(operation.table(), operation.primaryKey().name()));
    }

    @Override
    public List<Step> addUnique(SchemaOperation.AddUnique operation) {
      UniqueConstraint unique = operation.unique();
      if (!operation.online()) {
        return transaction(alter(operation.table()) + "ADD " + define(unique));
      }
      Index index = Index.uniqueIndex(unique.name(), unique.columns().toArray(String[]::new));
      return List.of(
          createConcurrently(operation.table(), index),
          inTransaction(
              alter(operation.table())
                  + "ADD CONSTRAINT "
                  + quote(unique.name())
                  + " UNIQUE USING INDEX "
                  + quote(unique.name())
                  + tail(unique.options())));
    }

    @Override
    public List<Step> dropUnique(SchemaOperation.DropUnique operation) {
      return transaction(dropConstraint(operation.table(), operation.unique().name()));
    }

    @Override
    public List<Step> addCheck(SchemaOperation.AddCheck operation) {
      return addConstraint(
          operation.table(),
          operation.check().name(),
          define(operation.check()),
          operation.online());
    }

    @Override
    public List<Step> dropCheck(SchemaOperation.DropCheck operation) {
      return transaction(dropConstraint(operation.table(), operation.check().name()));
    }

    @Override
    public List<Step> addForeignKey(SchemaOperation.AddForeignKey operation) {
      return addConstraint(
          operation.table(),
          operation.foreignKey().name(),
          define(operation.foreignKey()),
          operation.online());
    }

    @Override
    public List<Step> dropForeignKey(SchemaOperation.DropForeignKey operation) {
      return transaction(dropConstraint(operation.table(), operation.foreignKey().name()));
    }

    @Override
    public List<Step> renameConstraint(SchemaOperation.RenameConstraint operation) {
      return transaction(
          alter(operation.table())
              + "RENAME CONSTRAINT "
              + quote(operation.from())
              + " TO "
              + quote(operation.to()));
    }

    @Override
    public List<Step> createIndex(SchemaOperation.CreateIndex operation) {
      return operation.online()
          ? List.of(createConcurrently(operation.table(), operation.index()))
          : transaction(index(operation.table(), operation.index(), ""));
    }

    @Override
    public List<Step> dropIndex(SchemaOperation.DropIndex operation) {
      QualifiedName name = operation.table().sibling(operation.index().name());
      if (!operation.online()) {
        return transaction("DROP INDEX " + quote(name));
      }
      return List.of(
          new OutsideTransaction(
              "DROP INDEX CONCURRENTLY IF EXISTS " + quote(name),
              Optional.of("SELECT to_regclass(" + literal(quote(name)) + ") IS NULL"),
              Optional.empty()));
    }

    @Override
    public List<Step> renameIndex(SchemaOperation.RenameIndex operation) {
      return transaction(
          "ALTER INDEX "
              + quote(operation.table().sibling(operation.from()))
              + " RENAME TO "
              + quote(operation.to()));
    }

    @Override
    public List<Step> backfill(SchemaOperation.Backfill operation) {
      String table = quote(operation.table());
      String column = quote(operation.column());
      String value = "(" + operation.expression() + ")";
      if (!operation.online()) {
        return transaction(
            "UPDATE " + table + " SET " + column + " = " + value + " WHERE " + column + " IS NULL");
      }
      return List.of(
          new InBatches(
              "UPDATE "
                  + table
                  + " SET "
                  + column
                  + " = "
                  + value
                  + " WHERE ctid = ANY (ARRAY(SELECT ctid FROM "
                  + table
                  + " WHERE "
                  + column
                  + " IS NULL AND "
                  + value
                  + " IS NOT NULL LIMIT "
                  + BATCH_ROWS
                  + " FOR UPDATE SKIP LOCKED))",
              "SELECT NOT EXISTS (SELECT 1 FROM "
                  + table
                  + " WHERE "
                  + column
                  + " IS NULL AND "
                  + value
                  + " IS NOT NULL)"));
    }

    @Override
    public List<Step> sql(SchemaOperation.Sql operation) {
      if (!operation.online()) {
        return transaction(operation.statements().toArray(String[]::new));
      }
      return operation.statements().stream()
          .<Step>map(sql -> new OutsideTransaction(sql, Optional.empty(), Optional.empty()))
          .toList();
    }

    @Override
    public List<Step> run(SchemaOperation.Run operation) {
      return List.of(new InTransaction(List.of(new Action.Call(operation.work())), false));
    }
  }

  static List<Step> transaction(String... statements) {
    return statements.length == 0 ? List.of() : List.of(inTransaction(statements));
  }

  static InTransaction inTransaction(String... statements) {
    return new InTransaction(
        Arrays.stream(statements).<Action>map(Action.Execute::new).toList(), false);
  }

  static Step validate(QualifiedName table, String constraint) {
    return new InTransaction(
        List.of(new Action.Execute(alter(table) + "VALIDATE CONSTRAINT " + quote(constraint))),
        true);
  }

  static String alter(QualifiedName table) {
    return "ALTER TABLE " + quote(table) + " ";
  }

  static String dropConstraint(QualifiedName table, String name) {
    return alter(table) + "DROP CONSTRAINT " + quote(name);
  }

  static String commentOn(QualifiedName table, Column column) {
    return "COMMENT ON COLUMN "
        + quote(table)
        + "."
        + quote(column.name())
        + " IS "
        + column.comment().map(Identifiers::literal).orElse("NULL");
  }

  static String identity(Identity identity) {
    return "GENERATED " + (identity == Identity.ALWAYS ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY";
  }

  private static List<Step> addConstraint(
      QualifiedName table, String name, String definition, boolean online) {
    String add = alter(table) + "ADD " + definition;
    return online
        ? List.of(inTransaction(add + " NOT VALID"), validate(table, name))
        : transaction(add);
  }

  private static List<Step> rename(String kind, QualifiedName from, QualifiedName to) {
    List<String> statements = new ArrayList<>();
    if (!from.schema().equals(to.schema())) {
      String move = "ALTER " + kind + " " + quote(from) + " SET SCHEMA ";
      statements.add(to.schema().map(schema -> move + quote(schema)).orElseGet(() -> home(move)));
    }
    if (!from.name().equals(to.name())) {
      statements.add(
          "ALTER "
              + kind
              + " "
              + quote(new QualifiedName(to.schema(), from.name()))
              + " RENAME TO "
              + quote(to.name()));
    }
    return transaction(statements.toArray(String[]::new));
  }

  /** The schema for what names none is known to the session alone. */
  private static String home(String move) {
    return Identifiers.block(
        "BEGIN EXECUTE " + literal(move) + " || quote_ident(current_schema()); END");
  }

  static String define(Column column) {
    StringBuilder text = new StringBuilder(quote(column.name())).append(' ').append(column.type());
    column.collation().ifPresent(name -> text.append(" COLLATE ").append(quote(name)));
    column.defaultValue().ifPresent(value -> text.append(" DEFAULT ").append(value));
    column
        .generated()
        .ifPresent(value -> text.append(" GENERATED ALWAYS AS (").append(value).append(") STORED"));
    column.identity().ifPresent(kind -> text.append(' ').append(identity(kind)));
    return text.append(column.nullable() ? "" : " NOT NULL").toString();
  }

  private static String define(PrimaryKey key) {
    return "CONSTRAINT " + quote(key.name()) + " PRIMARY KEY (" + quoteAll(key.columns()) + ")";
  }

  private static String define(UniqueConstraint unique) {
    return "CONSTRAINT "
        + quote(unique.name())
        + " UNIQUE ("
        + quoteAll(unique.columns())
        + ")"
        + tail(unique.options());
  }

  private static String define(CheckConstraint check) {
    return "CONSTRAINT " + quote(check.name()) + " CHECK (" + check.expression() + ")";
  }

  private static String define(ForeignKey key) {
    return "CONSTRAINT "
        + quote(key.name())
        + " FOREIGN KEY ("
        + quoteAll(key.columns())
        + ") REFERENCES "
        + quote(key.target())
        + " ("
        + quoteAll(key.targetColumns())
        + ")"
        + action(" ON DELETE ", key.onDelete())
        + action(" ON UPDATE ", key.onUpdate())
        + tail(key.options());
  }

  private static String action(String event, ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? "" : event + action.sql();
  }

  private static String tableComment(QualifiedName table, Optional<String> text) {
    return "COMMENT ON TABLE "
        + quote(table)
        + " IS "
        + text.map(Identifiers::literal).orElse("NULL");
  }

  private static String index(QualifiedName table, Index index, String concurrently) {
    return "CREATE "
        + (index.unique() ? "UNIQUE " : "")
        + "INDEX "
        + concurrently
        + quote(index.name())
        + " ON "
        + quote(table)
        + index.method().map(method -> " USING " + quote(method)).orElse("")
        + " ("
        + index.keys().stream().map(PostgresDdl::define).collect(Collectors.joining(", "))
        + ")"
        + tail(index.options());
  }

  private static String define(IndexKey key) {
    return (key.expression() ? "(" + key.text() + ")" : quote(key.text()))
        + (key.descending() ? " DESC" : "");
  }

  /** An index of that name counts as done only if it is valid: a cut-off build leaves a ruin. */
  private static Step createConcurrently(QualifiedName table, Index index) {
    QualifiedName name = table.sibling(index.name());
    String found =
        "SELECT EXISTS (SELECT 1 FROM pg_index i WHERE i.indexrelid = to_regclass("
            + literal(quote(name))
            + ") AND i.indrelid = to_regclass("
            + literal(quote(table))
            + ") AND ";
    return new OutsideTransaction(
        index(table, index, "CONCURRENTLY "),
        Optional.of(found + "i.indisvalid AND i.indisready)"),
        Optional.of(
            new Cleanup(
                found + "NOT (i.indisvalid AND i.indisready))",
                "DROP INDEX CONCURRENTLY IF EXISTS " + quote(name))));
  }

  static String tail(Optional<String> options) {
    return options.map(text -> " " + text).orElse("");
  }
}
