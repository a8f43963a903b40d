package dev.limbeck.replay;

import dev.limbeck.model.Copies;
import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.SchemaObject;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
import dev.limbeck.schema.TablePart;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Applies operations to a {@link Schema} instead of a database.
 *
 * <p>An operation that doesn't fit the schema throws {@link IllegalStateException}: replaying is
 * also the proof that a chain of migrations is sound.
 */
public final class SchemaReplay {

  private SchemaReplay() {}

  /** Returns the schema that {@code operations} make of {@code from}. */
  public static Schema replay(Schema from, List<SchemaOperation> operations) {
    Schema schema = from;
    for (SchemaOperation operation : operations) {
      schema = operation.accept(new Application(schema));
    }
    return schema;
  }

  private record Application(Schema schema) implements SchemaOperation.Visitor<Schema> {

    @Override
    public Schema create(SchemaObject object) {
      if (object instanceof Namespace namespace) {
        return schema.withNamespaces(
            added("namespace", schema.namespaces(), namespace.name(), Function.identity()));
      } else if (object instanceof NamedType type) {
        return schema.withTypes(
            added("type", schema.types(), type, each -> each.name().toString()));
      } else if (object instanceof Sequence sequence) {
        return schema.withSequences(
            added("sequence", schema.sequences(), sequence, each -> each.name().toString()));
      }
      return schema.withTables(
          added("table", schema.tables(), (Table) object, table -> table.name().toString()));
    }

    @Override
    public Schema drop(SchemaObject object) {
      if (object instanceof Namespace namespace) {
        return schema.withNamespaces(
            removed("namespace", schema.namespaces(), namespace.name(), Function.identity()));
      } else if (object instanceof NamedType type) {
        return schema.withTypes(
            removed("type", schema.types(), type, each -> each.name().toString()));
      } else if (object instanceof Sequence sequence) {
        return schema.withSequences(
            removed("sequence", schema.sequences(), sequence, each -> each.name().toString()));
      }
      return dropTable((Table) object);
    }

    @Override
    public Schema rename(Renamed kind, QualifiedName from, QualifiedName to) {
      return kind == Renamed.TABLE ? renameTable(from, to) : renameSequence(from, to);
    }

    @Override
    public Schema alter(SchemaObject from, SchemaObject to) {
      return from instanceof Sequence former && to instanceof Sequence next
          ? schema.withSequences(
              replaced(
                  "sequence",
                  schema.sequences(),
                  former,
                  next,
                  sequence -> sequence.name().toString()))
          : schema.withTypes(
              replaced(
                  "type",
                  schema.types(),
                  (NamedType) from,
                  (NamedType) to,
                  type -> type.name().toString()));
    }

    @Override
    public Schema addPart(QualifiedName name, TablePart part, boolean online) {
      return change(name, table -> with(table, part));
    }

    @Override
    public Schema dropPart(QualifiedName name, TablePart part, boolean online) {
      return change(name, table -> without(table, part));
    }

    @Override
    public Schema alterPart(QualifiedName name, TablePart from, TablePart to, boolean online) {
      return change(
          name,
          table ->
              from instanceof Column former && to instanceof Column next
                  ? TableCopy.of(table)
                      .withColumns(replaced("column", table.columns(), former, next, Column::name))
                      .table()
                  : with(table, to));
    }

    @Override
    public Schema renamePart(Renamed kind, QualifiedName name, String from, String to) {
      return switch (kind) {
        case COLUMN -> renameColumn(name, from, to);
        case INDEX -> change(name, table -> renamedIndex(table, from, to));
        default -> change(name, table -> renamedConstraint(table, from, to));
      };
    }

    @Override
    public Schema backfill(SchemaOperation.Backfill operation) {
      if (table(operation.table()).column(operation.column()).isEmpty()) {
        throw missing("column", operation.table() + "." + operation.column());
      }
      return schema;
    }

    @Override
    public Schema sql(SchemaOperation.Sql operation) {
      return replay(schema, operation.effect());
    }

    @Override
    public Schema run(SchemaOperation.Run operation) {
      return schema;
    }

    private Schema renameColumn(QualifiedName owner, String from, String to) {
      UnaryOperator<String> name = column -> column.equals(from) ? to : column;
      Column column =
          table(owner).column(from).orElseThrow(() -> missing("column", owner + "." + from));
      Schema renamed =
          change(
              owner,
              table ->
                  renamedColumns(
                      TableCopy.of(table)
                          .withColumns(
                              replaced(
                                  "column",
                                  table.columns(),
                                  column,
                                  Copies.named(column, to),
                                  Column::name))
                          .table(),
                      name,
                      text -> Expressions.renamed(text, from, to)));
      return renamed.withTables(
          renamed.tables().stream().map(table -> renamedTargets(table, owner, name)).toList());
    }

