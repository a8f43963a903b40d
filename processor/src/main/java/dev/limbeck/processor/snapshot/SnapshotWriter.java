package dev.limbeck.processor.snapshot;

import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes a snapshot as JSON: equal snapshots give equal bytes.
 *
 * <p>A column, a constraint, an index is a line of its own, sorted by name, so that people can read
 * the difference and git can merge what two branches add.
 */
public final class SnapshotWriter {

  static final int FORMAT = 1;

  private SnapshotWriter() {}

  /** Returns the text, with line feeds alone and one at the end. */
  public static String write(Snapshot snapshot) {
    JsonBlock json = new JsonBlock().open('{');
    json.member("format", Integer.toString(FORMAT));
    json.member("unit", JsonLine.quoted(snapshot.unit()));
    snapshot.head().ifPresent(head -> json.member("head", JsonLine.quoted(head)));
    json.member("package", JsonLine.quoted(snapshot.packageName()));
    list(json, "entities", snapshot.entities(), JsonLine::quoted);
    list(json, "external", snapshot.external(), JsonLine::quoted);
    list(json, "namespaces", snapshot.schema().namespaces(), JsonLine::quoted);
    list(json, "types", snapshot.schema().types(), SnapshotWriter::type);
    list(json, "sequences", snapshot.schema().sequences(), SnapshotWriter::sequence);
    json.list("tables", snapshot.schema().tables(), SnapshotWriter::table);
    return json.close('}') + "\n";
  }

  private static void table(Table table, JsonBlock json) {
    json.open('{').member("name", JsonLine.quoted(table.name().toString()));
    list(json, "columns", table.columns(), SnapshotWriter::column);
    table.primaryKey().ifPresent(key -> json.member("primaryKey", primaryKey(key)));
    list(json, "uniques", table.uniques(), SnapshotWriter::unique);
    list(json, "checks", table.checks(), SnapshotWriter::check);
    list(json, "foreignKeys", table.foreignKeys(), SnapshotWriter::foreignKey);
    list(json, "indexes", table.indexes(), SnapshotWriter::index);
    table.comment().ifPresent(text -> json.member("comment", JsonLine.quoted(text)));
    table.options().ifPresent(text -> json.member("options", JsonLine.quoted(text)));
    json.close('}');
  }

  private static <E> void list(
      JsonBlock json, String key, List<E> elements, Function<E, String> line) {
    json.list(key, elements, (element, block) -> block.raw(line.apply(element)));
  }

  private static String type(NamedType type) {
    JsonLine line = named(type.name());
    return (type instanceof CompositeType composite
            ? line.raw(
                "attributes", composite.attributes().stream().map(SnapshotWriter::column).toList())
            : line.texts("labels", ((EnumType) type).labels()))
        .toString();
  }

  private static String sequence(Sequence sequence) {
    return named(sequence.name())
        .number("start", sequence.start())
        .number("increment", sequence.increment())
        .text("options", sequence.options())
        .toString();
  }

  private static String column(Column column) {
    return named(column.name())
        .text("type", column.type().name())
        .flag("required", !column.nullable())
        .text("default", column.defaultValue())
        .text("identity", column.identity().map(Identity::name))
        .text("generated", column.generated())
        .text("collation", column.collation())
        .text("comment", column.comment())
        .toString();
  }

  private static String primaryKey(PrimaryKey key) {
    return named(key.name()).texts("columns", key.columns()).toString();
  }

  private static String unique(UniqueConstraint unique) {
    return named(unique.name())
        .texts("columns", unique.columns())
        .text("options", unique.options())
        .toString();
  }

  private static String check(CheckConstraint check) {
    return named(check.name()).text("expression", check.expression()).toString();
  }

  private static String foreignKey(ForeignKey key) {
    return named(key.name())
        .texts("columns", key.columns())
        .text("target", key.target().toString())
        .texts("targetColumns", key.targetColumns())
        .text("onDelete", action(key.onDelete()))
        .text("onUpdate", action(key.onUpdate()))
        .text("options", key.options())
        .toString();
  }

  private static String index(Index index) {
    return named(index.name())
        .flag("unique", index.unique())
        .raw("keys", index.keys().stream().map(SnapshotWriter::key).toList())
        .text("method", index.method())
        .text("options", index.options())
        .toString();
  }

  private static String key(IndexKey key) {
    if (!key.expression() && !key.descending()) {
      return JsonLine.quoted(key.text());
    }
    return new JsonLine()
        .text(key.expression() ? "expression" : "column", key.text())
        .flag("descending", key.descending())
        .toString();
  }

  private static Optional<String> action(ReferentialAction action) {
    return action == ReferentialAction.NO_ACTION ? Optional.empty() : Optional.of(action.name());
  }

  private static JsonLine named(QualifiedName name) {
    return named(name.toString());
  }

  private static JsonLine named(String name) {
    return new JsonLine().text("name", name);
  }
}
