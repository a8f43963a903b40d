package dev.limbeck.processor;

import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.source.MigrationFile;
import dev.limbeck.processor.source.MigrationFormatException;
import dev.limbeck.processor.source.MigrationReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Warns of migrations that do something else than when they were committed. */
final class EditedRevisions {

  private EditedRevisions() {}

  static void report(UnitState unit, Git git, Elements elements, Problems problems) {
    Path folder = unit.folders().packageFolder(unit.packageName());
    Set<Path> changed = git.changed(List.of(folder)).orElse(Set.of());
    for (DiskRevision revision : unit.revisions().files()) {
      if (changed.contains(revision.path()) && doesSomethingElse(revision, git)) {
        TypeElement type = elements.getTypeElement(revision.entry().className());
        problems.report(
            ProblemCode.EDITED_REVISION,
            Optional.ofNullable(type).map(Origin::of),
            unit.folders().display(revision.path())
                + " does something else than when it was committed: databases that have applied"
                + " it won't follow, and refuse the next upgrade. Take it back (git checkout -- "
                + unit.folders().display(revision.path())
                + ") and let a new revision change what it did.");
      }
    }
  }

  private static boolean doesSomethingElse(DiskRevision revision, Git git) {
    try {
      return git.show("HEAD", revision.path())
          .flatMap(MigrationReader::read)
          .map(MigrationFile::checksum)
          .filter(checksum -> !checksum.equals(revision.migration().checksum()))
          .isPresent();
    } catch (MigrationFormatException e) {
      return true;
    }
  }
}
