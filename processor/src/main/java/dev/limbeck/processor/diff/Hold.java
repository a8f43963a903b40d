package dev.limbeck.processor.diff;

import dev.limbeck.processor.diff.Finding.Holds;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Schema;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps in the target what left the model, so that running versions of the application go on.
 *
 * <p>A held column becomes nullable: the new version doesn't know it and can't give it a value.
 */
final class Hold {

  private Hold() {}

  /** Returns {@code to} with everything of {@code from} that it lacks; says so in findings. */
  static Schema held(Schema from, Schema to, List<Finding> findings) {
    List<Table> tables = new ArrayList<>();
    for (Table table : to.tables()) {
      tables.add(
          from.table(table.name()).map(before -> held(before, table, findings)).orElse(table));
    }
    for (Table table : from.tables()) {
      if (to.table(table.name()).isEmpty()) {
        findings.add(new Holds(table.name(), Optional.empty()));
        tables.add(table);
      }
    }
    List<Sequence> sequences = new ArrayList<>(to.sequences());
    from.sequences().stream()
        .filter(sequence -> to.sequence(sequence.name()).isEmpty())
        .forEach(sequences::add);
    List<EnumType> types = new ArrayList<>(to.types());
    from.types().stream().filter(type -> to.type(type.name()).isEmpty()).forEach(types::add);
    List<String> namespaces = new ArrayList<>(to.namespaces());
    from.namespaces().stream().filter(name -> !namespaces.contains(name)).forEach(namespaces::add);
    return new Schema(namespaces, types, sequences, tables);
  }

  private static Table held(Table from, Table to, List<Finding> findings) {
    List<Column> columns = new ArrayList<>(to.columns());
    List<String> held = new ArrayList<>();
    for (Column column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        findings.add(new Holds(to.name(), Optional.of(column.name())));
        held.add(column.name());
        columns.add(given(column) ? column : column.withNullable(true));
      }
    }
    List<ForeignKey> keys = new ArrayList<>(to.foreignKeys());
    from.foreignKeys().stream()
        .filter(key -> key.columns().stream().anyMatch(held::contains))
        .filter(key -> keys.stream().noneMatch(other -> other.name().equals(key.name())))
        .forEach(keys::add);
    List<Index> indexes = new ArrayList<>(to.indexes());
    from.indexes().stream()
        .filter(index -> index.keys().stream().anyMatch(key -> held.contains(key.text())))
        .filter(index -> indexes.stream().noneMatch(other -> other.name().equals(index.name())))
        .forEach(indexes::add);
    return to.withColumns(columns).withForeignKeys(keys).withIndexes(indexes);
  }

  private static boolean given(Column column) {
    return column.nullable()
        || column.defaultValue().isPresent()
        || column.identity().isPresent()
        || column.generated().isPresent();
  }
}
