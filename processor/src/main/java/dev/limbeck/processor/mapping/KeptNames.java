package dev.limbeck.processor.mapping;

import dev.limbeck.model.Schema;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The names that constraints and indexes have in an earlier schema, for what is the same in the
 * next one: who comes later takes another name, so that none is renamed for a newcomer's sake.
 *
 * <p>Only names that Limbeck makes are kept; what a user gives, or gave, is the user's. Mutable.
 */
final class KeptNames {

  /**
   * What a constraint or index is, whatever it is called.
   *
   * @param meaning what tells it from another of its parts and suffix
   */
  record Unnamed(QualifiedName table, List<String> parts, String suffix, Object meaning) {}

  private final Schema before;
  private final Map<Unnamed, String> kept = new HashMap<>();

  KeptNames(Schema before) {
    this.before = before;
  }

  /** Keeps the name that the same has had, if it has had one and {@code names} has it free. */
  void keep(Unnamed unnamed, ConstraintNames names) {
    before
        .table(unnamed.table())
        .flatMap(
            table ->
                namesOf(table, unnamed)
                    .filter(name -> ConstraintNames.isMade(name, unnamed.parts(), unnamed.suffix()))
                    .filter(names::take)
                    .findFirst())
        .ifPresent(name -> kept.put(unnamed, name));
  }

  Optional<String> of(Unnamed unnamed) {
    return Optional.ofNullable(kept.get(unnamed));
  }

  private static Stream<String> namesOf(Table table, Unnamed unnamed) {
    return switch (unnamed.suffix()) {
      case "pkey" -> table.primaryKey().stream().map(key -> key.name());
      case "key" -> same(table.uniques(), each -> each.columns(), unnamed, each -> each.name());
      case "idx" ->
          same(
              table.indexes(),
              each -> List.of(each.keys(), each.options()),
              unnamed,
              each -> each.name());
      case "fkey" ->
          same(
              table.foreignKeys(),
              each -> List.of(each.columns(), each.target()),
              unnamed,
              each -> each.name());
      default -> same(table.checks(), each -> each.expression(), unnamed, each -> each.name());
    };
  }

  private static <E> Stream<String> same(
      List<E> all, Function<E, ?> meaning, Unnamed unnamed, Function<E, String> name) {
    return all.stream().filter(each -> meaning.apply(each).equals(unnamed.meaning())).map(name);
  }
}
