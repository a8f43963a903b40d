package dev.limbeck.processor.snapshot;

import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    List<String> members = new ArrayList<>();
    members.add(member("format", Integer.toString(FORMAT)));
    members.add(member("unit", JsonLine.quoted(snapshot.unit())));
    snapshot.head().ifPresent(head -> members.add(member("head", JsonLine.quoted(head))));
    members.add(member("package", JsonLine.quoted(snapshot.packageName())));
    list(members, "entities", snapshot.entities(), JsonLine::quoted);
    list(members, "external", snapshot.external(), JsonLine::quoted);
    list(members, "namespaces", snapshot.schema().namespaces(), JsonLine::quoted);
    list(members, "types", snapshot.schema().types(), SnapshotWriter::type);
    list(members, "sequences", snapshot.schema().sequences(), SnapshotWriter::sequence);
    list(members, "tables", snapshot.schema().tables(), SnapshotWriter::table);
    return block(members, "{", "}") + "\n";
  }

  private static String table(Table table) {
    List<String> members = new ArrayList<>();
    members.add(member("name", JsonLine.quoted(table.name().toString())));
    list(members, "columns", table.columns(), SnapshotWriter::column);
    table.primaryKey().ifPresent(key -> members.add(member("primaryKey", primaryKey(key))));
    list(members, "uniques", table.uniques(), SnapshotWriter::unique);
    list(members, "checks", table.checks(), SnapshotWriter::check);
    list(members, "foreignKeys", table.foreignKeys(), SnapshotWriter::foreignKey);
    list(members, "indexes", table.indexes(), SnapshotWriter::index);
    table.comment().ifPresent(text -> members.add(member("comment", JsonLine.quoted(text))));
    table.options().ifPresent(text -> members.add(member("options", JsonLine.quoted(text))));
    return block(members, "{", "}");
  }

  private static String type(EnumType type) {
    return named(type.name()).texts("labels", type.labels()).toString();
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

  private static String member(String key, String value) {
    return JsonLine.quoted(key) + ": " + value;
  }

  private static <E> void list(
      List<String> members, String key, List<E> elements, Function<E, String> json) {
    if (!elements.isEmpty()) {
      members.add(member(key, block(elements.stream().map(json).toList(), "[", "]")));
    }
  }

  /** Indents by replacing line feeds: inside of strings they are escaped. */
  private static String block(List<String> members, String open, String close) {
    return members.stream()
        .map(member -> "\n  " + member.replace("\n", "\n  "))
        .collect(Collectors.joining(",", open, "\n" + close));
  }
}
