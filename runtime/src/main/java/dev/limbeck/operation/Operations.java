package dev.limbeck.operation;

import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
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
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TableElement;
import dev.limbeck.schema.TablePart;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a migration says its changes to: each call makes one {@link SchemaOperation}.
 *
 * <p>Tables are named {@code users} or {@code billing.users}; a part with a dot in it stands in
 * double quotes. Nothing is executed by the call itself.
 */
public final class Operations {

  private final List<SchemaOperation> made;
  private final boolean online;

  private Operations(List<SchemaOperation> made, boolean online) {
    this.made = made;
    this.online = online;
  }

  /** Returns the operations that {@code script} makes, in their order. */
  public static List<SchemaOperation> of(Consumer<Operations> script) {
    List<SchemaOperation> operations = new ArrayList<>();
    script.accept(new Operations(operations, false));
    return List.copyOf(operations);
  }

  /**
   * Returns the same calls by the recipes that keep a running application's reads and writes going.
   *
   * <p>An index is built concurrently, a constraint is added unvalidated and validated afterwards,
   * a backfill works in batches. The revision is then more than one transaction.
   */
  public Operations online() {
    return new Operations(made, true);
  }

  /** Creates a PostgreSQL schema, if it isn't there. */
  public void createNamespace(String name) {
    create(new Namespace(name));
  }

  /** Drops a PostgreSQL schema, if nothing is left in it. */
  public void dropNamespace(String name) {
    drop(new Namespace(name));
  }

  /** Creates a type. */
  public void createType(NamedType type) {
    create(type);
  }

  /** Drops a type. */
  public void dropType(NamedType type) {
    drop(type);
  }

  /** Changes the labels of an enumerated type, or the attributes of a composite one. */
  public void alterType(NamedType from, NamedType to) {
    made.add(new Change(from, to));
  }

  /** Creates a sequence. */
  public void createSequence(Sequence sequence) {
    create(sequence);
  }

  /** Drops a sequence. */
  public void dropSequence(Sequence sequence) {
    drop(sequence);
  }

  /** Changes how a sequence counts. */
  public void alterSequence(Sequence from, Sequence to) {
    made.add(new Change(from, to));
  }

  /** Renames a sequence or moves it to another namespace. */
  public void renameSequence(String from, String to) {
    rename(Renamed.SEQUENCE, from, to);
  }

  /** Creates a table of columns, constraints and indexes. */
  public void createTable(String name, TableElement... elements) {
    create(Table.table(name, elements));
  }

  /** Creates a table, which may have options. */
  public void createTable(Table table) {
    create(table);
  }

  /** Drops the table that is made of {@code elements}. */
  public void dropTable(String name, TableElement... elements) {
    drop(Table.table(name, elements));
  }

  /** Drops a table, which may have options. */
  public void dropTable(Table table) {
    drop(table);
  }

  /** Renames a table or moves it to another namespace. */
  public void renameTable(String from, String to) {
    rename(Renamed.TABLE, from, to);
  }

  /** Gives a table without a comment one. */
  public void addTableComment(String table, String comment) {
    change(table, null, new TableComment(comment), false);
  }

  /** Changes a table's comment. */
  public void alterTableComment(String table, String from, String to) {
    change(table, new TableComment(from), new TableComment(to), false);
  }

  /** Removes a table's comment. */
  public void dropTableComment(String table, String comment) {
    change(table, new TableComment(comment), null, false);
  }

  /** Adds a column. */
  public void addColumn(String table, Column column) {
    change(table, null, column, false);
  }

  /** Drops a column. */
  public void dropColumn(String table, Column column) {
    change(table, column, null, false);
  }

  /** Changes a column. */
  public void alterColumn(String table, Column from, Column to) {
    change(table, from, to, online);
  }

  /** Renames a column. */
  public void renameColumn(String table, String from, String to) {
    renamePart(Renamed.COLUMN, table, from, to);
  }

  /** Adds a primary key. */
  public void addPrimaryKey(String table, PrimaryKey primaryKey) {
    change(table, null, primaryKey, false);
  }

  /** Drops a primary key. */
  public void dropPrimaryKey(String table, PrimaryKey primaryKey) {
    change(table, primaryKey, null, false);
  }

  /** Adds a unique constraint. */
  public void addUnique(String table, UniqueConstraint unique) {
    change(table, null, unique, online);
  }

  /** Drops a unique constraint. */
  public void dropUnique(String table, UniqueConstraint unique) {
    change(table, unique, null, online);
  }

  /** Adds a check constraint. */
  public void addCheck(String table, CheckConstraint check) {
    change(table, null, check, online);
  }

  /** Drops a check constraint. */
  public void dropCheck(String table, CheckConstraint check) {
    change(table, check, null, online);
  }

  /** Adds a foreign key. */
  public void addForeignKey(String table, ForeignKey foreignKey) {
    change(table, null, foreignKey, online);
  }

  /** Drops a foreign key. */
  public void dropForeignKey(String table, ForeignKey foreignKey) {
    change(table, foreignKey, null, online);
  }

  /** Renames a constraint of a table. */
  public void renameConstraint(String table, String from, String to) {
    renamePart(Renamed.CONSTRAINT, table, from, to);
  }

  /** Creates an index. */
  public void createIndex(String table, Index index) {
    change(table, null, index, online);
  }

  /** Drops an index. */
  public void dropIndex(String table, Index index) {
    change(table, index, null, online);
  }

  /** Renames an index of a table. */
  public void renameIndex(String table, String from, String to) {
    renamePart(Renamed.INDEX, table, from, to);
  }

  /** Sets {@code column} to an SQL expression in the rows where it is null. */
  public void backfill(String table, String column, String expression) {
    made.add(new Backfill(QualifiedName.parse(table), column, expression, online));
  }

  /** Executes statements that leave the schema as it is; each string is one statement. */
  public void sql(String... statements) {
    made.add(new Sql(List.of(statements), List.of(), online));
  }

  /** Executes one statement that changes the schema as {@code effect} says. */
  public void sql(String statement, Consumer<Operations> effect) {
    made.add(new Sql(List.of(statement), of(effect), online));
  }

  /** Runs Java code inside the step's transaction; it can't be printed by {@code --sql}. */
  public void run(SqlWork work) {
    made.add(new Run(work));
  }

  private void create(SchemaObject object) {
    made.add(SchemaOperation.create(object));
  }

  private void drop(SchemaObject object) {
    made.add(SchemaOperation.drop(object));
  }

  private void rename(Renamed kind, String from, String to) {
    made.add(SchemaOperation.rename(kind, QualifiedName.parse(from), QualifiedName.parse(to)));
  }

  private void renamePart(Renamed kind, String table, String from, String to) {
    made.add(SchemaOperation.renamePart(kind, QualifiedName.parse(table), from, to));
  }

  private void change(
      String table, @Nullable TablePart from, @Nullable TablePart to, boolean online) {
    made.add(new PartChange(QualifiedName.parse(table), from, to, online));
  }
}
