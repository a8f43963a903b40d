package dev.limbeck.processor;

import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotHead;
import dev.limbeck.processor.snapshot.SnapshotReader;

/** The snapshot on disk; its schema is read when it is asked for, which is seldom. */
record CommittedSnapshot(SnapshotHead head, String text) {

  static CommittedSnapshot of(String text) {
    return new CommittedSnapshot(SnapshotReader.readHead(text), text);
  }

  /**
   * Returns all of it.
   *
   * @throws dev.limbeck.processor.snapshot.SnapshotFormatException when the schema is none
   */
  Snapshot whole() {
    return SnapshotReader.read(text);
  }
}
