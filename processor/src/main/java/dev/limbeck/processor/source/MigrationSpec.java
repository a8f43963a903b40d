package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import java.util.List;

/**
 * What a migration is to be.
 *
 * @param depth its distance from the first revision, counted from 1: the number in its name
 * @param parents the ids of the revisions that it follows
 */
public record MigrationSpec(
    String packageName,
    int depth,
    List<String> parents,
    String message,
    List<SchemaOperation> upgrade,
    List<SchemaOperation> downgrade) {

  /** Copies the lists; the order of the parents says nothing. */
  public MigrationSpec {
    parents = parents.stream().sorted().toList();
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
  }
}
