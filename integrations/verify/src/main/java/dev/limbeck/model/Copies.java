package dev.limbeck.model;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;

/** Copies of values with one thing changed. */
public final class Copies {

  private Copies() {}

  /** Returns the column under another name. */
  public static Column named(Column column, String name) {
    return with(column, name, column.type());
  }

  /** Returns the column with another type. */
  public static Column typed(Column column, ColumnType type) {
    return with(column, column.name(), type);
  }

  private static Column with(Column column, String name, ColumnType type) {
    return new Column(
        name,
        type,
        column.nullable(),
        column.defaultValue(),
        column.identity(),
        column.generated(),
        column.collation(),
        column.comment());
  }

  /** Returns the type under another name. */
  public static NamedType named(NamedType type, QualifiedName name) {
    return type instanceof EnumType enumerated
        ? new EnumType(name, enumerated.labels())
        : new CompositeType(name, ((CompositeType) type).attributes());
  }

  /** Returns the sequence under another name. */
  public static Sequence named(Sequence sequence, QualifiedName name) {
    return new Sequence(name, sequence.start(), sequence.increment(), sequence.options());
  }

  /** Returns the key, pointing to a table under another name. */
  public static ForeignKey targeting(ForeignKey key, QualifiedName target) {
    return new ForeignKey(
        key.name(),
        key.columns(),
        target,
        key.targetColumns(),
        key.onDelete(),
        key.onUpdate(),
        key.options());
  }
}
