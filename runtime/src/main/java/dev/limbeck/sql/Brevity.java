package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.AddPart;
import dev.limbeck.operation.SchemaOperation.AlterColumn;
import dev.limbeck.operation.SchemaOperation.AlterType;
import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.Create;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Run;
import dev.limbeck.operation.SchemaOperation.Sql;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.Locale;
import java.util.Set;

/** Tells what changes the catalog alone from what reads or writes the rows of a table. */
final class Brevity {

  private Brevity() {}

  /**
   * Returns whether the operation takes no time, but for what it does in steps of their own.
   *
   * @param fresh the tables that the revision has created before; they have no rows to speak of
   */
  static boolean isBrief(SchemaOperation operation, Set<QualifiedName> fresh) {
    if (operation instanceof Create create && create.object() instanceof Table table) {
      return fresh.add(table.name());
    } else if (operation instanceof Rename rename) {
      return !fresh.remove(rename.from()) || fresh.add(rename.to());
    } else if (operation instanceof AddPart add) {
      return fresh.contains(add.table())
          || (add.part() instanceof Column column
              ? isAddedAtOnce(column)
              : add.online() && !(add.part() instanceof Index));
    } else if (operation instanceof AlterColumn alter) {
      return fresh.contains(alter.table()) || isAlteredAtOnce(alter);
    } else if (operation instanceof AlterType alter) {
      return TypeDdl.isBrief(alter.from(), alter.to());
    }
    return !(operation instanceof Backfill || operation instanceof Sql || operation instanceof Run);
  }

  /** A default that every row has to compute for itself makes PostgreSQL write all of them. */
  private static boolean isAddedAtOnce(Column column) {
    String value =
        column
            .defaultValue()
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("'[^']*'", "")
            .replaceAll("::[\\w .\"]+\\([\\d, ]+\\)", "")
            .replaceAll("\\b(now|current_\\w+|localtime\\w*) *\\( *\\d? *\\)", "");
    return column.generated().isEmpty()
        && column.identity().isEmpty()
        && !column.type().name().endsWith("serial")
        && !value.matches("(?s).*[\\w\"]\\s*\\(.*");
  }

  private static boolean isAlteredAtOnce(AlterColumn operation) {
    Column from = operation.from();
    Column to = operation.to();
    return from.collation().equals(to.collation())
        && (to.identity().isEmpty() || from.identity().isPresent())
        && (operation.online() || to.nullable() || !from.nullable())
        && (from.type().equals(to.type())
            || (to.type().holdsAll(from.type())
                && kind(from).equals(kind(to))
                && (scale(from).equals(scale(to)) || !to.type().name().contains("("))));
  }

  private static String kind(Column column) {
    return column.type().name().replaceAll("\\(.*?\\)", "").replace("text", "varchar");
  }

  private static String scale(Column column) {
    return column.type().name().replaceAll("[^,]*(,.*)?", "$1");
  }
}
