package dev.limbeck.processor;

import dev.limbeck.processor.source.MigrationFile;
import dev.limbeck.revision.RevisionEntry;
import java.nio.file.Path;

/** A migration in the source tree. */
record DiskRevision(Path path, MigrationFile migration) {

  String id() {
    return migration.id();
  }

  RevisionEntry entry() {
    return new RevisionEntry(
        migration.id(),
        migration.parents(),
        migration.checksum(),
        ClassNames.in(migration.packageName(), migration.className()),
        migration.message());
  }
}
