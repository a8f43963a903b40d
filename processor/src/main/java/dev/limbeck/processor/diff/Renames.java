package dev.limbeck.processor.diff;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.RenameColumn;
import dev.limbeck.operation.SchemaOperation.RenameConstraint;
import dev.limbeck.operation.SchemaOperation.RenameIndex;
import dev.limbeck.operation.SchemaOperation.RenameSequence;
import dev.limbeck.operation.SchemaOperation.RenameTable;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Schema;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what only changed its name.
 *
 * <p>Tables and columns are renamed where a person said so. What is derived from their names
 * (constraints, indexes, sequences) follows where the meaning stayed the same: renaming costs
 * nothing, and a sequence keeps its number.
 */
final class Renames {

  private final Schema to;
  private final Hints hints;

  Renames(Schema to, Hints hints) {
    this.to = to;
    this.hints = hints;
  }

  /** Returns the renames of tables, in the order of their new names. */
  List<SchemaOperation> tables(Schema from) {
    List<SchemaOperation> renames = new ArrayList<>();
    Set<QualifiedName> taken = new HashSet<>();
    for (Map.Entry<QualifiedName, List<String>> hint : hints.renamedTables().entrySet()) {
      QualifiedName name = hint.getKey();
      if (to.table(name).isEmpty() || from.table(name).isPresent()) {
        continue;
      }
      hint.getValue().stream()
          .flatMap(candidate -> spellings(name, candidate))
          .filter(former -> from.table(former).isPresent() && to.table(former).isEmpty())
          .filter(taken::add)
          .findFirst()
          .ifPresent(former -> renames.add(new RenameTable(former, name)));
    }
    return renames;
  }

  /** Returns the renames of columns, once the tables have their new names. */
  List<SchemaOperation> columns(Schema from) {
    List<SchemaOperation> renames = new ArrayList<>();
    hints
        .renamedColumns()
        .forEach(
            (name, columns) -> {
              Optional<Table> before = from.table(name);
              Optional<Table> after = to.table(name);
              if (before.isPresent() && after.isPresent()) {
                renames.addAll(columns(before.get(), after.get(), columns));
              }
            });
    return renames;
  }

  /** Returns the renames of sequences, constraints and indexes, once the columns have theirs. */
  List<SchemaOperation> derived(Schema from) {
    List<SchemaOperation> renames = new ArrayList<>(sequences(from));
    for (Table after : to.canonical().tables()) {
      from.table(after.name()).ifPresent(before -> renames.addAll(derived(before, after)));
    }
    return renames;
  }

  private static List<SchemaOperation> columns(
      Table before, Table after, Map<String, List<String>> hints) {
    List<SchemaOperation> renames = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    hints.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(hint -> after.column(hint.getKey()).isPresent())
        .filter(hint -> before.column(hint.getKey()).isEmpty())
        .forEach(
            hint ->
                hint.getValue().stream()
                    .filter(former -> before.column(former).isPresent())
                    .filter(former -> after.column(former).isEmpty())
                    .filter(taken::add)
                    .findFirst()
                    .ifPresent(
                        former ->
                            renames.add(new RenameColumn(after.name(), former, hint.getKey()))));
    return renames;
  }

  /** A sequence that is gone and one that is new are the same where no other choice is left. */
  private List<SchemaOperation> sequences(Schema from) {
    List<Sequence> gone =
        from.canonical().sequences().stream()
            .filter(sequence -> to.sequence(sequence.name()).isEmpty())
            .toList();
    List<Sequence> fresh =
        to.canonical().sequences().stream()
            .filter(sequence -> from.sequence(sequence.name()).isEmpty())
            .toList();
    if (gone.size() != 1 || fresh.size() != 1) {
      return List.of();
    }
    return List.of(new RenameSequence(gone.get(0).name(), fresh.get(0).name()));
  }

  private static List<SchemaOperation> derived(Table before, Table after) {
    QualifiedName table = after.name();
    List<SchemaOperation> renames = new ArrayList<>();
    if (before.primaryKey().isPresent() && after.primaryKey().isPresent()) {
      PrimaryKey from = before.primaryKey().get();
      PrimaryKey to = after.primaryKey().get();
      if (!from.name().equals(to.name()) && from.columns().equals(to.columns())) {
        renames.add(new RenameConstraint(table, from.name(), to.name()));
      }
    }
    pairs(
            before.uniques(),
            after.uniques(),
            UniqueConstraint::name,
            (a, b) -> a.columns().equals(b.columns()) && a.options().equals(b.options()))
        .forEach(pair -> renames.add(new RenameConstraint(table, pair.from(), pair.to())));
    pairs(
            before.checks(),
            after.checks(),
            CheckConstraint::name,
            (a, b) -> a.expression().equals(b.expression()))
        .forEach(pair -> renames.add(new RenameConstraint(table, pair.from(), pair.to())));
    pairs(before.foreignKeys(), after.foreignKeys(), ForeignKey::name, Renames::sameKey)
        .forEach(pair -> renames.add(new RenameConstraint(table, pair.from(), pair.to())));
    pairs(before.indexes(), after.indexes(), Index::name, Renames::sameIndex)
        .forEach(pair -> renames.add(new RenameIndex(table, pair.from(), pair.to())));
    return renames;
  }

  private static boolean sameKey(ForeignKey from, ForeignKey to) {
    return from.columns().equals(to.columns())
        && from.target().equals(to.target())
        && from.targetColumns().equals(to.targetColumns())
        && from.onDelete() == to.onDelete()
        && from.onUpdate() == to.onUpdate()
        && from.options().equals(to.options());
  }

  private static boolean sameIndex(Index from, Index to) {
    return from.unique() == to.unique()
        && from.keys().equals(to.keys())
        && from.method().equals(to.method())
        && from.options().equals(to.options());
  }

  /** Pairs what is of one meaning and stands under a name of its own on each side. */
  private static <E> List<Pair> pairs(
      List<E> before, List<E> after, Function<E, String> name, BiPredicate<E, E> same) {
    Set<String> names = new HashSet<>(before.stream().map(name).toList());
    Set<String> kept = new HashSet<>(after.stream().map(name).toList());
    List<E> free = new ArrayList<>(before);
    free.removeIf(element -> kept.contains(name.apply(element)));
    List<Pair> pairs = new ArrayList<>();
    for (E element : after) {
      if (names.contains(name.apply(element))) {
        continue;
      }
      free.stream()
          .filter(candidate -> same.test(candidate, element))
          .findFirst()
          .ifPresent(
              candidate -> {
                free.remove(candidate);
                pairs.add(new Pair(name.apply(candidate), name.apply(element)));
              });
    }
    return pairs;
  }

  private static Stream<QualifiedName> spellings(QualifiedName name, String candidate) {
    QualifiedName parsed = QualifiedName.parse(candidate);
    return parsed.schema().isPresent()
        ? Stream.of(parsed)
        : Stream.of(name.sibling(parsed.name()), parsed);
  }

  private record Pair(String from, String to) {}
}
