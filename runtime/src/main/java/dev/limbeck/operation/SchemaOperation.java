package dev.limbeck.operation;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TablePart;
import java.util.List;
import java.util.Optional;

/**
 * A change to a database: a verb and what it is done to. Every operation that the compiler writes
 * knows its inverse.
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

  /** What a rename is about, in PostgreSQL's word for it. */
  enum Renamed {
    TABLE,
    SEQUENCE,
    COLUMN,
    CONSTRAINT,
    INDEX
  }

  /** Creates a namespace, type, sequence or table; foreign keys are operations of their own. */
  record Create(SchemaObject object) implements SchemaOperation {
    /** Refuses a table with foreign keys. */
    public Create {
      requireNoForeignKeys(object);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new Drop(object));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.create(this);
    }
  }

  /**
   * Drops what nothing uses any more: a table whose foreign keys, and those that point to it, are
   * gone already; a sequence, and with it the number it has come to; a namespace, unless something
   * is left in it.
   */
  record Drop(SchemaObject object) implements SchemaOperation {
    /** Refuses a table with foreign keys. */
    public Drop {
      requireNoForeignKeys(object);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new Create(object));
    }

    @Override
    public boolean isDestructive() {
      return object instanceof Table;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.drop(this);
    }
  }

  /** Renames a table or a sequence, or moves it to another namespace, or both. */
  record Rename(Renamed kind, QualifiedName from, QualifiedName to) implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new Rename(kind, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.rename(this);
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

  /** Adds a column, key, constraint or index to a table. */
  record AddPart(QualifiedName table, TablePart part, boolean online) implements SchemaOperation {
    /** For what there is one recipe for. */
    public AddPart(QualifiedName table, TablePart part) {
      this(table, part, false);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new DropPart(table, part, online));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.addPart(this);
    }
  }

  /**
   * Drops a column, key, constraint or index of a table; where there is one recipe to drop it by,
   * {@code online} only tells how the inverse would add it.
   */
  record DropPart(QualifiedName table, TablePart part, boolean online) implements SchemaOperation {
    /** For what there is one recipe for. */
    public DropPart(QualifiedName table, TablePart part) {
      this(table, part, false);
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new AddPart(table, part, online));
    }

    @Override
    public boolean isDestructive() {
      return part instanceof Column column && column.generated().isEmpty();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.dropPart(this);
    }
  }

  /** Renames a column, constraint or index of a table. */
  record RenamePart(Renamed kind, QualifiedName table, String from, String to)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new RenamePart(kind, table, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.renamePart(this);
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

  /** One method per verb: a new operation doesn't compile until each consumer handles it. */
  interface Visitor<T> {
    T create(Create operation);

    T drop(Drop operation);

    T rename(Rename operation);

    T alterType(AlterType operation);

    T alterSequence(AlterSequence operation);

    T addPart(AddPart operation);

    T dropPart(DropPart operation);

    T renamePart(RenamePart operation);

    T alterColumn(AlterColumn operation);

    T commentOnTable(CommentOnTable operation);

    T backfill(Backfill operation);

    T sql(Sql operation);

    T run(Run operation);
  }

  private static void requireNoForeignKeys(SchemaObject object) {
    if (object instanceof Table table && !table.foreignKeys().isEmpty()) {
      throw new IllegalArgumentException(
          "The foreign keys of table " + table.name() + " are operations of their own.");
    }
  }
}
