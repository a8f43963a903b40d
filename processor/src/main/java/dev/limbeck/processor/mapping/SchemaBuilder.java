package dev.limbeck.processor.mapping;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TypeNames;
import dev.limbeck.processor.mapping.KeptNames.Unnamed;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a schema of the drafts: orders what has no order, names what has no name. */
final class SchemaBuilder {
  private final Run run;
  private final KeptNames kept;
  private final Map<Optional<String>, ConstraintNames> relations = new HashMap<>();

  /**
   * @param before the schema whose names are kept
   */
  SchemaBuilder(Run run, Schema before) {
    this.run = run;
    this.kept = new KeptNames(before);
  }

  /** Complains of names that users gave. */
  void checkGivenNames() {
    List<TableDraft> drafts = drafts();
    new GivenNames(run.problems())
        .check(drafts, ownSequences(), run.tables().types(), run.naming());
    drafts.forEach(this::findShadowed);
  }

  private List<TableDraft> drafts() {
    return run.tables().tables().stream()
        .filter(draft -> draft.isOurs() && !draft.columns().isEmpty())
        .sorted(Comparator.comparing(TableDraft::name))
        .toList();
  }

  Schema build() {
    List<TableDraft> drafts = drafts();
    List<Sequence> sequences =
        ownSequences().stream()
            .map(Tables.SequenceDraft::sequence)
            .sorted(Comparator.comparing(Sequence::name))
            .toList();
    drafts.forEach(draft -> relations(draft.name()).take(draft.name().name()));
    sequences.forEach(sequence -> relations(sequence.name()).take(sequence.name().name()));
    drafts.forEach(this::takeGivenNames);
    drafts.forEach(this::keepNames);
    List<Table> tables = drafts.stream().map(this::table).toList();
    List<NamedType> types = usedTypes(tables);
    List<String> namespaces =
        Stream.of(
                tables.stream().map(Table::name),
                sequences.stream().map(Sequence::name),
                types.stream().map(NamedType::name))
            .flatMap(each -> each)
            .flatMap(name -> name.schema().stream())
            .distinct()
            .sorted()
            .toList();
    return new Schema(namespaces, types, sequences, tables);
  }

  /** Hibernate takes what is in a composite type out of the table, by its name alone. */
  private void findShadowed(TableDraft table) {
    table
        .shadows()
        .forEach(
            (name, origin) -> {
              if (table.column(name).isPresent()) {
                run.problems()
                    .report(
                        ProblemCode.REFUSED_MAPPING,
                        origin,
                        "The composite type of this attribute has an attribute "
                            + name
                            + ", as the table "
                            + table.name()
                            + " has: Hibernate leaves that column out, and fails on it. Give one of"
                            + " them another name with @Column.");
              }
            });
  }

  private List<Tables.SequenceDraft> ownSequences() {
    return run.tables().sequences().stream().filter(Tables.SequenceDraft::ours).toList();
  }

  private List<NamedType> usedTypes(List<Table> tables) {
    Set<ColumnType> used = new HashSet<>();
    tables.forEach(table -> table.columns().forEach(column -> used.add(column.type())));
    List<NamedType> known = new ArrayList<>(run.tables().types());
    List<NamedType> types = new ArrayList<>();
    for (int found = -1; found < types.size(); ) {
      found = types.size();
      known.stream()
          .filter(type -> used.stream().anyMatch(each -> TypeNames.isOf(each, type.name())))
          .forEach(types::add);
      known.removeAll(types);
      for (NamedType type : types) {
        if (type instanceof CompositeType row) {
          row.attributes().forEach(attribute -> used.add(attribute.type()));
        }
      }
    }
    return types.stream().sorted(Comparator.comparing(NamedType::name)).toList();
  }

  /** Indexes and the constraints that own one share their names with tables and sequences. */
  private ConstraintNames relations(QualifiedName table) {
    return relations.computeIfAbsent(table.schema(), schema -> new ConstraintNames());
  }

  private void takeGivenNames(TableDraft draft) {
    ConstraintNames names = relations(draft.name());
    draft.uniques().forEach(each -> each.name().ifPresent(names::take));
    draft.indexes().forEach(each -> each.name().ifPresent(names::take));
  }

  private void keepNames(TableDraft draft) {
    ConstraintNames names = relations(draft.name());
    if (!draft.primaryKey().isEmpty()) {
      kept.keep(primaryKey(draft), names);
    }
    draft.uniques().stream()
        .filter(each -> each.name().isEmpty())
        .forEach(each -> kept.keep(unnamed(draft, each), names));
    draft.indexes().stream()
        .filter(each -> each.name().isEmpty())
        .forEach(each -> kept.keep(unnamed(draft, each), names));
  }

  private static Unnamed primaryKey(TableDraft draft) {
    return new Unnamed(draft.name(), List.of(draft.name().name()), "pkey", "");
  }

  private static Unnamed unnamed(TableDraft draft, TableDraft.Unique unique) {
    return new Unnamed(draft.name(), parts(draft, unique.columns()), "key", unique.columns());
  }

  private static Unnamed unnamed(TableDraft draft, TableDraft.IndexDraft index) {
    List<String> keys = index.keys().stream().map(IndexKey::text).toList();
    return new Unnamed(
        draft.name(), parts(draft, keys), "idx", List.of(index.keys(), index.options()));
  }

  private static Unnamed unnamed(TableDraft draft, TableDraft.Reference reference) {
    return new Unnamed(
        draft.name(),
        parts(draft, reference.columns()),
        "fkey",
        List.of(reference.columns(), reference.target().name()));
  }

  private static Unnamed check(TableDraft draft, List<String> column, String expression) {
    return new Unnamed(draft.name(), parts(draft, column), "check", expression);
  }

