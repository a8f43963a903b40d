package dev.limbeck.processor.merge;

import dev.limbeck.model.Schema;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges what two branches made of one schema, table by table and column by column.
 *
 * <p>Mutable; made for one merge.
 */
final class SchemaMerge {

  /** What is left of two schemas; the contradictions' parts are those that were there first. */
  record Result(Schema schema, List<Contradiction> contradictions) {}

  /** Decides where both branches have changed something differently. */
  private interface Decision<E> {
    Optional<E> of(Optional<E> base, Optional<E> first, Optional<E> second);
  }

  private final Preference preference;
  private final List<Contradiction> contradictions = new ArrayList<>();

  private SchemaMerge(Preference preference) {
    this.preference = preference;
  }

  static Result merge(Schema base, Schema first, Schema second, Preference preference) {
    SchemaMerge merge = new SchemaMerge(preference);
    Schema schema = merge.schema(base, first, second).canonical();
    merge.contradictions.addAll(References.broken(schema, first, second));
    return new Result(schema, List.copyOf(merge.contradictions));
  }

  private Schema schema(Schema base, Schema first, Schema second) {
    return new Schema(
        merged(
            base.namespaces(),
            first.namespaces(),
            second.namespaces(),
            Function.identity(),
            (b, f, s) -> f.or(() -> s)),
        merged(base.types(), first.types(), second.types(), NamedType::name, this::type),
        merged(
            base.sequences(),
            first.sequences(),
            second.sequences(),
            Sequence::name,
            (b, f, s) -> contradicting("sequence ", "", b, f, s, Sequence::name, Object::toString)),
        merged(base.tables(), first.tables(), second.tables(), Table::name, this::table));
  }

  private static <E> List<E> merged(
      List<E> base, List<E> first, List<E> second, Function<E, ?> name, Decision<E> decision) {
    Map<Object, E> before = byName(base, name);
    Map<Object, E> firsts = byName(first, name);
    Map<Object, E> seconds = byName(second, name);
    Set<Object> names = new LinkedHashSet<>(firsts.keySet());
    names.addAll(seconds.keySet());
    List<E> merged = new ArrayList<>();
    for (Object each : names) {
      merged(
              Optional.ofNullable(before.get(each)),
              Optional.ofNullable(firsts.get(each)),
              Optional.ofNullable(seconds.get(each)),
              decision)
          .ifPresent(merged::add);
    }
    return merged;
  }

  private static <E> Optional<E> merged(
      Optional<E> base, Optional<E> first, Optional<E> second, Decision<E> decision) {
    if (first.equals(second) || second.equals(base)) {
      return first;
    }
    return first.equals(base) ? second : decision.of(base, first, second);
  }

  private static <E> Map<Object, E> byName(List<E> elements, Function<E, ?> name) {
    Map<Object, E> map = new LinkedHashMap<>();
    elements.forEach(each -> map.put(name.apply(each), each));
    return map;
  }

  /** Labels that both have added are all there; their order is that of the entities, in the end. */
  private Optional<NamedType> type(
      Optional<NamedType> base, Optional<NamedType> first, Optional<NamedType> second) {
    List<String> before = base.map(SchemaMerge::labels).orElse(List.of());
    if (first.orElse(null) instanceof EnumType one
        && second.orElse(null) instanceof EnumType two
        && one.labels().containsAll(before)
        && two.labels().containsAll(before)) {
      return Optional.of(
          new EnumType(
              one.name(),
              Stream.concat(one.labels().stream(), two.labels().stream()).distinct().toList()));
    }
    return contradicting("type ", "", base, first, second, NamedType::name, Object::toString);
  }

  private static List<String> labels(NamedType type) {
    return type instanceof EnumType labelled ? labelled.labels() : List.of();
  }