    private Schema renameSequence(QualifiedName from, QualifiedName to) {
      return schema
          .sequence(from)
          .map(
              sequence ->
                  schema.withSequences(
                      replaced(
                          "sequence",
                          schema.sequences(),
                          sequence,
                          Copies.named(sequence, to),
                          each -> each.name().toString())))
          .orElseThrow(() -> missing("sequence", from.toString()));
    }

    private Schema renameTable(QualifiedName from, QualifiedName to) {
      Table table = table(from);
      Schema renamed =
          schema.withTables(
              replaced(
                  "table",
                  schema.tables(),
                  table,
                  TableCopy.of(table).withName(to).table(),
                  each -> each.name().toString()));
      return renamed.withTables(
          renamed.tables().stream().map(each -> retargeted(each, from, to)).toList());
    }

    private Schema dropTable(Table dropped) {
      QualifiedName name = dropped.name();
      schema.tables().stream()
          .filter(table -> !table.name().equals(name))
          .flatMap(table -> table.foreignKeys().stream())
          .filter(key -> key.target().equals(name))
          .findFirst()
          .ifPresent(
              key -> {
                throw new IllegalStateException(
                    "Table " + name + " is still the target of " + key.name() + ".");
              });
      return schema.withTables(
          removed("table", schema.tables(), dropped, table -> table.name().toString()));
    }

    private Table table(QualifiedName name) {
      return schema.table(name).orElseThrow(() -> missing("table", name.toString()));
    }

    private Schema change(QualifiedName name, UnaryOperator<Table> change) {
      Table table = table(name);
      return schema.withTables(
          schema.tables().stream()
              .map(each -> each.equals(table) ? change.apply(each) : each)
              .toList());
    }
  }

  private static Table with(Table table, TablePart part) {
    if (part instanceof TableComment comment) {
      return TableCopy.of(table).withComment(Optional.of(comment.text())).table();
    } else if (part instanceof Column column) {
      return TableCopy.of(table)
          .withColumns(added("column", table.columns(), column, Column::name))
          .table();
    } else if (part instanceof PrimaryKey key) {
      if (table.primaryKey().isPresent()) {
        throw new IllegalStateException("Table " + table.name() + " has a primary key already.");
      }
      return TableCopy.of(table).withPrimaryKey(Optional.of(key)).table();
    } else if (part instanceof UniqueConstraint unique) {
      return TableCopy.of(table)
          .withUniques(added("unique constraint", table.uniques(), unique, UniqueConstraint::name))
          .table();
    } else if (part instanceof CheckConstraint check) {
      return TableCopy.of(table)
          .withChecks(added("check", table.checks(), check, CheckConstraint::name))
          .table();
    } else if (part instanceof ForeignKey key) {
      // Its target may be a table that isn't ours.
      return TableCopy.of(table)
          .withForeignKeys(added("foreign key", table.foreignKeys(), key, ForeignKey::name))
          .table();
    }
    return TableCopy.of(table)
        .withIndexes(added("index", table.indexes(), (Index) part, Index::name))
        .table();
  }

  private static Table without(Table table, TablePart part) {
    if (part instanceof TableComment) {
      return TableCopy.of(table).withComment(Optional.empty()).table();
    } else if (part instanceof Column column) {
      return TableCopy.of(table)
          .withColumns(removed("column", table.columns(), column, Column::name))
          .table();
    } else if (part instanceof PrimaryKey key) {
      if (!table.primaryKey().equals(Optional.of(key))) {
        throw missing("primary key", key.toString());
      }
      return TableCopy.of(table).withPrimaryKey(Optional.empty()).table();
    } else if (part instanceof UniqueConstraint unique) {
      return TableCopy.of(table)
          .withUniques(
              removed("unique constraint", table.uniques(), unique, UniqueConstraint::name))
          .table();
    } else if (part instanceof CheckConstraint check) {
      return TableCopy.of(table)
          .withChecks(removed("check", table.checks(), check, CheckConstraint::name))
          .table();
    } else if (part instanceof ForeignKey key) {
      return TableCopy.of(table)
          .withForeignKeys(removed("foreign key", table.foreignKeys(), key, ForeignKey::name))
          .table();
    }
    return TableCopy.of(table)
        .withIndexes(removed("index", table.indexes(), (Index) part, Index::name))
        .table();
  }

  private static Table renamedIndex(Table table, String from, String to) {
    Index index =
        table.indexes().stream()
            .filter(each -> each.name().equals(from))
            .findFirst()
            .orElseThrow(() -> missing("index", from));
    return TableCopy.of(table)
        .withIndexes(
            replaced(
                "index",
                table.indexes(),
                index,
                new Index(to, index.unique(), index.keys(), index.method(), index.options()),
                Index::name))
        .table();
  }

  private static Table retargeted(Table table, QualifiedName from, QualifiedName to) {
    return TableCopy.of(table)
        .withForeignKeys(
            table.foreignKeys().stream()
                .map(key -> key.target().equals(from) ? Copies.targeting(key, to) : key)
                .toList())
        .table();
  }

