package dev.limbeck.processor;

import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.source.MigrationFile;
import dev.limbeck.processor.source.MigrationReader;
import dev.limbeck.processor.source.MigrationSpec;
import dev.limbeck.processor.source.MigrationWriter;
import dev.limbeck.revision.RevisionEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A migration in the source tree. */
record DiskRevision(Path path, MigrationFile migration) {

  String id() {
    return migration.id();
  }

  /** Returns whether nobody has edited what was written; reads the file once more. */
  boolean isUntouched() throws SourceTreeException {
    Optional<SourceFile> file = SourceTree.read(path);
    return file.isPresent() && MigrationReader.isUntouched(file.get().text());
  }

  /** Returns the file's text, which is read once more; nothing where it is gone. */
  String text() throws SourceTreeException {
    return SourceTree.read(path).map(SourceFile::text).orElse("");
  }

  /** Returns whether it is what is written where there is no operation. */
  boolean isEmpty() {
    MigrationSpec spec =
        new MigrationSpec(
            migration.packageName(), 1, migration.parents(), "", List.of(), List.of());
    return MigrationWriter.write(spec).id().equals(id());
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
