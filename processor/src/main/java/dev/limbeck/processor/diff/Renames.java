package dev.limbeck.processor.diff;

import dev.limbeck.model.Copies;
import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What goes under another name now, because somebody said so.
 *
 * @param tables from the new name to the former, in the order in which they are renamed
 * @param columns by the table's new name, likewise
 * @param sequences from the new name to the former
 */
record Renames(
    Map<QualifiedName, QualifiedName> tables,
    Map<QualifiedName, Map<String, String>> columns,
    Map<QualifiedName, QualifiedName> sequences) {

  static Renames of(Schema from, Schema to, Hints hints) {
    Map<QualifiedName, Table> fromTables = byName(from.tables(), Table::name);
    Map<QualifiedName, Table> toTables = byName(to.tables(), Table::name);
    Map<QualifiedName, QualifiedName> tables =
        claims(
            fromTables,
            toTables,
            name ->
                hints.renamedTables().getOrDefault(name, List.of()).stream()
                    .flatMap(hint -> tableNames(name, hint, fromTables.keySet()).stream())
                    .toList(),
            (former, table) -> true);
    Map<QualifiedName, Map<String, String>> columns = new LinkedHashMap<>();
    for (Table table : to.tables()) {
      Map<String, List<String>> hinted =
          hints.renamedColumns().getOrDefault(table.name(), Map.of());
      Optional<Table> former =
          Optional.ofNullable(fromTables.get(tables.getOrDefault(table.name(), table.name())));
      if (former.isPresent() && !hinted.isEmpty()) {
        columns.put(table.name(), columns(former.get(), table, hinted));
      }
    }
    return new Renames(tables, columns, sequences(from, to, tables, hints));
  }

  /** Returns what the table of that name now was called. */
  QualifiedName former(QualifiedName table) {
    return tables.getOrDefault(table, table);
  }

  List<SchemaOperation> ofTables() {
    List<SchemaOperation> operations = new ArrayList<>();
    tables.forEach((to, from) -> operations.add(SchemaOperation.rename(Renamed.TABLE, from, to)));
    return operations;
  }

  List<SchemaOperation> ofColumns() {
    List<SchemaOperation> operations = new ArrayList<>();
    columns.forEach(
        (table, names) ->
            names.forEach(
                (to, from) ->
                    operations.add(SchemaOperation.renamePart(Renamed.COLUMN, table, from, to))));
    return operations;
  }

  List<SchemaOperation> ofSequences() {
    List<SchemaOperation> operations = new ArrayList<>();
    sequences.forEach(
        (to, from) -> operations.add(SchemaOperation.rename(Renamed.SEQUENCE, from, to)));
    return operations;
  }

  /** A generated column has no values of its own to be kept: it is made anew. */
  private static Map<String, String> columns(
      Table from, Table to, Map<String, List<String>> hinted) {
    return claims(
        byName(from.columns(), Column::name),
        byName(to.columns(), Column::name),
        name ->
            hinted.getOrDefault(name, List.of()).stream()
                .flatMap(hint -> List.of(hint, hint.toLowerCase(Locale.ROOT)).stream())
                .toList(),
        (former, column) -> former.generated().isEmpty() && column.generated().isEmpty());
  }

  /**
   * Returns who takes over from whom. In a chain, {@code a} to {@code b} and {@code b} to {@code
   * c}, the last comes first: it gives its name free.
   */
  private static <N, E> Map<N, N> claims(
      Map<N, E> from, Map<N, E> to, Function<N, List<N>> candidates, BiPredicate<E, E> isPossible) {
    Map<N, N> claims = new LinkedHashMap<>();
    Set<N> claimed = new HashSet<>();
    boolean goesOn = true;
    while (goesOn) {
      goesOn = false;
      for (Map.Entry<N, E> entry : to.entrySet()) {
        N name = entry.getKey();
        boolean isFree = !from.containsKey(name) || claimed.contains(name);
        if (!isFree || claims.containsKey(name)) {
          continue;
        }
        Optional<N> former =
            candidates.apply(name).stream()
                .filter(each -> from.containsKey(each) && !claimed.contains(each))
                .filter(each -> !to.containsKey(each) || isMovedOn(each, from, claimed, candidates))
                .filter(each -> isPossible.test(from.get(each), entry.getValue()))
                .findFirst();
        if (former.isPresent()) {
          claims.put(name, former.get());
          claimed.add(former.get());
          goesOn = true;
        }
      }
    }
    return claims;
  }

  /** A name that stays in use is free only where its new bearer comes from yet another. */
  private static <N, E> boolean isMovedOn(
      N name, Map<N, E> from, Set<N> claimed, Function<N, List<N>> candidates) {
    return candidates.apply(name).stream()
        .anyMatch(each -> !each.equals(name) && from.containsKey(each) && !claimed.contains(each));
  }

  /** A hint without a namespace means the table's own, or else the connection's. */
  private static List<QualifiedName> tableNames(
      QualifiedName table, String hint, Set<QualifiedName> known) {
    return known.stream()
        .filter(
            name ->
                name.toString().equalsIgnoreCase(hint)
                    || (name.schema().equals(table.schema()) && name.name().equalsIgnoreCase(hint)))
        .sorted(Comparator.comparing(name -> !name.schema().equals(table.schema())))
        .toList();
  }

  /**
   * A sequence follows its table, or its entity, where just the name's beginning changes; or where
   * no table came or went for which it could have been made. Begun anew, it would repeat ids.
   */
  private static Map<QualifiedName, QualifiedName> sequences(
      Schema from, Schema to, Map<QualifiedName, QualifiedName> tables, Hints hints) {
    Map<QualifiedName, QualifiedName> renamed = new LinkedHashMap<>();
    List<Sequence> gone =
        new ArrayList<>(
            from.sequences().stream().filter(s -> to.sequence(s.name()).isEmpty()).toList());
    List<Sequence> appeared =
        new ArrayList<>(
            to.sequences().stream().filter(s -> from.sequence(s.name()).isEmpty()).toList());
    tables.forEach(
        (table, former) -> {
          List<String> owners = new ArrayList<>(List.of(former.name()));
          owners.addAll(hints.renamedTables().getOrDefault(table, List.of()));
          for (Sequence old : List.copyOf(gone)) {
            successor(old, owners, appeared)
                .ifPresent(
                    successor -> {
                      renamed.put(successor.name(), old.name());
                      gone.remove(old);
                      appeared.remove(successor);
                    });
          }
        });
    boolean noTableComesOrGoes =
        from.tables().size() == to.tables().size()
            && to.tables().stream()
                .allMatch(
                    table ->
                        from.table(tables.getOrDefault(table.name(), table.name())).isPresent());
    if (gone.size() == 1 && appeared.size() == 1 && noTableComesOrGoes) {
      renamed.put(appeared.get(0).name(), gone.get(0).name());
    }
    return renamed;
  }

  private static Optional<Sequence> successor(
      Sequence old, List<String> owners, List<Sequence> appeared) {
    for (String owner : owners) {
      String name = old.name().name();
      if (name.regionMatches(true, 0, owner, 0, owner.length())) {
        String rest = name.substring(owner.length());
        List<Sequence> successors =
            appeared.stream()
                .filter(each -> each.name().name().endsWith(rest))
                .filter(each -> Copies.named(each, old.name()).equals(old))
                .toList();
        if (successors.size() == 1) {
          return Optional.of(successors.get(0));
        }
      }
    }
    return Optional.empty();
  }

  private static <N, E> Map<N, E> byName(List<E> elements, Function<E, N> name) {
    Map<N, E> map = new LinkedHashMap<>();
    elements.forEach(each -> map.put(name.apply(each), each));
    return map;
  }
}
