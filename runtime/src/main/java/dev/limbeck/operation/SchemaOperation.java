package dev.limbeck.operation;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TablePart;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change to a database. Every operation that the compiler writes knows its inverse.
 *
 * <p>What is dropped or altered is held whole, so that the inverse is complete. {@code online}
 * means: by the recipe that keeps the application's reads and writes going, even where that takes
 * several transactions.
 */
@SuppressWarnings("exports") // Nobody who lacks the annotations for null misses them.
public sealed interface SchemaOperation {

  /** Returns what undoes this; empty where nothing has to, or where only its author knows. */
  default Optional<SchemaOperation> reverse() {
    return Optional.empty();
  }

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

  /**
   * Creates, drops or alters a namespace, type, sequence or table.
   *
   * <p>The foreign keys of a table are operations of their own: they, and those that point to it,
   * are gone when it is dropped. With a sequence goes the number it has come to, which stays when
   * it is altered. A namespace stays where something is left in it.
   *
   * @param from null where it is created
   * @param to null where it is dropped
   */
  record Change(@Nullable SchemaObject from, @Nullable SchemaObject to) implements SchemaOperation {
    /** Refuses a table with foreign keys. */
    public Change {
      SchemaObject object = from == null ? Objects.requireNonNull(to) : from;
      if (object instanceof Table table && !table.foreignKeys().isEmpty()) {
        throw new IllegalArgumentException(
            "The foreign keys of table " + table.name() + " are operations of their own.");
      }
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new Change(to, from));
    }

    /** Rows go with their table, values with the attribute of their composite type. */
    @Override
    public boolean isDestructive() {
      return to == null
          ? from instanceof Table
          : from instanceof CompositeType former
              && to instanceof CompositeType next
              && !names(next).containsAll(names(former));
    }

    private static List<String> names(CompositeType type) {
      return type.attributes().stream().map(Column::name).toList();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      if (from == null) {
        return visitor.create(Objects.requireNonNull(to));
      }
      return to == null ? visitor.drop(from) : visitor.alter(from, to);
    }
  }

  /**
   * Adds, drops or alters a column, key, constraint, index or comment of a table.
   *
   * @param from null where it is added
   * @param to null where it is dropped
   * @param online where there is one recipe to drop it by, only tells how the inverse would add it
   */
  record PartChange(
      QualifiedName table, @Nullable TablePart from, @Nullable TablePart to, boolean online)
      implements SchemaOperation {
    /** Refuses a change of name, which is a rename. */
    public PartChange {
      if (from != null && to != null && !from.name().equals(to.name())) {
        throw new IllegalArgumentException(
            "Column " + table + "." + from.name() + " is renamed by renameColumn, not altered.");
      }
    }

    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new PartChange(table, to, from, online));
    }

    @Override
    public boolean isDestructive() {
      return from instanceof Column column
          && (to instanceof Column next
              ? !next.type().holdsAll(column.type())
              : column.generated().isEmpty());
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      if (from == null) {
        return visitor.addPart(table, Objects.requireNonNull(to), online);
      }
      return to == null
          ? visitor.dropPart(table, from, online)
          : visitor.alterPart(table, from, to, online);
    }
  }

  /**
   * Renames a table or a sequence, or moves it to another namespace, or both; or renames a part of
   * a table.
   *
   * @param table of which it is a part
   */
  record Rename(Renamed kind, Optional<QualifiedName> table, QualifiedName from, QualifiedName to)
      implements SchemaOperation {
    @Override
    public Optional<SchemaOperation> reverse() {
      return Optional.of(new Rename(kind, table, to, from));
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return table.isPresent()
          ? visitor.renamePart(kind, table.get(), from.name(), to.name())
          : visitor.rename(kind, from, to);
    }
  }

  /** Gives the rows that have no value in a column the value of an SQL expression. */
  record Backfill(QualifiedName table, String column, String expression, boolean online)
      implements SchemaOperation {
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
    public <T> T accept(Visitor<T> visitor) {
      return visitor.sql(this);
    }
  }

  /** Java code written by hand. */
  record Run(SqlWork work) implements SchemaOperation {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.run(this);
    }
  }

  /** One method per verb: a new operation doesn't compile until each consumer handles it. */
  interface Visitor<T> {
    T create(SchemaObject object);

    T drop(SchemaObject object);

    T alter(SchemaObject from, SchemaObject to);

    T rename(Renamed kind, QualifiedName from, QualifiedName to);

    T addPart(QualifiedName table, TablePart part, boolean online);

    T dropPart(QualifiedName table, TablePart part, boolean online);

    T alterPart(QualifiedName table, TablePart from, TablePart to, boolean online);

    T renamePart(Renamed kind, QualifiedName table, String from, String to);

    T backfill(Backfill operation);

    T sql(Sql operation);

    T run(Run operation);
  }

  /** Returns what creates a namespace, type, sequence or table. */
  static SchemaOperation create(SchemaObject object) {
    return new Change(null, object);
  }

  /** Returns what drops a namespace, type, sequence or table. */
  static SchemaOperation drop(SchemaObject object) {
    return new Change(object, null);
  }

  /** Returns what renames a table or a sequence, or moves it to another namespace. */
  static SchemaOperation rename(Renamed kind, QualifiedName from, QualifiedName to) {
    return new Rename(kind, Optional.empty(), from, to);
  }

  /** Returns what adds a part to a table. */
  static SchemaOperation addPart(QualifiedName table, TablePart part, boolean online) {
    return new PartChange(table, null, part, online);
  }

  /** Returns what drops a part of a table. */
  static SchemaOperation dropPart(QualifiedName table, TablePart part, boolean online) {
    return new PartChange(table, part, null, online);
  }

  /** Returns what renames a part of a table. */
  static SchemaOperation renamePart(Renamed kind, QualifiedName table, String from, String to) {
    return new Rename(kind, Optional.of(table), QualifiedName.of(from), QualifiedName.of(to));
  }
}
