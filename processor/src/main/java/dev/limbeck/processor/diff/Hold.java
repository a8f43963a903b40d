package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.processor.diff.Finding.Holds;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what left the model, for application versions that still use it. */
final class Hold {

  private Hold() {}

  /** Returns {@code to} with everything of {@code from} that isn't in it. */
  static Schema keep(Schema from, Schema to, Consumer<Finding> findings) {
    List<Table> tables = new ArrayList<>();
    for (Table table : to.tables()) {
      Optional<Table> former = from.table(table.name());
      tables.add(former.map(each -> keep(each, table, findings)).orElse(table));
    }
    for (Table table : from.tables()) {
      if (to.table(table.name()).isEmpty()) {
        findings.accept(new Holds(table.name(), Optional.empty()));
        tables.add(table);
      }
    }
    return new Schema(
        Stream.concat(to.namespaces().stream(), from.namespaces().stream()).distinct().toList(),
        united(to.types(), from.types(), type -> type.name()),
        united(to.sequences(), from.sequences(), sequence -> sequence.name()),
        tables);
  }

  /** What is held is written by old versions alone: a new one's rows have no value there. */
  private static Table keep(Table from, Table to, Consumer<Finding> findings) {
    Set<String> held = new HashSet<>();
    List<Column> columns = new ArrayList<>(to.columns());
    for (Column column : from.columns()) {
      if (to.column(column.name()).isEmpty()) {
        findings.accept(new Holds(to.name(), Optional.of(column.name())));
        held.add(column.name());
        boolean hasValue =
            column.defaultValue().isPresent()
                || column.identity().isPresent()
                || column.generated().isPresent();
        columns.add(hasValue ? column : column.withNullable(true));
      }
    }
    if (held.isEmpty()) {
      return to;
    }
    Predicate<List<String>> isHeld = names -> names.stream().anyMatch(held::contains);
    return TableCopy.of(to)
        .withColumns(columns)
        .withUniques(
            added(
                to.uniques(),
                from.uniques().stream().filter(unique -> isHeld.test(unique.columns())),
                UniqueConstraint::name))
        .withForeignKeys(
            added(
                to.foreignKeys(),
                from.foreignKeys().stream().filter(key -> isHeld.test(key.columns())),
                ForeignKey::name))
        .withIndexes(
            added(
                to.indexes(),
                from.indexes().stream()
                    .filter(
                        index ->
                            isHeld.test(index.keys().stream().map(IndexKey::text).toList())
                                || Mentions.anyOf(held, index)),
                Index::name))
        .table();
  }

  private static <E> List<E> added(List<E> to, Stream<E> kept, Function<E, String> name) {
    return united(to, kept.toList(), name);
  }

  private static <E> List<E> united(List<E> to, List<E> from, Function<E, ?> name) {
    Set<Object> names = to.stream().map(name).collect(Collectors.toSet());
    return Stream.concat(
            to.stream(), from.stream().filter(each -> !names.contains(name.apply(each))))
        .toList();
  }
}
