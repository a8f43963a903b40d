package dev.limbeck.catalog;

import dev.limbeck.catalog.Difference.Kind;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Sql;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Steps;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects differences in the order in which their statements can be run; mutable. */
final class Findings {

  /** When something can be mended: nothing is dropped or needed before its turn. */
  enum Turn {
    OBJECTS,
    EXTRA_KEYS,
    TABLES,
    LEFTOVERS,
    COLUMNS,
    CONSTRAINTS,
    FOREIGN_KEYS,
    EXTRA_COLUMNS,
    NOTES
  }

  private final Map<Turn, List<Difference>> differences = new EnumMap<>(Turn.class);

  /** Where a difference belongs, and how it is called. */
  record Place(Turn turn, String object) {}

  /** Both sides of a difference as texts. */
  record Sides(String promised, String found) {}

  void add(Place place, Kind kind, String sentence, Sides sides, List<SchemaOperation> mend) {
    differences
        .computeIfAbsent(place.turn(), turn -> new ArrayList<>())
        .add(
            new Difference(
                kind,
                place.object(),
                sentence,
                sides.promised(),
                sides.found(),
                statements(mend),
                mend.stream().anyMatch(SchemaOperation::isDestructive)));
  }

  List<Difference> inOrder() {
    return differences.values().stream().flatMap(List::stream).toList();
  }

  /** A statement that no operation spells. */
  static SchemaOperation sql(String statement) {
    return new Sql(List.of(statement), List.of(), false);
  }

  private static List<String> statements(List<SchemaOperation> operations) {
    return Steps.of(operations).stream()
        .flatMap(step -> step.actions().stream())
        .map(Action::text)
        .toList();
  }
}
