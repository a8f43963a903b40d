package dev.limbeck.processor.snapshot;

import dev.limbeck.model.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What a unit's entities were when its newest revision was written.
 *
 * <p>Everything is kept in one order, so that equal contents are equal values and equal texts.
 *
 * @param head the id of the newest revision
 * @param packageName the package of the migrations
 * @param entities the classes that have to be read again when javac isn't given them
 * @param external those of them that come from other modules' jars
 */
public record Snapshot(
    String unit,
    Optional<String> head,
    String packageName,
    List<String> entities,
    List<String> external,
    Schema schema) {

  /** Puts everything in order. */
  public Snapshot {
    entities = entities.stream().distinct().sorted().toList();
    external = external.stream().distinct().sorted().toList();
    schema = schema.canonical();
  }

  /** Returns the snapshot of a unit that has no revision yet. */
  public static Snapshot empty(String unit, String packageName) {
    return new Snapshot(unit, Optional.empty(), packageName, List.of(), List.of(), Schema.empty());
  }
}
