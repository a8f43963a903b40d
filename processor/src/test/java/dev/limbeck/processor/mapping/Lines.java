package dev.limbeck.processor.mapping;

import dev.limbeck.schema.Column;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Writes a table as lines of text, so that a test can say what it expects. */
final class Lines {
  private Lines() {}

  static List<String> of(Table table) {
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(line(column)));
    table
        .primaryKey()
        .ifPresent(key -> lines.add("primary key " + String.join(", ", key.columns())));
    table
        .uniques()
        .forEach(each -> lines.add("unique " + each.name() + ": " + join(each.columns())));
    table.checks().forEach(each -> lines.add("check " + each.name() + ": " + each.expression()));
    table.foreignKeys().forEach(each -> lines.add(line(each)));
    table.indexes().forEach(each -> lines.add(line(each)));
    table.comment().ifPresent(text -> lines.add("comment " + text));
    return lines;
  }

  private static String line(Column column) {
    StringBuilder line = new StringBuilder(column.name()).append(' ').append(column.type());
    column.identity().map(Identity::name).ifPresent(kind -> line.append(" identity"));
    column.defaultValue().ifPresent(value -> line.append(" default ").append(value));
    column.generated().ifPresent(value -> line.append(" as ").append(value));
    column.comment().ifPresent(text -> line.append(" -- ").append(text));
    return line.append(column.nullable() ? "" : " not null").toString();
  }

  private static String line(ForeignKey key) {
    String action =
        key.onDelete() == ReferentialAction.NO_ACTION
            ? ""
            : " on delete " + key.onDelete().sql().toLowerCase(java.util.Locale.ROOT);
    return "foreign key "
        + key.name()
        + ": "
        + join(key.columns())
        + " -> "
        + key.target()
        + "("
        + join(key.targetColumns())
        + ")"
        + action;
  }

  private static String line(Index index) {
    return "index " + index.name() + ": " + join(index.keys().stream().map(Lines::key).toList());
  }

  private static String key(IndexKey key) {
    return key.text() + (key.descending() ? " desc" : "");
  }

  private static String join(List<String> columns) {
    return String.join(", ", columns);
  }
}
