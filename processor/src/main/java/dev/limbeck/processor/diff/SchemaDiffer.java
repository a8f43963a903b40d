package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.processor.diff.Finding.OptionsStay;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operations that lead from one schema to another.
 *
 * <p>Renames come first: everything else compares what bears the same name afterwards.
 */
public final class SchemaDiffer {
  private static final Pattern PARTITIONED = Pattern.compile("(?i)\\bpartition\\s+by\\b");

  /** By its former names. */
  private final Schema before;

  /** With all renames done, and defaults released that change along with their types. */
  private final Schema from;

  private final Schema to;
  private final Renames renames;
  private final DiffOptions options;
  private final Plan plan = new Plan();

  private SchemaDiffer(Schema before, Schema model, Hints hints, DiffOptions options) {
    this.before = before;
    this.options = options;
    renames = Renames.of(before, model, hints);
    renames.ofTables().forEach(each -> plan.add(OperationOrder.RENAME_TABLES, each));
    renames.ofColumns().forEach(each -> plan.add(OperationOrder.RENAME_COLUMNS, each));
    renames.ofSequences().forEach(each -> plan.add(OperationOrder.RENAME_SEQUENCES, each));
    Schema renamed = SchemaReplay.replay(before, renames.ofTables());
    renamed = SchemaReplay.replay(renamed, renames.ofColumns());
    Schema known = SchemaReplay.replay(renamed, renames.ofSequences()).canonical();
    to = withOptionsOf(known, options.hold() ? Hold.keep(known, model, plan::find) : model);
    new Losses(known, model, to, hints).find(plan::find);
    Rebuilds rebuilds = new Rebuilds(known, to);
    rebuilds.find(plan::find);
    List<SchemaOperation> releases = rebuilds.releases();
    releases.forEach(each -> plan.add(OperationOrder.RELEASE_DEFAULTS, each));
    from = SchemaReplay.replay(known, releases).canonical();
  }

  /**
   * Returns what leads from {@code from} to {@code to}.
   *
   * <p>Replaying the operations on {@code from} gives {@link Difference#schema}, and their inverses
   * lead back.
   */
  public static Difference diff(Schema from, Schema to, Hints hints, DiffOptions options) {
    TablePatterns excluded = new TablePatterns(options.exclude());
    return new SchemaDiffer(excluded.without(from), excluded.without(to), hints, options)
        .difference(hints);
  }

  private Difference difference(Hints hints) {
    collectNamespaces();
    collectTypes();
    collectSequences();
    collectNewTables();
    collectDroppedTables();
    collectChangedTables(hints);
    SequenceStart.of(from, to).forEach(each -> plan.add(OperationOrder.SET_SEQUENCES, each));
    return plan.difference(to);
  }

  private void collectNamespaces() {
    List<String> former = before.namespaces();
    List<String> next = to.namespaces();
    next.stream()
        .filter(name -> !former.contains(name))
        .sorted()
        .forEach(
            name ->
                plan.add(
                    OperationOrder.CREATE_NAMESPACES, SchemaOperation.create(new Namespace(name))));
    former.stream()
        .filter(name -> !next.contains(name))
        .sorted()
        .forEach(
            name ->
                plan.add(
                    OperationOrder.DROP_NAMESPACES, SchemaOperation.drop(new Namespace(name))));
  }

  private void collectTypes() {
    for (NamedType type : TypeOrder.of(to)) {
      Optional<NamedType> former = from.type(type.name());
      if (former.isEmpty()) {
        plan.add(OperationOrder.CREATE_TYPES, SchemaOperation.create(type));
      } else if (!former.get().equals(type)) {
        plan.add(OperationOrder.ALTER_TYPES, new Change(former.get(), type));
      }
    }
    List<NamedType> known = TypeOrder.of(from);
    for (int i = known.size() - 1; i >= 0; i--) {
      if (to.type(known.get(i).name()).isEmpty()) {
        plan.add(OperationOrder.DROP_TYPES, SchemaOperation.drop(known.get(i)));
      }
    }
  }

