package dev.limbeck.sql;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Backfill;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Run;
import dev.limbeck.operation.SchemaOperation.Sql;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.TableComment;
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
    if (operation instanceof Change change) {
      if (change.from() == null && change.to() instanceof Table table) {
        fresh.add(table.name());
      }
      return !(change.from() instanceof NamedType from && change.to() instanceof NamedType to)
          || TypeDdl.isBrief(from, to);
    } else if (operation instanceof Rename rename) {
      return rename.table().isPresent() || !fresh.remove(rename.from()) || fresh.add(rename.to());
    } else if (operation instanceof PartChange change) {
      return fresh.contains(change.table()) || isBrief(change);
    }
    return !(operation instanceof Backfill || operation instanceof Sql || operation instanceof Run);
  }

  private static boolean isBrief(PartChange change) {
    if (change.to() instanceof Column to) {
      return change.from() instanceof Column from
          ? isAlteredAtOnce(from, to, change.online())
          : isAddedAtOnce(to);
    }
    return change.to() == null
        || change.to() instanceof TableComment
        || (change.online() && !(change.to() instanceof Index));
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

  private static boolean isAlteredAtOnce(Column from, Column to, boolean online) {
    return from.collation().equals(to.collation())
        && (to.identity().isEmpty() || from.identity().isPresent())
        && (online || to.nullable() || !from.nullable())
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
