package dev.limbeck.processor.merge;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.processor.diff.DiffOptions;
import dev.limbeck.processor.diff.Hints;
import dev.limbeck.processor.diff.SchemaDiffer;
import dev.limbeck.processor.merge.Preference.Rule;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TablePart;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What one branch did, done after what the other did.
 *
 * @param schema what both lead to
 * @param done what the one branch did
 * @param operations what leads there from the other's schema
 * @param fits whether what was done can be done there as it was
 * @param unfit the operations that can't: done already, or about what has another name by now
 * @param contradictions what can't be done in any way
 */
public record Transplant(
    Schema schema,
    List<SchemaOperation> done,
    List<SchemaOperation> operations,
    boolean fits,
    List<SchemaOperation> unfit,
    List<Contradiction> contradictions) {

  /**
   * A branch.
   *
   * @param schema what it made of what both began with
   * @param renames what it renamed, in that order
   */
  public record Branch(Schema schema, List<SchemaOperation> renames) {}

  /**
   * What the merged entities need, and how it is compared.
   *
   * @param hints what they say about the values of new columns
   */
  public record Wish(Schema schema, Hints hints, boolean online) {

    private List<SchemaOperation> difference(Schema from, Schema to, Hints renames) {
      return SchemaDiffer.diff(from, to, renames, DiffOptions.DEFAULT.withOnline(online))
          .operations();
    }
  }

  /** Puts what {@code second} did to {@code base} after what {@code first} did to it. */
  public static Transplant of(Schema base, Branch first, Branch second, Wish wish) {
    return of(base, first, second, wish, Rule.SECOND);
  }

  /** The same, by operations that are written anew, as the entities need them. */
  public static Transplant anew(Schema base, Branch first, Branch second, Wish wish) {
    return of(base, first, second, wish, Rule.WANTED);
  }

  /**
   * Puts both together where nobody knows which is done first.
   *
   * <p>It fits if either can be done after the other.
   */
  public static Transplant joined(Schema base, Branch first, Branch second, Wish wish) {
    Transplant one = of(base, first, second, wish, Rule.UNWANTED);
    Transplant other = of(base, second, first, wish, Rule.UNWANTED);
    List<SchemaOperation> unfit = new ArrayList<>(one.unfit());
    other.unfit().stream().filter(each -> !unfit.contains(each)).forEach(unfit::add);
    return new Transplant(
        one.schema(),
        List.of(),
        List.of(),
        one.fits() && other.fits(),
        unfit,
        one.contradictions());
  }

  /** Returns the operations that lead on, and aren't among those that were done. */
  public List<SchemaOperation> beyond(Transplant other) {
    return operations.stream().filter(each -> !other.done().contains(each)).toList();
  }

  private static Transplant of(Schema base, Branch first, Branch second, Wish wish, Rule rule) {
    Hints firstHints = RenameHints.of(first.renames(), first.schema(), wish.hints());
    Hints secondHints = RenameHints.of(second.renames(), second.schema(), wish.hints());
    List<SchemaOperation> done = wish.difference(base, second.schema(), secondHints);
    List<SchemaOperation> before = wish.difference(base, first.schema(), firstHints);
    List<SchemaOperation> firstRenames = renames(before);
    List<SchemaOperation> secondRenames = renames(done);
    List<Contradiction> contradictions = new ArrayList<>(RenameContradictions.of(before, done));
    List<SchemaOperation> all = new ArrayList<>(firstRenames);
    all.addAll(secondRenames);
    SchemaMerge.Result merge =
        SchemaMerge.merge(
            RenameHints.applied(base, all),
            RenameHints.applied(first.schema(), secondRenames),
            RenameHints.applied(second.schema(), firstRenames),
            new Preference(rule, wish.schema()));
    contradictions.addAll(merge.contradictions());
    Schema schema = merge.schema();
    Set<QualifiedName> taken = SchemaMerge.takenTwice(schema);
    if (!taken.isEmpty() && rule == Rule.WANTED) {
      schema = withOtherNames(schema, first.schema(), wish.schema(), taken).canonical();
    }
    List<SchemaOperation> next =
        wish.difference(first.schema(), inOrderOf(wish.schema(), schema), secondHints);
    List<SchemaOperation> unfit = new ArrayList<>(unfit(first.schema(), done));
    done.stream().filter(each -> takes(each, taken)).forEach(unfit::add);
    boolean same = canonical(done).equals(canonical(next)) || rule == Rule.UNWANTED;
    return new Transplant(
        schema,
        done,
        next,
        same && unfit.isEmpty(),
        List.copyOf(unfit),
        List.copyOf(contradictions));
  }

  /** The order of operations, and of a new table's columns, is no difference. */
  private static Set<SchemaOperation> canonical(List<SchemaOperation> operations) {
    return operations.stream()
        .map(
            each ->
                each instanceof Change create
                        && create.from() == null
                        && create.to() instanceof Table table
                    ? SchemaOperation.create(TableCopy.canonical(table))
                    : each)
        .collect(Collectors.toSet());
  }

  private static List<SchemaOperation> renames(List<SchemaOperation> operations) {
    return operations.stream()
        .filter(
            each ->
                each instanceof Rename rename
                    && (rename.table().isEmpty() || rename.kind() == Renamed.COLUMN))
        .toList();
  }

  /** Returns the operations that PostgreSQL would refuse on that schema, one by one. */
  private static List<SchemaOperation> unfit(Schema from, List<SchemaOperation> operations) {
    List<SchemaOperation> unfit = new ArrayList<>();
    Schema schema = from;
    for (SchemaOperation operation : operations) {
      try {
        schema = SchemaReplay.replay(schema, List.of(operation));
      } catch (IllegalStateException | IllegalArgumentException e) {
        unfit.add(operation);
      }
    }
    return unfit;
  }

  private static boolean takes(SchemaOperation operation, Set<QualifiedName> taken) {
    if (operation instanceof PartChange add) {
      return add.from() == null
          && add.to() != null
          && !(add.to() instanceof Column || add.to() instanceof TableComment)
          && taken.contains(add.table().sibling(add.to().name()));
    }
    return operation instanceof Change create
        && create.from() == null
        && create.to() instanceof Table table
        && (taken.contains(table.name())
            || parts(table).stream()
                .anyMatch(part -> taken.contains(table.name().sibling(part.name()))));
  }

  private static List<TablePart> parts(Table table) {
    List<TablePart> parts = new ArrayList<>(table.uniques());
    parts.addAll(table.indexes());
    table.primaryKey().ifPresent(parts::add);
    return parts;
  }

  /** A new table's columns come in the order of its entity. */
  private static Schema inOrderOf(Schema wanted, Schema schema) {
    return schema.withTables(
        schema.tables().stream()
            .map(
                table -> {
                  List<String> order =
                      wanted.table(table.name()).map(Table::columns).orElse(List.of()).stream()
                          .map(Column::name)
                          .toList();
                  return TableCopy.of(table)
                      .withColumns(
                          table.columns().stream()
                              .sorted(Comparator.comparing(each -> place(order, each.name())))
                              .toList())
                      .table();
                })
            .toList());
  }

  private static int place(List<String> order, String name) {
    return order.contains(name) ? order.indexOf(name) : order.size();
  }

  /** Who comes later takes the name that the entities give it by now. */
  private static Schema withOtherNames(
      Schema merged, Schema first, Schema wanted, Set<QualifiedName> taken) {
    return merged.withTables(
        merged.tables().stream()
            .map(
                table -> {
                  Optional<Table> former = first.table(table.name());
                  Optional<Table> needed = wanted.table(table.name());
                  return TableCopy.of(table)
                      .withUniques(
                          named(
                              table,
                              Table::uniques,
                              former,
                              needed,
                              taken,
                              UniqueConstraint::name,
                              each -> List.of(each.columns(), each.options())))
                      .withIndexes(
                          named(
                              table,
                              Table::indexes,
                              former,
                              needed,
                              taken,
                              Index::name,
                              each -> List.of(each.keys(), each.unique(), each.options())))
                      .table();
                })
            .toList());
  }

  private static <E> List<E> named(
      Table table,
      Function<Table, List<E>> list,
      Optional<Table> former,
      Optional<Table> needed,
      Set<QualifiedName> taken,
      Function<E, String> name,
      Function<E, Object> meaning) {
    List<E> result = new ArrayList<>();
    for (E part : list.apply(table)) {
      boolean isNew = !former.map(list).orElse(List.of()).contains(part);
      if (isNew && taken.contains(table.name().sibling(name.apply(part)))) {
        needed.map(list).orElse(List.of()).stream()
            .filter(each -> meaning.apply(each).equals(meaning.apply(part)))
            .findFirst()
            .ifPresent(result::add);
      } else {
        result.add(part);
      }
    }
    return result;
  }
}