  private static List<String> parts(TableDraft draft, List<String> more) {
    List<String> parts = new ArrayList<>(List.of(draft.name().name()));
    parts.addAll(more);
    return parts;
  }

  /** Returns the name that it had, else a free one. */
  private String name(Unnamed unnamed, ConstraintNames names, String detail) {
    return kept.of(unnamed).orElseGet(() -> names.make(unnamed.parts(), unnamed.suffix(), detail));
  }

  private Table table(TableDraft draft) {
    List<String> key = draft.primaryKey();
    ConstraintNames names = relations(draft.name());
    Optional<PrimaryKey> primaryKey =
        key.isEmpty()
            ? Optional.empty()
            : Optional.of(new PrimaryKey(name(primaryKey(draft), names, ""), key));
    ConstraintNames own = new ConstraintNames();
    primaryKey.ifPresent(each -> own.take(each.name()));
    List<UniqueConstraint> uniques = uniques(draft, names);
    uniques.forEach(each -> own.take(each.name()));
    draft.checks().forEach(each -> each.name().ifPresent(name -> own.take(folded(name))));
    draft.references().forEach(each -> each.name().ifPresent(name -> own.take(folded(name))));
    keepOwnNames(draft, own);
    return new Table(
        draft.name(),
        columns(draft),
        primaryKey,
        uniques,
        checks(draft, own),
        foreignKeys(draft, own),
        indexes(draft, names),
        draft.comment(),
        draft.options());
  }

  private void keepOwnNames(TableDraft draft, ConstraintNames own) {
    for (ColumnDraft column : draft.columns()) {
      column.checks().stream()
          .filter(each -> each.name().isEmpty())
          .forEach(each -> kept.keep(check(draft, List.of(column.name()), each.expression()), own));
    }
    draft.checks().stream()
        .filter(each -> each.name().isEmpty())
        .forEach(each -> kept.keep(check(draft, List.of(), each.expression()), own));
    draft.references().stream()
        .filter(each -> each.name().isEmpty())
        .forEach(each -> kept.keep(unnamed(draft, each), own));
  }

  private String folded(String name) {
    return run.naming().written(name).inCatalog();
  }

  private static List<Column> columns(TableDraft draft) {
    List<String> key = draft.primaryKey();
    return draft.columns().stream()
        .sorted(
            Comparator.comparing((ColumnDraft column) -> !key.contains(column.name()))
                .thenComparing(ColumnDraft::position))
        .map(ColumnDraft::build)
        .toList();
  }

  private List<UniqueConstraint> uniques(TableDraft draft, ConstraintNames names) {
    List<UniqueConstraint> uniques = new ArrayList<>();
    Set<String> key = Set.copyOf(draft.primaryKey());
    List<TableDraft.Unique> sorted =
        draft.uniques().stream()
            .sorted(Comparator.comparing(unique -> String.join("\n", unique.columns())))
            .toList();
    for (TableDraft.Unique unique : sorted) {
      if (unique.name().isEmpty() && key.equals(Set.copyOf(unique.columns()))) {
        continue;
      }
      Unnamed unnamed = unnamed(draft, unique);
      String name =
          unique.name().orElseGet(() -> name(unnamed, names, String.join(",", unnamed.parts())));
      uniques.add(new UniqueConstraint(name, unique.columns(), unique.options()));
    }
    return uniques;
  }

  private List<CheckConstraint> checks(TableDraft draft, ConstraintNames own) {
    List<CheckConstraint> checks = new ArrayList<>();
    for (ColumnDraft column : draft.columns()) {
      for (ColumnDraft.Check check : column.checks()) {
        String name =
            check
                .name()
                .map(this::folded)
                .orElseGet(
                    () ->
                        name(
                            check(draft, List.of(column.name()), check.expression()),
                            own,
                            check.expression()));
        checks.add(new CheckConstraint(name, check.expression()));
      }
    }
    List<TableDraft.Check> sorted =
        draft.checks().stream().sorted(Comparator.comparing(TableDraft.Check::expression)).toList();
    for (TableDraft.Check check : sorted) {
      String name =
          check
              .name()
              .map(this::folded)
              .orElseGet(
                  () -> name(check(draft, List.of(), check.expression()), own, check.expression()));
      checks.add(new CheckConstraint(name, check.expression()));
    }
    return checks;
  }

  private List<ForeignKey> foreignKeys(TableDraft draft, ConstraintNames own) {
    List<ForeignKey> keys = new ArrayList<>();
    List<TableDraft.Reference> sorted =
        draft.references().stream()
            .filter(reference -> !run.tables().isHidden(reference.target()))
            .sorted(
                Comparator.comparing(
                        (TableDraft.Reference each) -> String.join("\n", each.columns()))
                    .thenComparing(each -> each.target().name()))
            .toList();
    for (TableDraft.Reference reference : sorted) {
      String name =
          reference
              .name()
              .map(this::folded)
              .orElseGet(
                  () -> name(unnamed(draft, reference), own, reference.target().name().toString()));
      keys.add(
          new ForeignKey(
              name,
              reference.columns(),
              reference.target().name(),
              reference.targetColumns(),
              reference.onDelete(),
              reference.onUpdate(),
              reference.options()));
    }
    return keys;
  }

  private List<Index> indexes(TableDraft draft, ConstraintNames names) {
    List<Index> indexes = new ArrayList<>();
    for (TableDraft.IndexDraft index : draft.indexes()) {
      String detail =
          index.keys().stream().map(IndexKey::toString).toList() + index.options().orElse("");
      String name = index.name().orElseGet(() -> name(unnamed(draft, index), names, detail));
      indexes.add(new Index(name, false, index.keys(), Optional.empty(), index.options()));
    }
    return indexes;
  }
}
