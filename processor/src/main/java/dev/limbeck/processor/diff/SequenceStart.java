package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Sql;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.sql.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lets a new sequence go on where an identity column stops.
 *
 * <p>Begun at 1, it would give out numbers that rows have already.
 */
final class SequenceStart {

  private SequenceStart() {}

  static List<SchemaOperation> of(Schema from, Schema to) {
    List<Sequence> added =
        to.canonical().sequences().stream()
            .filter(sequence -> from.sequence(sequence.name()).isEmpty())
            .toList();
    List<SchemaOperation> starts = new ArrayList<>();
    for (Table table : to.canonical().tables()) {
      for (Column column : table.columns()) {
        boolean stops =
            column.identity().isEmpty()
                && from.table(table.name())
                    .flatMap(each -> each.column(column.name()))
                    .flatMap(Column::identity)
                    .isPresent();
        if (stops && isNumber(column)) {
          added.stream()
              .filter(sequence -> added.size() == 1 || isNamedAfter(sequence, table))
              .forEach(sequence -> starts.add(start(sequence, table.name(), column.name())));
        }
      }
    }
    return starts;
  }

  private static boolean isNumber(Column column) {
    return column.type().name().matches("smallint|integer|bigint");
  }

  private static boolean isNamedAfter(Sequence sequence, Table table) {
    String name = sequence.name().name().toLowerCase(Locale.ROOT);
    return name.startsWith(table.name().name().toLowerCase(Locale.ROOT) + "_");
  }

  /** Hibernate takes the number that it draws for the last of as many as the increment says. */
  private static SchemaOperation start(Sequence sequence, QualifiedName table, String column) {
    String name = Identifiers.literal(Identifiers.quote(sequence.name()));
    String sql =
        "SELECT setval("
            + name
            + ", (SELECT greatest(coalesce(max("
            + Identifiers.quote(column)
            + "), 0) + "
            + sequence.increment()
            + ", "
            + sequence.start()
            + ") FROM "
            + Identifiers.quote(table)
            + "), false)";
    return new Sql(List.of(sql), List.of(), false);
  }
}
