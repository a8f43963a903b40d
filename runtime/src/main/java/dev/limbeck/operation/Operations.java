package dev.limbeck.operation;

import dev.limbeck.operation.SchemaOperation.AddPart;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.operation.SchemaOperation.AlterSequence;
import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.CommentOnTable;
import dev.limbeck.operation.SchemaOperation.Create;
import dev.limbeck.operation.SchemaOperation.Drop;
import dev.limbeck.operation.SchemaOperation.DropPart;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.RenamePart;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.operation.SchemaOperation.Run;
import dev.limbeck.operation.SchemaOperation.Sql;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableElement;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a migration says its changes to: each call makes one {@link SchemaOperation}.
 *
 * <p>Tables are named {@code users} or {@code billing.users}; a part with a dot in it stands in
 * double quotes. Nothing is executed by the call itself.
 */
public final class Operations {

  private final Consumer<SchemaOperation> sink;
  private final boolean online;

  private Operations(Consumer<SchemaOperation> sink, boolean online) {
    this.sink = sink;
    this.online = online;
  }

  /** Returns the operations that {@code script} makes, in their order. */
  public static List<SchemaOperation> of(Consumer<Operations> script) {
    List<SchemaOperation> operations = new ArrayList<>();
    script.accept(new Operations(operations::add, false));
    return List.copyOf(operations);
  }

  /**
   * Returns the same calls by the recipes that keep a running application's reads and writes going.
   *
   * <p>An index is built concurrently, a constraint is added unvalidated and validated afterwards,
   * a backfill works in batches. The revision is then more than one transaction.
   */
  public Operations online() {
    return new Operations(sink, true);
  }

  /** Creates a PostgreSQL schema, if it isn't there. */
  public void createNamespace(String name) {
    sink.accept(new Create(new Namespace(name)));
  }

  /** Drops a PostgreSQL schema, if nothing is left in it. */
  public void dropNamespace(String name) {
    sink.accept(new Drop(new Namespace(name)));
  }

  /** Creates a type. */
  public void createType(NamedType type) {
    sink.accept(new Create(type));
  }

  /** Drops a type. */
  public void dropType(NamedType type) {
    sink.accept(new Drop(type));
  }

  /** Changes the labels of an enumerated type, or the attributes of a composite one. */
  public void alterType(NamedType from, NamedType to) {
    sink.accept(new AlterType(from, to));
  }

  /** Creates a sequence. */
  public void createSequence(Sequence sequence) {
    sink.accept(new Create(sequence));
  }

  /** Drops a sequence. */
  public void dropSequence(Sequence sequence) {
    sink.accept(new Drop(sequence));
  }

  /** Changes how a sequence counts. */
  public void alterSequence(Sequence from, Sequence to) {
    sink.accept(new AlterSequence(from, to));
  }

  /** Renames a sequence or moves it to another namespace. */
  public void renameSequence(String from, String to) {
    sink.accept(new Rename(Renamed.SEQUENCE, QualifiedName.parse(from), QualifiedName.parse(to)));
  }

  /** Creates a table of columns, constraints and indexes. */
  public void createTable(String name, TableElement... elements) {
    sink.accept(new Create(Table.table(name, elements)));
  }

  /** Creates a table, which may have options. */
  public void createTable(Table table) {
    sink.accept(new Create(table));
  }

  /** Drops the table that is made of {@code elements}. */
  public void dropTable(String name, TableElement... elements) {
    sink.accept(new Drop(Table.table(name, elements)));
  }

  /** Drops a table, which may have options. */
  public void dropTable(Table table) {
    sink.accept(new Drop(table));
  }

  /** Renames a table or moves it to another namespace. */
  public void renameTable(String from, String to) {
    sink.accept(new Rename(Renamed.TABLE, QualifiedName.parse(from), QualifiedName.parse(to)));
  }

  /** Gives a table without a comment one. */
  public void addTableComment(String table, String comment) {
    sink.accept(
        new CommentOnTable(QualifiedName.parse(table), Optional.empty(), Optional.of(comment)));
  }

