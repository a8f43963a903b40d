package dev.limbeck.catalog;

import dev.limbeck.model.Copies;
import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.PrimaryKey;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.List;
import java.util.Map;

/** What was promised, said as the catalog can have it: every name whole, every rule explicit. */
final class Promise {

  private static final Map<String, String> SERIALS =
      Map.of(
          "smallserial", "smallint",
          "serial2", "smallint",
          "serial", "integer",
          "serial4", "integer",
          "bigserial", "bigint",
          "serial8", "bigint");

  private Promise() {}

  /** Returns the schema with {@code home} where a name says no other. */
  static Schema of(Schema schema, String home) {
    return new Schema(
            schema.namespaces(),
            schema.types().stream()
                .map(type -> Copies.named(type, whole(type.name(), home)))
                .toList(),
            schema.sequences().stream()
                .map(sequence -> Copies.named(sequence, whole(sequence.name(), home)))
                .toList(),
            schema.tables().stream().map(table -> table(table, home)).toList())
        .canonical();
  }

  /** Returns whether a type numbers its column with a sequence of its own. */
  static boolean isSerial(Column column) {
    return SERIALS.containsKey(column.type().name());
  }

  /** Returns the type that a serial column really has. */
  static Column withRealType(Column column) {
    String type = column.type().name();
    return Copies.typed(column, new ColumnType(SERIALS.getOrDefault(type, type)));
  }

  private static Table table(Table table, String home) {
    List<String> key = table.primaryKey().map(PrimaryKey::columns).orElse(List.of());
    return TableCopy.of(table)
        .withName(whole(table.name(), home))
        .withColumns(
            table.columns().stream()
                .map(
                    column ->
                        key.contains(column.name())
                                || column.identity().isPresent()
                                || isSerial(column)
                            ? column.notNull()
                            : column)
                .toList())
        .withForeignKeys(
            table.foreignKeys().stream()
                .map(each -> Copies.targeting(each, whole(each.target(), home)))
                .toList())
        .table();
  }

  private static QualifiedName whole(QualifiedName name, String home) {
    return name.schema().isPresent() ? name : QualifiedName.of(home, name.name());
  }
}