  private static Table renamedColumns(
      Table table, UnaryOperator<String> name, UnaryOperator<String> expression) {
    return TableCopy.of(table)
        .withColumns(
            table.columns().stream()
                .map(
                    column ->
                        column
                            .generated()
                            .map(text -> column.generatedAs(expression.apply(text)))
                            .orElse(column))
                .toList())
        .withPrimaryKey(
            table.primaryKey().map(key -> new PrimaryKey(key.name(), names(key.columns(), name))))
        .withUniques(
            table.uniques().stream()
                .map(
                    unique ->
                        new UniqueConstraint(
                            unique.name(), names(unique.columns(), name), unique.options()))
                .toList())
        .withChecks(
            table.checks().stream()
                .map(
                    check ->
                        new CheckConstraint(check.name(), expression.apply(check.expression())))
                .toList())
        .withForeignKeys(
            table.foreignKeys().stream()
                .map(key -> withColumns(key, names(key.columns(), name), key.targetColumns()))
                .toList())
        .withIndexes(
            table.indexes().stream()
                .map(
                    index ->
                        new Index(
                            index.name(),
                            index.unique(),
                            index.keys().stream()
                                .map(key -> renamed(key, name, expression))
                                .toList(),
                            index.method(),
                            index.options().map(expression)))
                .toList())
        .table();
  }

  private static Table renamedTargets(
      Table table, QualifiedName target, UnaryOperator<String> name) {
    return TableCopy.of(table)
        .withForeignKeys(
            table.foreignKeys().stream()
                .map(
                    key ->
                        key.target().equals(target)
                            ? withColumns(key, key.columns(), names(key.targetColumns(), name))
                            : key)
                .toList())
        .table();
  }

  private static Table renamedConstraint(Table table, String from, String to) {
    boolean known =
        Stream.of(
                table.primaryKey().stream().map(PrimaryKey::name),
                table.uniques().stream().map(UniqueConstraint::name),
                table.checks().stream().map(CheckConstraint::name),
                table.foreignKeys().stream().map(ForeignKey::name))
            .flatMap(names -> names)
            .anyMatch(from::equals);
    if (!known) {
      throw missing("constraint", from);
    }
    UnaryOperator<String> name = each -> each.equals(from) ? to : each;
    return TableCopy.of(table)
        .withPrimaryKey(
            table.primaryKey().map(key -> new PrimaryKey(name.apply(key.name()), key.columns())))
        .withUniques(
            table.uniques().stream()
                .map(
                    unique ->
                        new UniqueConstraint(
                            name.apply(unique.name()), unique.columns(), unique.options()))
                .toList())
        .withChecks(
            table.checks().stream()
                .map(check -> new CheckConstraint(name.apply(check.name()), check.expression()))
                .toList())
        .withForeignKeys(
            table.foreignKeys().stream()
                .map(
                    key ->
                        new ForeignKey(
                            name.apply(key.name()),
                            key.columns(),
                            key.target(),
                            key.targetColumns(),
                            key.onDelete(),
                            key.onUpdate(),
                            key.options()))
                .toList())
        .table();
  }

  private static ForeignKey withColumns(
      ForeignKey key, List<String> columns, List<String> targetColumns) {
    return new ForeignKey(
        key.name(),
        columns,
        key.target(),
        targetColumns,
        key.onDelete(),
        key.onUpdate(),
        key.options());
  }

  private static IndexKey renamed(
      IndexKey key, UnaryOperator<String> name, UnaryOperator<String> expression) {
    UnaryOperator<String> change = key.expression() ? expression : name;
    return new IndexKey(change.apply(key.text()), key.expression(), key.descending());
  }

  private static List<String> names(List<String> names, UnaryOperator<String> name) {
    return names.stream().map(name).toList();
  }

  private static <E> List<E> added(String kind, List<E> list, E element, Function<E, String> name) {
    if (list.stream().anyMatch(each -> name.apply(each).equals(name.apply(element)))) {
      throw new IllegalStateException(
          "There is a " + kind + " named " + name.apply(element) + " already.");
    }
    List<E> result = new ArrayList<>(list);
    result.add(element);
    return result;
  }

  private static <E> List<E> removed(
      String kind, List<E> list, E element, Function<E, String> name) {
    List<E> result = new ArrayList<>(list);
    if (!result.removeIf(each -> name.apply(each).equals(name.apply(element)))) {
      throw missing(kind, name.apply(element));
    }
    return result;
  }

  private static <E> List<E> replaced(
      String kind, List<E> list, E from, E to, Function<E, String> name) {
    int index = list.stream().map(name).toList().indexOf(name.apply(from));
    if (index < 0) {
      throw missing(kind, name.apply(from));
    }
    List<E> result = new ArrayList<>(list);
    result.set(index, to);
    return result;
  }

  private static IllegalStateException missing(String kind, String name) {
    return new IllegalStateException("There is no " + kind + " " + name + ".");
  }
}
