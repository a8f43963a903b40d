package dev.limbeck.processor.mapping;

import dev.limbeck.processor.report.Origin;
import dev.limbeck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where tables and columns come from; valid in the round of the compilation that made it. */
public final class Origins {

  private record Key(QualifiedName table, String column) {}

  private final Map<QualifiedName, Origin> tables;
  private final Map<Key, Origin> columns = new HashMap<>();

  /** Takes the types' drafts first: a table of such a name, which is an error, goes before. */
  Origins(Tables all) {
    tables = new HashMap<>();
    List<TableDraft> drafts = new ArrayList<>(all.structs());
    drafts.addAll(all.tables());
    for (TableDraft draft : drafts) {
      tables.put(draft.name(), draft.origin());
      for (ColumnDraft column : draft.columns()) {
        columns.put(new Key(draft.name(), column.name()), column.origin());
      }
    }
  }

  /** Returns the entity or attribute that needs the table. */
  public Optional<Origin> of(QualifiedName table) {
    return Optional.ofNullable(tables.get(table));
  }

  /** Returns the attribute or class that needs the column. */
  public Optional<Origin> of(QualifiedName table, String column) {
    return Optional.ofNullable(columns.get(new Key(table, column)));
  }
}