  private void collectSequences() {
    for (Sequence sequence : to.canonical().sequences()) {
      Optional<Sequence> former = from.sequence(sequence.name());
      if (former.isEmpty()) {
        plan.add(OperationOrder.CREATE_SEQUENCES, SchemaOperation.create(sequence));
      } else if (!former.get().equals(sequence)) {
        plan.add(OperationOrder.ALTER_SEQUENCES, new Change(former.get(), sequence));
      }
    }
    from.sequences().stream()
        .filter(sequence -> to.sequence(sequence.name()).isEmpty())
        .forEach(
            sequence -> plan.add(OperationOrder.DROP_SEQUENCES, SchemaOperation.drop(sequence)));
  }

  /** A table keeps the order of its columns; only the tables themselves are sorted. */
  private void collectNewTables() {
    Map<QualifiedName, Table> tables = new TreeMap<>();
    to.tables().forEach(table -> tables.put(table.name(), table));
    for (Table table : tables.values()) {
      if (from.table(table.name()).isEmpty()) {
        plan.add(
            OperationOrder.CREATE_TABLES,
            SchemaOperation.create(TableCopy.of(table).withForeignKeys(List.of()).table()));
        for (ForeignKey key : table.foreignKeys()) {
          plan.add(
              OperationOrder.ADD_FOREIGN_KEYS, SchemaOperation.addPart(table.name(), key, false));
        }
      }
    }
  }

  private void collectDroppedTables() {
    for (Table table : from.tables()) {
      if (to.table(table.name()).isEmpty()) {
        Table former = before.table(table.name()).orElseThrow();
        for (ForeignKey key : former.foreignKeys()) {
          plan.add(
              OperationOrder.DROP_FOREIGN_KEYS,
              SchemaOperation.dropPart(former.name(), key, false));
        }
        plan.add(
            OperationOrder.DROP_TABLES,
            SchemaOperation.drop(TableCopy.of(former).withForeignKeys(List.of()).table()));
      }
    }
  }

  private void collectChangedTables(Hints hints) {
    Map<QualifiedName, TableDiffer> differs = new TreeMap<>();
    for (Table table : from.tables()) {
      Optional<Table> next = to.table(table.name());
      if (next.isPresent()) {
        Table former = before.table(renames.former(table.name())).orElseThrow();
        Map<String, String> backfills = hints.backfills().getOrDefault(table.name(), Map.of());
        boolean online = options.online() && !isPartitioned(table);
        differs.put(table.name(), new TableDiffer(former, table, next.get(), online, backfills));
      }
    }
    differs.forEach(
        (name, differ) -> {
          Predicate<ForeignKey> isBroken = key -> isBroken(differ, differs.get(key.target()), key);
          differ.collect(plan);
          differ.collectForeignKeys(plan, isBroken, key -> orphans(name, key, isBroken.test(key)));
        });
  }

  /**
   * Returns whether PostgreSQL refuses to build a table's indexes concurrently, and to add its
   * foreign keys unvalidated (before 18).
   */
  private static boolean isPartitioned(Table table) {
    return PARTITIONED.matcher(table.options().orElse("")).find();
  }

  private static boolean isBroken(
      TableDiffer differ, @Nullable TableDiffer target, ForeignKey key) {
    return differ.breaksForeignKey(key.columns())
        || (target != null
            && (target.dropsKey(key.targetColumns())
                || target.breaksForeignKey(key.targetColumns())));
  }

  /** The query runs before the change: a new target has no rows yet, and types may differ. */
  private String orphans(QualifiedName table, ForeignKey key, boolean asText) {
    boolean hasTarget =
        from.table(key.target())
            .filter(
                target ->
                    key.targetColumns().stream()
                        .allMatch(column -> target.column(column).isPresent()))
            .isPresent();
    return hasTarget
        ? RowQueries.orphans(table, key, asText)
        : RowQueries.withValue(table, key.columns());
  }

  /** PostgreSQL can't change everything that follows a table's parenthesis: it stays. */
  private Schema withOptionsOf(Schema former, Schema model) {
    return model.withTables(
        model.tables().stream()
            .map(
                table -> {
                  Optional<String> known =
                      former.table(table.name()).map(Table::options).orElse(table.options());
                  if (!known.equals(table.options())) {
                    plan.find(
                        new OptionsStay(
                            table.name(), known.orElse(""), table.options().orElse("")));
                  }
                  return TableCopy.of(table).withOptions(known).table();
                })
            .toList());
  }
}
