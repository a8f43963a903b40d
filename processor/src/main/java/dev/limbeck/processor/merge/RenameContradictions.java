package dev.limbeck.processor.merge;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds what one branch renamed, and the other renamed otherwise, or dropped. */
final class RenameContradictions {

  /** What became of a table or column that both had. */
  private record Fate(String name, String deed, boolean isRename) {}

  private RenameContradictions() {}

  static List<Contradiction> of(List<SchemaOperation> first, List<SchemaOperation> second) {
    Map<String, Fate> firsts = fates(first);
    List<Contradiction> contradictions = new ArrayList<>();
    fates(second)
        .forEach(
            (subject, fate) -> {
              Fate other = firsts.getOrDefault(subject, fate);
              if (!other.equals(fate) && (other.isRename() || fate.isRename())) {
                contradictions.add(
                    new Contradiction(subject, fate.name(), other.deed(), fate.deed()));
              }
            });
    return contradictions;
  }

  private static Map<String, Fate> fates(List<SchemaOperation> operations) {
    Map<String, Fate> fates = new TreeMap<>();
    for (SchemaOperation each : operations) {
      if (each instanceof Rename rename && rename.kind() == Renamed.COLUMN) {
        String column = rename.from().name();
        fates.put(
            "column " + rename.table().orElseThrow() + "." + column,
            new Fate(column, "renames it to " + rename.to().name(), true));
      } else if (each instanceof PartChange drop
          && drop.to() == null
          && drop.from() instanceof Column column) {
        fates.putIfAbsent(
            "column " + drop.table() + "." + column.name(),
            new Fate(column.name(), "drops it", false));
      } else if (each instanceof Rename rename && rename.kind() == Renamed.TABLE) {
        fates.put(
            "table " + rename.from(),
            new Fate(rename.from().name(), "renames it to " + rename.to(), true));
      } else if (each instanceof Change drop
          && drop.to() == null
          && drop.from() instanceof Table table) {
        fates.putIfAbsent(
            "table " + table.name(), new Fate(table.name().name(), "drops it", false));
      }
    }
    return fates;
  }
}
