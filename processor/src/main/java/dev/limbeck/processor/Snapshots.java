package dev.limbeck.processor;

import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotFormatException;
import dev.limbeck.processor.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds and reads the committed snapshot. */
final class Snapshots {
  private static final Pattern CONFLICT = Pattern.compile("^(<{7}|>{7}) ", Pattern.MULTILINE);

  private Snapshots() {}

  /** Reads a snapshot; what is wrong with it becomes a problem with the file and the line. */
  static Optional<CommittedSnapshot> read(
      SourceFile file, ModuleFolders folders, Problems problems) {
    try {
      return Optional.of(CommittedSnapshot.of(file.text()));
    } catch (SnapshotFormatException e) {
      report(e, file, folders, problems);
      return Optional.empty();
    }
  }

  static void report(
      SnapshotFormatException e, SourceFile file, ModuleFolders folders, Problems problems) {
    boolean conflict = CONFLICT.matcher(file.text()).find();
    problems.report(
        conflict ? ProblemCode.SNAPSHOT_CONFLICT : ProblemCode.UNREADABLE_SNAPSHOT,
        folders.display(file.path()) + ":" + e.line() + ": " + e.reason());
  }

  /**
   * Returns the folders with the unit that the module had before its folder was renamed.
   *
   * <p>The folder's name is the unit's only until a snapshot records it: the next one to clone the
   * repository may call the folder anything. A snapshot is the module's when its package is there.
   */
  static ModuleFolders withRecordedUnit(ModuleFolders folders, ProcessorOptions options)
      throws SourceTreeException {
    if (options.unit().isPresent() || options.snapshot().isPresent()) {
      return folders;
    }
    if (SourceTree.read(folders.snapshot()).isPresent()) {
      return folders;
    }
    Path neighbours = folders.snapshot().resolveSibling("");
    List<ModuleFolders> own =
        SourceTree.files(neighbours, ".json").stream()
            .flatMap(file -> recorded(file, folders))
            .toList();
    return own.size() == 1 ? own.get(0) : folders;
  }

  private static Stream<ModuleFolders> recorded(SourceFile file, ModuleFolders folders) {
    try {
      Snapshot snapshot = SnapshotReader.read(file.text());
      return SourceTree.isFolder(folders.packageFolder(snapshot.packageName()))
          ? Stream.of(folders.withUnit(snapshot.unit(), file.path()))
          : Stream.empty();
    } catch (SnapshotFormatException e) {
      // It is another module's, or that module's problem.
      return Stream.empty();
    }
  }
}
