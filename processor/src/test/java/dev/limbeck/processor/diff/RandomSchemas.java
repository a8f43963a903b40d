package dev.limbeck.processor.diff;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.CompositeType.compositeType;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.Index.uniqueIndex;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.UniqueConstraint.unique;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TableElement;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Schemas that PostgreSQL accepts, by the number of a seed: few names, many ways to differ.
 *
 * <p>Mutable; equal seeds give equal schemas.
 */
public final class RandomSchemas {

  /** Two schemas, and what a person said about the way between them. */
  public record Pair(Schema from, Schema to, Hints hints) {}

  private static final List<String> TYPES =
      List.of(
          "bigint",
          "integer",
          "varchar(10)",
          "varchar(50)",
          "text",
          "numeric(10,2)",
          "numeric(12,4)",
          "boolean",
          "date",
          "timestamp(6)",
          "timestamp(6) with time zone",
          "uuid",
          "double precision",
          "jsonb",
          "char(3)",
          "mood",
          "pair",
          "trail[]",
          "integer[]");

  private final Random random;

  public RandomSchemas(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L + 7);
  }

  /** Returns two schemas that have some things in common; a third of the pairs has renames. */
  public Pair pair() {
    Schema from = schema();
    Schema other = schema();
    int kept = 1 + pick(4);
    List<Table> tables = new ArrayList<>();
    for (Table table : from.tables()) {
      Optional<Table> changed = other.table(table.name());
      if (pick(5) < kept) {
        tables.add(table);
      } else if (changed.isPresent()) {
        tables.add(chance(2) ? mixed(table, changed.get()) : changed.get());
      }
    }
    other.tables().stream()
        .filter(table -> from.table(table.name()).isEmpty() && pick(5) >= kept - 1)
        .forEach(tables::add);
    Collections.shuffle(tables, random);
    List<NamedType> types = other.types().isEmpty() ? from.types() : other.types();
    Schema to = complete(tables, chance(2) ? from.sequences() : other.sequences(), types);
    return chance(3) ? renamed(from, to) : new Pair(from, to, backfilled(to));
  }

  /** Says what rows hold in most of the columns that may become required. */
  private Hints backfilled(Schema schema) {
    Map<QualifiedName, Map<String, String>> backfills = new TreeMap<>();
    for (Table table : schema.tables()) {
      Map<String, String> values = new TreeMap<>();
      table.columns().stream()
          .filter(column -> !column.nullable() && !chance(8))
          .forEach(column -> values.put(column.name(), sample(column.type().name())));
      backfills.put(table.name(), values);
    }
    return new Hints(Map.of(), Map.of(), Map.of(), Set.of(), backfills);
  }

  /** Returns a schema. */
  public Schema schema() {
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      if (!chance(4)) {
        tables.add(randomTable(i));
      }
    }
    List<Sequence> sequences = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      if (chance(2)) {
        Sequence sequence = sequence("seq" + i, 1 + random.nextInt(2), chance(2) ? 1 : 50);
        sequences.add(chance(4) ? sequence.options("cache 5 cycle") : sequence);
      }
    }
    String[] labels = chance(2) ? new String[] {"ok", "it's"} : new String[] {"ok", "sad", "it's"};
    List<Column> pair = new ArrayList<>(List.of(column("a", "integer"), column("b", "text")));
    if (chance(3)) {
      pair.add(pick(3), chance(2) ? column("c", "mood") : column("c", "varchar(9)"));
    }
    Collections.shuffle(pair, chance(2) ? random : new Random(1));
    List<NamedType> types =
        List.of(
            enumType("mood", labels),
            compositeType("pair", pair.toArray(Column[]::new)),
            compositeType("trail", column("pairs", "pair[]"), column("mood", "mood")));
    return complete(tables, sequences, types);
  }

  /** Foreign keys that have no target are left out, and all that is used is there. */
  private Schema complete(List<Table> tables, List<Sequence> sequences, List<NamedType> types) {
    List<Table> linked = new ArrayList<>();
    for (Table table : tables) {
      List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
      if (keys.isEmpty() || chance(5)) {
        keys.addAll(foreignKeys(table, tables));
      }
      keys.removeIf(key -> !isPossible(table, key, tables));
      linked.add(TableCopy.of(table).withForeignKeys(distinct(keys)).table());
    }
    boolean usesTypes =
        linked.stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.type().name().matches("mood|pair|trail.*"));
    List<String> namespaces =
        linked.stream().flatMap(table -> table.name().schema().stream()).distinct().toList();
    return new Schema(namespaces, usesTypes || chance(4) ? types : List.of(), sequences, linked);
  }

  private Table randomTable(int number) {
    String name = number == 5 ? "billing.t5" : "t" + number;
    List<Column> columns = new ArrayList<>();
    columns.add(id());
    for (int i = 0; i < 7; i++) {
      if (chance(2)) {
        columns.add(randomColumn(i));
      }
    }
    columns.add(1, column("ref", columns.get(0).type()));
    generated(columns).ifPresent(columns::add);
    List<TableElement> elements = new ArrayList<>(columns);
    String plain = "t" + number;
    if (!chance(8)) {
      elements.add(primaryKey(plain + (chance(8) ? "_pk" : "_pkey"), "id"));
    } else {
      elements.add(unique(plain + "_id_key", "id"));
    }
    constraints(plain, columns, elements);
    if (chance(4)) {
      elements.add(new TableComment("table no. " + random.nextInt(2)));
    }
    return Table.table(name, elements.toArray(TableElement[]::new));
  }

  private Column id() {
    Column id =
        column("id", List.of("uuid", "varchar(50)", "integer", "bigint").get(Math.min(pick(8), 3)))
            .notNull();
    if (!id.type().name().matches("bigint|integer") || chance(2)) {
      return id;
    }
    return id.asIdentity(chance(3) ? Identity.ALWAYS : Identity.BY_DEFAULT);
  }

  private Column randomColumn(int number) {
    String type = TYPES.get(chance(4) ? pick(TYPES.size()) : number);
    Column column = column("c" + number, type);
    if (chance(3)) {
      column = column.notNull();
    }
    if (chance(4)) {
      column = column.defaultTo(sample(type));
    }
    if (type.matches("text|varchar.*") && chance(6)) {
      column = column.collate(chance(2) ? "C" : "POSIX");
    }
    return chance(5) ? column.comment("it's no. " + random.nextInt(2)) : column;
  }

  private Optional<Column> generated(List<Column> columns) {
    return chance(4) ? ofType(columns, "text|varchar.*").map(this::lowered) : Optional.empty();
  }

  private Column lowered(Column of) {
    String function = chance(2) ? "lower(" : "upper(";
    return column("g", "text").generatedAs(function + of.name() + ")");
  }

  private void constraints(String table, List<Column> columns, List<TableElement> elements) {
    if (chance(2)) {
      String name = columns.get(pick(columns.size())).name();
      String[] names = name.equals("ref") ? new String[] {name} : new String[] {name, "ref"};
      UniqueConstraint unique = unique(table + "_" + name + "_ref_key", names);
      elements.add(chance(4) ? unique.options("deferrable initially deferred") : unique);
    }
    ofType(columns, "text|varchar.*|char.*")
        .filter(column -> chance(2))
        .ifPresent(
            column -> {
              String list = chance(2) ? "'a', 'b'" : "'a', 'b', 'c'";
              String expression = column.name() + " in (" + list + ")";
              elements.add(check(table + "_" + column.name() + "_check", expression));
            });
    ofType(columns, "bigint|integer|numeric.*")
        .filter(column -> chance(3))
        .ifPresent(
            column ->
                elements.add(
                    check(table + "_positive", '"' + column.name() + "\" > " + random.nextInt(2))));
    if (chance(2)) {
      String name = columns.get(pick(columns.size())).name();
      Index index = index(table + "_" + name + "_idx", IndexKey.asc(name), IndexKey.desc("ref"));
      elements.add(chance(4) ? index.options("where ref is not null") : index);
    }
    ofType(columns, "text|varchar.*")
        .filter(column -> chance(3))
        .ifPresent(
            column -> {
              IndexKey key = IndexKey.expression("lower(" + column.name() + ")");
              elements.add(index(table + "_lower", key));
            });
    if (chance(4)) {
      elements.add(uniqueIndex(table + "_ref_unique", "ref"));
    }
    ofType(columns, "jsonb")
        .filter(column -> chance(2))
        .ifPresent(column -> elements.add(index(table + "_gin", column.name()).using("gin")));
  }

  private List<ForeignKey> foreignKeys(Table table, List<Table> tables) {
    List<ForeignKey> keys = new ArrayList<>();
    for (String column : List.of("ref", "c0", "c2")) {
      Table target = tables.get(pick(tables.size()));
      if (chance(2)) {
        ForeignKey key =
            foreignKey(table.name().name() + "_" + column + "_fkey", column)
                .references(target.name().toString(), "id");
        key = chance(3) ? key.onDelete(ReferentialAction.CASCADE) : key;
        keys.add(chance(6) ? key.options("deferrable initially deferred") : key);
      }
    }
    return keys;
  }

  private static boolean isPossible(Table table, ForeignKey key, List<Table> tables) {
    Optional<Column> column = table.column(key.columns().get(0));
    Optional<Table> target =
        tables.stream().filter(each -> each.name().equals(key.target())).findFirst();
    Optional<Column> id = target.flatMap(each -> each.column(key.targetColumns().get(0)));
    return column.isPresent()
        && id.isPresent()
        && column.get().generated().isEmpty()
        && TypeChange.isComparable(column.get().type(), id.get().type())
        && column.get().collation().equals(id.get().collation());
  }

  /** Takes the columns of either table, and the constraints of the second that still fit. */
  private Table mixed(Table from, Table to) {
    Map<String, Column> columns = new LinkedHashMap<>();
    Stream.concat(to.columns().stream(), from.columns().stream())
        .filter(column -> column.generated().isEmpty())
        .filter(column -> column.name().matches("id|ref") || !chance(4))
        .forEach(column -> columns.putIfAbsent(column.name(), column));
    Set<String> kept = columns.keySet();
    return TableCopy.of(to)
        .withColumns(List.copyOf(columns.values()))
        .withForeignKeys(from.foreignKeys())
        .withUniques(to.uniques().stream().filter(u -> kept.containsAll(u.columns())).toList())
        .withChecks(
            from.checks().stream()
                .filter(
                    check ->
                        columns.values().stream()
                            .anyMatch(
                                column ->
                                    column.equals(from.column(column.name()).orElse(column))
                                        && check.expression().contains(column.name())))
                .toList())
        .withIndexes(
            to.indexes().stream()
                .filter(
                    index ->
                        index.keys().stream()
                            .allMatch(
                                key ->
                                    key.expression()
                                        ? to.columns().stream()
                                            .filter(column -> key.text().contains(column.name()))
                                            .allMatch(columns::containsValue)
                                        : kept.contains(key.text())
                                            && (index.method().isEmpty()
                                                || columns.containsValue(
                                                    to.column(key.text()).orElseThrow()))))
                .toList())
        .table();
  }

  /** Gives tables and columns of the second schema other names, and says so. */
  private Pair renamed(Schema from, Schema to) {
    Map<QualifiedName, List<String>> tableHints = new TreeMap<>();
    Map<QualifiedName, Map<String, List<String>>> columnHints = new TreeMap<>();
    Schema result = to;
    for (Table table : to.tables()) {
      Optional<Table> former = from.table(table.name());
      if (former.isEmpty() || chance(2)) {
        continue;
      }
      QualifiedName name =
          chance(2) ? table.name() : QualifiedName.parse("renamed_" + table.name().name());
      Map<String, List<String>> hints = new TreeMap<>();
      for (Column column : table.columns()) {
        if (chance(3) && former.get().column(column.name()).isPresent()) {
          String next = "renamed_" + column.name();
          result = withColumnRenamed(result, table.name(), column.name(), next);
          hints.put(next, List.of("nothing", column.name()));
        }
      }
      if (!name.equals(table.name())) {
        result =
            SchemaReplay.replay(
                result,
                List.of(SchemaOperation.rename(SchemaOperation.Renamed.TABLE, table.name(), name)));
        tableHints.put(name, List.of(table.name().toString()));
      }
      columnHints.put(name, hints);
    }
    Set<String> namespaces = new LinkedHashSet<>();
    result.tables().forEach(table -> table.name().schema().ifPresent(namespaces::add));
    return new Pair(
        from,
        result.withNamespaces(List.copyOf(namespaces)),
        new Hints(tableHints, columnHints, Map.of(), Set.of(), Map.of()));
  }

  /** As {@link SchemaReplay} does, but in the expressions too. */
  private static Schema withColumnRenamed(
      Schema schema, QualifiedName name, String from, String to) {
    UnaryOperator<String> sql = text -> text.replaceAll("\\b" + from + "\\b", to);
    Schema renamed =
        SchemaReplay.replay(
            schema,
            List.of(SchemaOperation.renamePart(SchemaOperation.Renamed.COLUMN, name, from, to)));
    Table table = renamed.table(name).orElseThrow();
    Table adapted =
        TableCopy.of(table)
            .withChecks(
                table.checks().stream()
                    .map(each -> check(each.name(), sql.apply(each.expression())))
                    .toList())
            .withColumns(
                table.columns().stream()
                    .map(
                        each ->
                            each.generated()
                                .map(text -> each.generatedAs(sql.apply(text)))
                                .orElse(each))
                    .toList())
            .withIndexes(
                table.indexes().stream()
                    .map(
                        each ->
                            new Index(
                                each.name(),
                                each.unique(),
                                each.keys().stream()
                                    .map(
                                        key ->
                                            key.expression()
                                                ? IndexKey.expression(sql.apply(key.text()))
                                                : key)
                                    .toList(),
                                each.method(),
                                each.options().map(sql)))
                    .toList())
            .table();
    return renamed.withTables(
        renamed.tables().stream().map(each -> each.equals(table) ? adapted : each).toList());
  }

  private Optional<Column> ofType(List<Column> columns, String types) {
    List<Column> matching =
        columns.stream()
            .filter(column -> column.generated().isEmpty())
            .filter(column -> column.type().name().matches(types))
            .toList();
    return matching.isEmpty() ? Optional.empty() : Optional.of(matching.get(pick(matching.size())));
  }

  private static List<ForeignKey> distinct(List<ForeignKey> keys) {
    Map<String, ForeignKey> byName = new LinkedHashMap<>();
    keys.forEach(key -> byName.putIfAbsent(key.name(), key));
    return List.copyOf(byName.values());
  }

  /** Returns a value that every check accepts. */
  static String sample(String type) {
    return switch (type) {
      case "bigint", "integer", "numeric(10,2)", "numeric(12,4)", "double precision" -> "5";
      case "boolean" -> "true";
      case "date" -> "'2020-02-29'";
      case "timestamp(6)", "timestamp(6) with time zone" -> "'2020-02-29 12:00:00'";
      case "uuid" -> "'6ba7b810-9dad-11d1-80b4-00c04fd430c8'";
      case "jsonb" -> "'{}'";
      case "mood" -> "'ok'";
      case "pair" -> "jsonb_populate_record(null::pair, '{\"a\": 1}')";
      case "trail[]" -> "array[jsonb_populate_record(null::trail, '{\"pairs\": [null, {}]}')]";
      case "integer[]" -> "'{1,2}'";
      default -> "'a'";
    };
  }

  private boolean chance(int one) {
    return random.nextInt(one) == 0;
  }

  private int pick(int size) {
    return random.nextInt(size);
  }
}
