package dev.limbeck.processor;

import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.source.MigrationReader;
import dev.limbeck.processor.source.MigrationSource;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A revision that follows another one from now on.
 *
 * @param source empty where nothing is left for it to do
 * @param isAnew whether what it does was written anew
 */
record MovedRevision(DiskRevision from, Optional<MigrationSource> source, boolean isAnew) {

  Optional<SourceFile> file() {
    return source.map(each -> new SourceFile(path(each), each.text()));
  }

  Optional<DiskRevision> revision() {
    return source.flatMap(
        each -> MigrationReader.read(each.text()).map(read -> new DiskRevision(path(each), read)));
  }

  private Path path(MigrationSource each) {
    return from.path().resolveSibling(each.className() + ".java");
  }
}
