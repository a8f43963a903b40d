package dev.limbeck.processor;

import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.source.MigrationFile;
import dev.limbeck.processor.source.MigrationFormatException;
import dev.limbeck.processor.source.MigrationReader;
import dev.limbeck.revision.RevisionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the migrations of a package from their sources, whatever javac was given. */
final class RevisionReader {
  private final ModuleFolders folders;
  private final Problems problems;

  RevisionReader(ModuleFolders folders, Problems problems) {
    this.folders = folders;
    this.problems = problems;
  }

  /** Returns the migrations; a file that can't be read becomes a problem. */
  List<DiskRevision> files(String packageName) throws SourceTreeException {
    List<DiskRevision> files = new ArrayList<>();
    for (SourceFile file : SourceTree.files(folders.packageFolder(packageName), ".java")) {
      migration(file).ifPresent(each -> files.add(new DiskRevision(file.path(), each)));
    }
    return files;
  }

  /** Returns what {@code order} makes of the migrations; empty, with a problem, if it refuses. */
  <R> Optional<R> ordered(List<DiskRevision> files, Function<List<DiskRevision>, R> order) {
    try {
      return Optional.of(order.apply(files));
    } catch (RevisionException e) {
      switch (e.kind()) {
        case DUPLICATE_REVISION ->
            problems.report(ProblemCode.DUPLICATE_REVISION, at(files, List.of(e.subject()), e));
        case MISSING_PARENT ->
            problems.report(ProblemCode.MISSING_REVISION, at(files, List.of(e.subject()), e));
        case CYCLE -> problems.report(ProblemCode.REVISION_CYCLE, at(files, e.others(), e));
        default -> throw e;
      }
    }
    return Optional.empty();
  }

  private Optional<MigrationFile> migration(SourceFile file) {
    try {
      Optional<MigrationFile> migration = MigrationReader.read(file.text());
      migration.ifPresent(each -> new DiskRevision(file.path(), each).entry());
      return migration;
    } catch (MigrationFormatException | IllegalArgumentException e) {
      problems.report(
          ProblemCode.UNREADABLE_MIGRATION, folders.display(file.path()) + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private String at(List<DiskRevision> files, List<String> ids, RevisionException e) {
    return files.stream()
            .filter(file -> ids.contains(file.id()))
            .map(file -> folders.display(file.path()))
            .collect(Collectors.joining(", "))
        + ": "
        + e.getMessage();
  }
}
