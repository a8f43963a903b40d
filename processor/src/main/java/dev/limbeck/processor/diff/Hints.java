package dev.limbeck.processor.diff;

import dev.limbeck.schema.QualifiedName;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What people said about a change that two schemas can't tell.
 *
 * <p>Tables are named as in the new schema.
 *
 * @param renamedTables what a table may have been called before, the likeliest first
 * @param renamedColumns what a table's column may have been called before, the likeliest first
 * @param droppedColumns the columns that are gone on purpose
 * @param droppedTables the tables that are gone on purpose, with their schema or without
 * @param backfills the SQL expression that gives existing rows a column's value
 */
public record Hints(
    Map<QualifiedName, List<String>> renamedTables,
    Map<QualifiedName, Map<String, List<String>>> renamedColumns,
    Map<QualifiedName, Set<String>> droppedColumns,
    Set<String> droppedTables,
    Map<QualifiedName, Map<String, String>> backfills) {

  private static final Hints NONE = new Hints(Map.of(), Map.of(), Map.of(), Set.of(), Map.of());

  /** Sorts the maps, so that they are walked in one order everywhere. */
  public Hints {
    renamedTables = sorted(renamedTables);
    renamedColumns = sorted(renamedColumns);
    droppedColumns = sorted(droppedColumns);
    droppedTables = Set.copyOf(droppedTables);
    backfills = sorted(backfills);
  }

  /** Returns the hints of somebody who said nothing. */
  public static Hints none() {
    return NONE;
  }

  private static <V> Map<QualifiedName, V> sorted(Map<QualifiedName, V> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }
}
