package dev.limbeck.processor.merge;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.processor.diff.Hints;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What revisions renamed, as hints for a comparison of what was before and after all of them. */
final class RenameHints {

  private RenameHints() {}

  /**
   * Returns the hints.
   *
   * @param renames in the order in which they were done
   * @param after what they led to
   * @param entities what the entities say, for the values of new columns
   */
  static Hints of(List<SchemaOperation> renames, Schema after, Hints entities) {
    Map<QualifiedName, List<String>> tables = new LinkedHashMap<>();
    Map<QualifiedName, Map<String, List<String>>> columns = new LinkedHashMap<>();
    for (SchemaOperation operation : renames) {
      if (operation instanceof Rename rename && rename.kind() == Renamed.TABLE) {
        List<String> former = new ArrayList<>(List.of(rename.from().toString()));
        former.addAll(Optional.ofNullable(tables.get(rename.from())).orElse(List.of()));
        tables.put(rename.to(), former);
        Optional.ofNullable(columns.get(rename.from()))
            .ifPresent(of -> columns.put(rename.to(), of));
      } else if (operation instanceof Rename rename && rename.kind() == Renamed.COLUMN) {
        Map<String, List<String>> of =
            columns.computeIfAbsent(rename.table().orElseThrow(), table -> new LinkedHashMap<>());
        List<String> former = new ArrayList<>(List.of(rename.from().name()));
        former.addAll(of.getOrDefault(rename.from().name(), List.of()));
        of.put(rename.to().name(), former);
      }
    }
    return new Hints(tables, columns, Map.of(), Set.of(), entities.backfills());
  }

  /** Returns the schema with those renames done that it knows and that aren't done in it. */
  static Schema applied(Schema schema, List<SchemaOperation> renames) {
    Schema result = schema;
    for (SchemaOperation rename : renames) {
      if (isPossible((Rename) rename, result)) {
        result = SchemaReplay.replay(result, List.of(rename));
      }
    }
    return result;
  }

  private static boolean isPossible(Rename rename, Schema schema) {
    if (rename.table().isEmpty()) {
      return rename.kind() == Renamed.TABLE
          ? schema.table(rename.from()).isPresent() && schema.table(rename.to()).isEmpty()
          : schema.sequence(rename.from()).isPresent() && schema.sequence(rename.to()).isEmpty();
    }
    Optional<Table> table = schema.table(rename.table().get());
    return table.flatMap(each -> each.column(rename.from().name())).isPresent()
        && table.flatMap(each -> each.column(rename.to().name())).isEmpty();
  }
}
