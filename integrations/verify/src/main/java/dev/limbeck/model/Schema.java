package dev.limbeck.model;

import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a set of entities needs in a database.
 *
 * @param namespaces the PostgreSQL schemas that are named by a table, sequence or type
 */
public record Schema(
    List<String> namespaces, List<NamedType> types, List<Sequence> sequences, List<Table> tables) {

  private static final Schema EMPTY = new Schema(List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Schema {
    namespaces = List.copyOf(namespaces);
    types = List.copyOf(types);
    sequences = List.copyOf(sequences);
    tables = List.copyOf(tables);
  }

  /** Returns the schema without anything in it. */
  public static Schema empty() {
    return EMPTY;
  }

  /** Returns a schema of tables alone. */
  public static Schema of(Table... tables) {
    return EMPTY.withTables(List.of(tables));
  }

  /** Returns the table of that name. */
  public Optional<Table> table(QualifiedName name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** Returns the sequence of that name. */
  public Optional<Sequence> sequence(QualifiedName name) {
    return sequences.stream().filter(sequence -> sequence.name().equals(name)).findFirst();
  }

  /** Returns the type of that name. */
  public Optional<NamedType> type(QualifiedName name) {
    return types.stream().filter(type -> type.name().equals(name)).findFirst();
  }

  /** Returns this schema with other namespaces. */
  public Schema withNamespaces(List<String> other) {
    return new Schema(other, types, sequences, tables);
  }

  /** Returns this schema with other types. */
  public Schema withTypes(List<NamedType> other) {
    return new Schema(namespaces, other, sequences, tables);
  }

  /** Returns this schema with other sequences. */
  public Schema withSequences(List<Sequence> other) {
    return new Schema(namespaces, types, other, tables);
  }

  /** Returns this schema with other tables. */
  public Schema withTables(List<Table> other) {
    return new Schema(namespaces, types, sequences, other);
  }

  /** Returns this schema in one order, so that equal schemas are equal values. */
  public Schema canonical() {
    return new Schema(
        namespaces.stream().sorted().toList(),
        types.stream().sorted(Comparator.comparing(NamedType::name)).toList(),
        sequences.stream().sorted(Comparator.comparing(Sequence::name)).toList(),
        tables.stream()
            .map(TableCopy::canonical)
            .sorted(Comparator.comparing(Table::name))
            .toList());
  }
}
