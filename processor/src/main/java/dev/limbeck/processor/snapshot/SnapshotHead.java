package dev.limbeck.processor.snapshot;

import java.util.List;
import java.util.Optional;

/** A snapshot without its schema: what a compilation needs to know before it reads entities. */
public record SnapshotHead(
    String unit,
    Optional<String> head,
    String packageName,
    List<String> entities,
    List<String> external) {

  /** Copies the lists. */
  public SnapshotHead {
    entities = List.copyOf(entities);
    external = List.copyOf(external);
  }

  static SnapshotHead of(Snapshot snapshot) {
    return new SnapshotHead(
        snapshot.unit(),
        snapshot.head(),
        snapshot.packageName(),
        snapshot.entities(),
        snapshot.external());
  }
}
