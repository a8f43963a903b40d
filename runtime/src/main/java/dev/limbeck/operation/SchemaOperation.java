package dev.limbeck.operation;

import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;

/**
 * A change to a database. Every operation that the compiler writes knows its inverse.
 *
 * <p>What is dropped or altered is held whole, so that the inverse is complete. {@code online}
 * means: by the recipe that keeps the application's reads and writes going, even where that takes
 * several transactions.
 */
public sealed interface SchemaOperation {

  /** Returns what undoes this; empty where nothing has to, or where only its author knows. */
  Optional<SchemaOperation> reverse();

  /** Returns whether data are lost that the inverse can't bring back. */
  default boolean isDestructive() {
    return false;
  }

  /** Hands this to the method of {@code visitor} that is made for it. */
  <T> T accept(Visitor<T> visitor);

  /** Creates a PostgreSQL schema. */
  record CreateNamespace(String name) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropNamespace(name));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.createNamespace(this);
    }
  }

  /** Drops a PostgreSQL schema, unless something is left in it. */
  record DropNamespace(String name) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new CreateNamespace(name));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropNamespace(this);
    }
  }

  /** Creates a type. */
  record CreateType(NamedType type) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropType(type));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.createType(this);
    }
  }

  /** Drops a type that nothing uses any more. */
  record DropType(NamedType type) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new CreateType(type));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropType(this);
    }
  }

  /** Changes the labels of an enumerated type, or the attributes of a composite one. */
  record AlterType(NamedType from, NamedType to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AlterType(to, from));
    }

    /** The values of an attribute that is gone are. */
    @Override
    public boolean isDestructive() {
      return from instanceof CompositeType former
          && to instanceof CompositeType next
          && former.attributes().stream()
              .anyMatch(
                  lost -> next.attributes().stream().noneMatch(e -> e.name().equals(lost.name())));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.alterType(this);
    }
  }

  /** Creates a sequence. */
  record CreateSequence(Sequence sequence) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropSequence(sequence));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.createSequence(this);
    }
  }

  /** Drops a sequence, and with it the number it has come to. */
  record DropSequence(Sequence sequence) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new CreateSequence(sequence));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropSequence(this);
    }
  }

  /** Changes how a sequence counts; the number it has come to stays. */
  record AlterSequence(Sequence from, Sequence to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AlterSequence(to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.alterSequence(this);
    }
  }

  /** Renames a sequence, or moves it to another namespace, or both. */
  record RenameSequence(QualifiedName from, QualifiedName to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new RenameSequence(to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.renameSequence(this);
    }
  }

  /** Creates a table with everything but its foreign keys, which are operations of their own. */
  record CreateTable(Table table) implements SchemaOperation {
    /** Refuses foreign keys. */
    public CreateTable {
      requireNoForeignKeys(table);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropTable(table));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.createTable(this);
    }
  }

  /** Drops a table whose foreign keys, and those that point to it, are gone already. */
  record DropTable(Table table) implements SchemaOperation {
    /** Refuses foreign keys. */
    public DropTable {
      requireNoForeignKeys(table);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new CreateTable(table));
    }

    @Override
    public boolean isDestructive() {
      return true;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropTable(this);
    }
  }

  /** Renames a table, or moves it to another namespace, or both. */
  record RenameTable(QualifiedName from, QualifiedName to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new RenameTable(to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.renameTable(this);
    }
  }

  /** Changes a table's comment. */
  record CommentOnTable(QualifiedName table, Optional<String> from, Optional<String> to)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new CommentOnTable(table, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.commentOnTable(this);
    }
  }

  /** Adds a column. */
  record AddColumn(QualifiedName table, Column column) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropColumn(table, column));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.addColumn(this);
    }
  }

  /** Drops a column; keeps its definition, so that the drop can be undone. */
  record DropColumn(QualifiedName table, Column column) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AddColumn(table, column));
    }

    @Override
    public boolean isDestructive() {
      return column.generated().isEmpty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropColumn(this);
    }
  }

  /** Changes a column; holds it whole before and after, so that the inverse is a swap. */
  record AlterColumn(QualifiedName table, Column from, Column to, boolean online)
      implements SchemaOperation {
    /** Refuses a change of name, which is a rename. */
    public AlterColumn {
      if (!from.name().equals(to.name())) {
        throw new IllegalArgumentException(
            "Column " + table + "." + from.name() + " is renamed by renameColumn, not altered.");
      }
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AlterColumn(table, to, from, online));
    }

    @Override
    public boolean isDestructive() {
      return !to.type().holdsAll(from.type());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.alterColumn(this);
    }
  }

  /** Renames a column. */
  record RenameColumn(QualifiedName table, String from, String to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new RenameColumn(table, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.renameColumn(this);
    }
  }

  /** Adds a primary key to a table that has none. */
  record AddPrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropPrimaryKey(table, primaryKey));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.addPrimaryKey(this);
    }
  }

  /** Drops a primary key. */
  record DropPrimaryKey(QualifiedName table, PrimaryKey primaryKey) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AddPrimaryKey(table, primaryKey));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropPrimaryKey(this);
    }
  }

  /** Adds a unique constraint. */
  record AddUnique(QualifiedName table, UniqueConstraint unique, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropUnique(table, unique, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.addUnique(this);
    }
  }

  /** Drops a unique constraint; {@code online} only tells how the inverse would add it. */
  record DropUnique(QualifiedName table, UniqueConstraint unique, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AddUnique(table, unique, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropUnique(this);
    }
  }

  /** Adds a check constraint. */
  record AddCheck(QualifiedName table, CheckConstraint check, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropCheck(table, check, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.addCheck(this);
    }
  }

  /** Drops a check constraint; {@code online} only tells how the inverse would add it. */
  record DropCheck(QualifiedName table, CheckConstraint check, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AddCheck(table, check, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropCheck(this);
    }
  }

  /** Adds a foreign key. */
  record AddForeignKey(QualifiedName table, ForeignKey foreignKey, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropForeignKey(table, foreignKey, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.addForeignKey(this);
    }
  }

  /** Drops a foreign key; {@code online} only tells how the inverse would add it. */
  record DropForeignKey(QualifiedName table, ForeignKey foreignKey, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AddForeignKey(table, foreignKey, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropForeignKey(this);
    }
  }

  /** Renames a constraint of a table. */
  record RenameConstraint(QualifiedName table, String from, String to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new RenameConstraint(table, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.renameConstraint(this);
    }
  }

  /** Creates an index. */
  record CreateIndex(QualifiedName table, Index index, boolean online) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropIndex(table, index, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.createIndex(this);
    }
  }

  /** Drops an index. */
  record DropIndex(QualifiedName table, Index index, boolean online) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new CreateIndex(table, index, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropIndex(this);
    }
  }

  /** Renames an index of a table. */
  record RenameIndex(QualifiedName table, String from, String to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new RenameIndex(table, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.renameIndex(this);
    }
  }

  /** Gives the rows that have no value in a column the value of an SQL expression. */
  record Backfill(QualifiedName table, String column, String expression, boolean online)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.empty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.backfill(this);
    }
  }

  /**
   * Statements written by hand.
   *
   * @param effect what they do to the schema, so that replaying stays true
   * @param online each statement runs on its own, outside of any transaction
   */
  record Sql(List<String> statements, List<SchemaOperation> effect, boolean online)
      implements SchemaOperation {
    /** Copies the lists. */
    public Sql {
      statements = List.copyOf(statements);
      effect = List.copyOf(effect);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.empty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sql(this);
    }
  }

  /** Java code written by hand. */
  record Run(SqlWork work) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.empty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.run(this);
    }
  }

  /** One method per operation: a new operation doesn't compile until each consumer handles it. */
  interface Visitor<T> {
    T createNamespace(CreateNamespace operation);

    T dropNamespace(DropNamespace operation);

    T createType(CreateType operation);

    T dropType(DropType operation);

    T alterType(AlterType operation);

    T createSequence(CreateSequence operation);

    T dropSequence(DropSequence operation);

    T alterSequence(AlterSequence operation);

    T renameSequence(RenameSequence operation);

    T createTable(CreateTable operation);

    T dropTable(DropTable operation);

    T renameTable(RenameTable operation);

    T commentOnTable(CommentOnTable operation);

    T addColumn(AddColumn operation);

    T dropColumn(DropColumn operation);

    T alterColumn(AlterColumn operation);

    T renameColumn(RenameColumn operation);

    T addPrimaryKey(AddPrimaryKey operation);

    T dropPrimaryKey(DropPrimaryKey operation);

    T addUnique(AddUnique operation);

    T dropUnique(DropUnique operation);

    T addCheck(AddCheck operation);

    T dropCheck(DropCheck operation);

    T addForeignKey(AddForeignKey operation);

    T dropForeignKey(DropForeignKey operation);

    T renameConstraint(RenameConstraint operation);

    T createIndex(CreateIndex operation);

    T dropIndex(DropIndex operation);

    T renameIndex(RenameIndex operation);

    T backfill(Backfill operation);

    T sql(Sql operation);

    T run(Run operation);
  }

  private static void requireNoForeignKeys(Table table) {
    if (!table.foreignKeys().isEmpty()) {
      throw new IllegalArgumentException(
          "The foreign keys of table " + table.name() + " are operations of their own.");
    }
  }
}