  /** Changes a table's comment. */
  public void alterTableComment(String table, String from, String to) {
    sink.accept(new CommentOnTable(QualifiedName.parse(table), Optional.of(from), Optional.of(to)));
  }

  /** Removes a table's comment. */
  public void dropTableComment(String table, String comment) {
    sink.accept(
        new CommentOnTable(QualifiedName.parse(table), Optional.of(comment), Optional.empty()));
  }

  /** Adds a column. */
  public void addColumn(String table, Column column) {
    sink.accept(new AddPart(QualifiedName.parse(table), column));
  }

  /** Drops a column. */
  public void dropColumn(String table, Column column) {
    sink.accept(new DropPart(QualifiedName.parse(table), column));
  }

  /** Changes a column. */
  public void alterColumn(String table, Column from, Column to) {
    sink.accept(new AlterColumn(QualifiedName.parse(table), from, to, online));
  }

  /** Renames a column. */
  public void renameColumn(String table, String from, String to) {
    sink.accept(new RenamePart(Renamed.COLUMN, QualifiedName.parse(table), from, to));
  }

  /** Adds a primary key. */
  public void addPrimaryKey(String table, PrimaryKey primaryKey) {
    sink.accept(new AddPart(QualifiedName.parse(table), primaryKey));
  }

  /** Drops a primary key. */
  public void dropPrimaryKey(String table, PrimaryKey primaryKey) {
    sink.accept(new DropPart(QualifiedName.parse(table), primaryKey));
  }

  /** Adds a unique constraint. */
  public void addUnique(String table, UniqueConstraint unique) {
    sink.accept(new AddPart(QualifiedName.parse(table), unique, online));
  }

  /** Drops a unique constraint. */
  public void dropUnique(String table, UniqueConstraint unique) {
    sink.accept(new DropPart(QualifiedName.parse(table), unique, online));
  }

  /** Adds a check constraint. */
  public void addCheck(String table, CheckConstraint check) {
    sink.accept(new AddPart(QualifiedName.parse(table), check, online));
  }

  /** Drops a check constraint. */
  public void dropCheck(String table, CheckConstraint check) {
    sink.accept(new DropPart(QualifiedName.parse(table), check, online));
  }

  /** Adds a foreign key. */
  public void addForeignKey(String table, ForeignKey foreignKey) {
    sink.accept(new AddPart(QualifiedName.parse(table), foreignKey, online));
  }

  /** Drops a foreign key. */
  public void dropForeignKey(String table, ForeignKey foreignKey) {
    sink.accept(new DropPart(QualifiedName.parse(table), foreignKey, online));
  }

  /** Renames a constraint of a table. */
  public void renameConstraint(String table, String from, String to) {
    sink.accept(new RenamePart(Renamed.CONSTRAINT, QualifiedName.parse(table), from, to));
  }

  /** Creates an index. */
  public void createIndex(String table, Index index) {
    sink.accept(new AddPart(QualifiedName.parse(table), index, online));
  }

  /** Drops an index. */
  public void dropIndex(String table, Index index) {
    sink.accept(new DropPart(QualifiedName.parse(table), index, online));
  }

  /** Renames an index of a table. */
  public void renameIndex(String table, String from, String to) {
    sink.accept(new RenamePart(Renamed.INDEX, QualifiedName.parse(table), from, to));
  }

  /** Sets {@code column} to an SQL expression in the rows where it is null. */
  public void backfill(String table, String column, String expression) {
    sink.accept(new Backfill(QualifiedName.parse(table), column, expression, online));
  }

  /** Executes statements that leave the schema as it is; each string is one statement. */
  public void sql(String... statements) {
    sink.accept(new Sql(List.of(statements), List.of(), online));
  }

  /** Executes one statement that changes the schema as {@code effect} says. */
  public void sql(String statement, Consumer<Operations> effect) {
    sink.accept(new Sql(List.of(statement), of(effect), online));
  }

  /** Runs Java code inside the step's transaction; it can't be printed by {@code --sql}. */
  public void run(SqlWork work) {
    sink.accept(new Run(work));
  }
}
