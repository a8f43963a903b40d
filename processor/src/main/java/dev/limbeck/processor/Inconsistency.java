package dev.limbeck.processor;

import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.util.List;
import java.util.stream.Collectors;

/** Says why the snapshot and the migrations on disk don't belong together. */
final class Inconsistency {
  private final UnitState unit;
  private final ModuleFolders folders;
  private final String snapshot;

  private Inconsistency(UnitState unit) {
    this.unit = unit;
    this.folders = unit.folders();
    this.snapshot = folders.display(folders.snapshot());
  }

  static void report(UnitState unit, Problems problems) {
    new Inconsistency(unit).report(problems);
  }

  private void report(Problems problems) {
    List<DiskRevision> heads = unit.revisions().heads();
    if (heads.size() > 1) {
      problems.report(ProblemCode.SEVERAL_HEADS, severalHeads(heads));
    } else if (unit.committed().isEmpty()) {
      problems.report(ProblemCode.MISSING_SNAPSHOT, missingSnapshot());
    } else if (unit.head().filter(head -> unit.revisions().file(head).isEmpty()).isPresent()) {
      problems.report(ProblemCode.MISSING_REVISION, missingRevision(unit.head().get()));
    } else {
      problems.report(ProblemCode.STALE_SNAPSHOT, staleSnapshot(heads.get(0)));
    }
  }

  private String severalHeads(List<DiskRevision> heads) {
    return heads.stream()
            .map(head -> folders.display(head.path()))
            .collect(Collectors.joining(" and "))
        + " are both the newest revision of "
        + folders.unit()
        + ". Delete the one that the main branch doesn't have, take the main branch's "
        + snapshot
        + " (git checkout origin/main -- "
        + snapshot
        + "), and compile: what it did is written again, behind the other.";
  }

  private String missingSnapshot() {
    return "There "
        + (unit.revisions().files().size() == 1 ? "is a migration" : "are migrations")
        + " in "
        + folders.display(folders.packageFolder(unit.packageName()))
        + ", and no "
        + snapshot
        + ". Restore it (git checkout -- "
        + snapshot
        + "); or say where it is (-Alimbeck.snapshot) or what the unit is called (-Alimbeck.unit).";
  }

  private String missingRevision(String head) {
    String folder = folders.display(folders.packageFolder(unit.packageName()));
    return snapshot
        + " is of revision "
        + head
        + ", and no file in "
        + folder
        + " is that revision. Restore it (git checkout -- "
        + folder
        + ", or git add it where it was written); if it was deleted on purpose, take back the"
        + " snapshot, too (git checkout -- "
        + snapshot
        + ").";
  }

  private String staleSnapshot(DiskRevision newest) {
    return snapshot
        + " is of "
        + unit.head().map(head -> "revision " + head).orElse("no revision")
        + ", and the newest one is "
        + newest.id()
        + " ("
        + folders.display(newest.path())
        + "). Restore the snapshot that came with it (git checkout -- "
        + snapshot
        + "); or, if that revision isn't committed yet, delete its file and compile.";
  }
}
