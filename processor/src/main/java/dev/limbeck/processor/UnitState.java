package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.mapping.Mapping;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotWriter;
import java.util.List;
import java.util.Optional;

/**
 * A unit as it is: what was committed, what is on disk, what the entities say.
 *
 * @param committed the snapshot on disk
 * @param entities the classes that a compilation which isn't given them has to read again
 * @param external those of them that other modules own
 */
record UnitState(
    ModuleFolders folders,
    String packageName,
    Optional<CommittedSnapshot> committed,
    Revisions revisions,
    List<String> entities,
    List<String> external,
    Mapping mapping) {

  UnitState with(Optional<CommittedSnapshot> other) {
    return new UnitState(folders, packageName, other, revisions, entities, external, mapping);
  }

  Optional<String> head() {
    return committed.flatMap(snapshot -> snapshot.head().head());
  }

  /** Reads the schema of the snapshot on disk. */
  Schema schema() {
    return committed.map(CommittedSnapshot::whole).map(Snapshot::schema).orElse(Schema.empty());
  }

  /** Returns whether the snapshot and the revisions on disk agree on the newest one. */
  boolean isConsistent() {
    return revisions.endWith(head()) && (committed.isPresent() || revisions.files().isEmpty());
  }

  Snapshot snapshot(Optional<String> head, Schema schema) {
    return new Snapshot(folders.unit(), head, packageName, entities, external, schema);
  }

  /** Returns what the entities are, called as it is in {@code before} as far as it is there. */
  Schema next(Schema before) {
    return mapping.after().apply(before);
  }

  /** Returns whether what is committed is, byte for byte, what the entities are. */
  boolean isUnchanged() {
    return isConsistent() && (isCommittedWith(mapping.schema()) || isCommittedWith(next(schema())));
  }

  private boolean isCommittedWith(Schema schema) {
    return isCommitted(SnapshotWriter.write(snapshot(head(), schema)));
  }

  boolean isCommitted(String text) {
    return committed.filter(snapshot -> snapshot.text().equals(text)).isPresent();
  }
}
