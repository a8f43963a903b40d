package dev.limbeck.processor.source;

import java.util.List;

/**
 * What a migration's text says of itself.
 *
 * @param className the class's simple name
 * @param checksum a hash over what the class does: comments, layout, imports, the order of
 *     modifiers and the splits of string literals don't count
 */
public record MigrationFile(
    String packageName,
    String className,
    String id,
    List<String> parents,
    String message,
    String checksum) {

  /** Copies the list. */
  public MigrationFile {
    parents = List.copyOf(parents);
  }
}