  private Optional<Table> table(
      Optional<Table> base, Optional<Table> first, Optional<Table> second) {
    if (first.isEmpty() || second.isEmpty()) {
      return contradicting("table ", "", base, first, second, Table::name, each -> "");
    }
    Table one = first.get();
    Table two = second.get();
    Table before = base.orElseGet(() -> Table.of(one.name(), List.of()));
    Optional<Table> needed = preference.wanted().table(one.name());
    return Optional.of(
        new Table(
            one.name(),
            merged(
                before.columns(),
                one.columns(),
                two.columns(),
                Column::name,
                (b, f, s) -> column(one.name(), b, f, s)),
            merged(
                before.primaryKey(),
                one.primaryKey(),
                two.primaryKey(),
                (b, f, s) -> primaryKey(one.name(), b, f, s)),
            parts(Table::uniques, each -> each.name(), before, one, two, needed),
            parts(Table::checks, each -> each.name(), before, one, two, needed),
            parts(Table::foreignKeys, each -> each.name(), before, one, two, needed),
            parts(Table::indexes, each -> each.name(), before, one, two, needed),
            text(Table::comment, before, one, two, needed),
            text(Table::options, before, one, two, needed)));
  }

  private <E> List<E> parts(
      Function<Table, List<E>> list,
      Function<E, String> name,
      Table base,
      Table first,
      Table second,
      Optional<Table> needed) {
    Map<Object, E> wanted = byName(needed.map(list).orElse(List.of()), name);
    return merged(
        list.apply(base),
        list.apply(first),
        list.apply(second),
        name,
        (b, f, s) ->
            preference.of(
                f, s, Optional.ofNullable(wanted.get(name.apply(f.or(() -> s).orElseThrow())))));
  }

  private Optional<String> text(
      Function<Table, Optional<String>> text,
      Table base,
      Table first,
      Table second,
      Optional<Table> needed) {
    return merged(
        text.apply(base),
        text.apply(first),
        text.apply(second),
        (b, f, s) -> preference.of(f, s, needed.flatMap(text)));
  }

  private Optional<PrimaryKey> primaryKey(
      QualifiedName table,
      Optional<PrimaryKey> base,
      Optional<PrimaryKey> first,
      Optional<PrimaryKey> second) {
    return contradicting(
        "primary key of " + table + " ",
        "",
        base,
        first,
        second,
        PrimaryKey::name,
        key -> String.join(", ", key.columns()));
  }

  /** What only one side has changed of a column is changed, whatever the other has changed. */
  private Optional<Column> column(
      QualifiedName table, Optional<Column> base, Optional<Column> first, Optional<Column> second) {
    if (base.isPresent() && first.isPresent() && second.isPresent()) {
      ColumnMerge merge = new ColumnMerge(base.get(), first.get(), second.get());
      if (!merge.isContradicting()) {
        return Optional.of(merge.column());
      }
    }
    return contradicting(
        "column ", table + ".", base, first, second, Column::name, ColumnMerge::described);
  }

  private <E> Optional<E> contradicting(
      String kind,
      String owner,
      Optional<E> base,
      Optional<E> first,
      Optional<E> second,
      Function<E, ?> name,
      Function<E, String> described) {
    String called = name.apply(first.or(() -> second).orElseThrow()).toString();
    contradictions.add(
        new Contradiction(
            (kind + owner + called).strip(),
            called.substring(called.lastIndexOf('.') + 1),
            deed(base, first, described),
            deed(base, second, described)));
    return first.or(() -> second);
  }

  private static <E> String deed(Optional<E> base, Optional<E> now, Function<E, String> described) {
    if (now.isEmpty()) {
      return "drops it";
    }
    String what = described.apply(now.get());
    String verb = base.isEmpty() ? "adds it" : "changes it";
    return what.isEmpty() ? verb : verb + (base.isEmpty() ? " as " : " to ") + what;
  }

  /** Returns the names that PostgreSQL wants to be different within a namespace, and aren't. */
  static Set<QualifiedName> takenTwice(Schema schema) {
    Stream<QualifiedName> all =
        Stream.of(
                schema.sequences().stream().map(Sequence::name),
                schema.tables().stream().map(Table::name),
                schema.tables().stream().flatMap(SchemaMerge::relations))
            .flatMap(Function.identity());
    return all
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private static Stream<QualifiedName> relations(Table table) {
    return Stream.of(
            table.primaryKey().stream().map(PrimaryKey::name),
            table.uniques().stream().map(each -> each.name()),
            table.indexes().stream().map(each -> each.name()))
        .flatMap(Function.identity())
        .map(name -> new QualifiedName(table.name().schema(), name));
  }
}
