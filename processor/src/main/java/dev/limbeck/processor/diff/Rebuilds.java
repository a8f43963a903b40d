package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TypeNames;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.processor.diff.Finding.DefaultMayNotFit;
import dev.limbeck.processor.diff.Finding.RewritesTable;
import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Table;
import dev.limbeck.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Finds the columns whose type PostgreSQL can't change in place: their tables are rewritten. */
final class Rebuilds {
  private final Schema from;
  private final Schema to;
  private final List<NamedType> types = new ArrayList<>();

  /**
   * Compares the types of two schemas.
   *
   * @param from with all renames done
   */
  Rebuilds(Schema from, Schema to) {
    this.from = from;
    this.to = to;
    for (NamedType type : TypeOrder.of(from)) {
      boolean changes = to.type(type.name()).filter(next -> isRebuilt(type, next)).isPresent();
      if (changes || types.stream().anyMatch(each -> TypeOrder.uses(type, each))) {
        types.add(type);
      }
    }
  }

  /**
   * Returns what takes away each default that changes along with its column's type, before that
   * does: the type is changed under the default that is there.
   */
  List<SchemaOperation> releases() {
    List<SchemaOperation> releases = new ArrayList<>();
    forEach(
        (table, former, next) -> {
          boolean changes = !former.defaultValue().equals(next.defaultValue());
          if (changes && former.defaultValue().isPresent()) {
            releases.add(new PartChange(table.name(), former, withoutDefault(former), false));
          }
        });
    return releases;
  }

  void find(Consumer<Finding> findings) {
    forEach(
        (table, former, next) -> {
          String type = former.type().name();
          findings.accept(
              new RewritesTable(
                  table.name(), next.name(), "the type " + type + " can't change in place"));
          lostLabels(former)
              .ifPresent(
                  lost ->
                      findings.accept(
                          new RowsMayViolate(
                              table.name(),
                              Optional.of(next.name()),
                              type + " no longer has " + Identifiers.literals(lost),
                              RowQueries.holding(table.name(), former, lost))));
          boolean stays = next.defaultValue().equals(former.defaultValue());
          if (stays && next.defaultValue().filter(value -> !isLabel(next, value)).isPresent()) {
            findings.accept(
                new DefaultMayNotFit(table.name(), next.name(), type, next.defaultValue().get()));
          }
        });
  }

  /**
   * Returns the labels that the column's type, or that of its elements, had and hasn't any more.
   */
  private Optional<List<String>> lostLabels(Column column) {
    for (NamedType type : types) {
      if (TypeNames.isOf(column.type(), type.name())
          && type instanceof EnumType former
          && to.type(type.name()).orElse(type) instanceof EnumType next) {
        List<String> lost =
            former.labels().stream().filter(label -> !next.labels().contains(label)).toList();
        return Optional.of(lost).filter(labels -> !labels.isEmpty());
      }
    }
    return Optional.empty();
  }

  /** An enumerated type's default fits while its label is one. */
  private boolean isLabel(Column column, String value) {
    return to.types().stream()
        .filter(type -> TypeNames.isOf(column.type(), type.name()))
        .anyMatch(type -> type instanceof EnumType labels && isLabel(labels, value));
  }

  private static boolean isLabel(EnumType type, String value) {
    return type.labels().stream()
        .map(Identifiers::literal)
        .anyMatch(label -> value.equals(label) || value.startsWith(label + "::"));
  }

  private interface Visit {
    void column(Table table, Column former, Column next);
  }

  private void forEach(Visit visit) {
    for (Table table : from.tables()) {
      Optional<Table> successor = to.table(table.name());
      for (Column former : table.columns()) {
        Optional<Column> next = successor.flatMap(each -> each.column(former.name()));
        if (next.isPresent()
            && types.stream().anyMatch(type -> TypeNames.isOf(former.type(), type.name()))) {
          visit.column(table, former, next.get());
        }
      }
    }
  }

  /** Labels and attributes can be added, and attributes dropped; what stays keeps its place. */
  private static boolean isRebuilt(NamedType from, NamedType to) {
    if (from instanceof EnumType former && to instanceof EnumType next) {
      return !next.labels().stream()
          .filter(former.labels()::contains)
          .toList()
          .equals(former.labels());
    }
    return from instanceof CompositeType former
        && to instanceof CompositeType next
        && isRebuilt(former, next);
  }

  private static boolean isRebuilt(CompositeType from, CompositeType to) {
    Predicate<Column> stays =
        former ->
            to.attributes().stream()
                .anyMatch(
                    next ->
                        next.name().equals(former.name()) && !TypeChange.isRetyped(former, next));
    List<String> kept = names(from.attributes().stream().filter(stays).toList());
    List<String> next = names(to.attributes());
    List<String> former = names(from.attributes());
    return !next.subList(0, kept.size()).equals(kept)
        || next.stream().skip(kept.size()).anyMatch(former::contains);
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private static Column withoutDefault(Column column) {
    return new Column(
        column.name(),
        column.type(),
        column.nullable(),
        Optional.empty(),
        column.identity(),
        column.generated(),
        column.collation(),
        column.comment());
  }
}
