package dev.limbeck.processor;

import dev.limbeck.processor.diff.Hints;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.source.MigrationReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names that annotations of ours speak of.
 *
 * <p>An author who reads the draft, and then adds {@code @RenamedFrom}, changes no schema. So the
 * newest revision is looked at again while such a name occurs in it, and only then.
 */
record HintWords(Set<String> names) {

  static HintWords of(Hints hints) {
    Set<String> names = new HashSet<>(hints.droppedTables());
    hints.renamedTables().keySet().forEach(table -> names.add(table.toString()));
    hints.renamedTables().values().forEach(names::addAll);
    hints.renamedColumns().values().forEach(columns -> names.addAll(columns.keySet()));
    hints.renamedColumns().values().stream()
        .flatMap(columns -> columns.values().stream())
        .forEach(names::addAll);
    hints.droppedColumns().values().forEach(names::addAll);
    hints.backfills().values().forEach(columns -> names.addAll(columns.keySet()));
    return new HintWords(names);
  }

  /** Returns whether the newest revision is unedited and mentions one of the names. */
  boolean areIn(Revisions revisions) throws SourceTreeException {
    List<DiskRevision> heads = revisions.heads();
    if (names.isEmpty() || heads.size() != 1) {
      return false;
    }
    return SourceTree.read(heads.get(0).path())
        .filter(file -> names.stream().anyMatch(name -> file.text().contains('"' + name + '"')))
        .filter(file -> MigrationReader.isUntouched(file.text()))
        .isPresent();
  }
}
