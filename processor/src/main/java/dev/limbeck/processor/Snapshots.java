package dev.limbeck.processor;

import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.snapshot.ConflictedText;
import dev.limbeck.processor.snapshot.SnapshotFormatException;
import dev.limbeck.processor.snapshot.SnapshotHead;
import dev.limbeck.processor.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the committed snapshot. */
final class Snapshots {
  private Snapshots() {}

  /**
   * Where the snapshot is, and what it says.
   *
   * @param conflict the sides of the conflict that it holds
   */
  record Found(
      ModuleFolders folders, Optional<CommittedSnapshot> committed, Optional<Branches> conflict) {}

  /** Finds and reads the snapshot; what is wrong with it becomes a problem with file and line. */
  static Found find(ModuleFolders guessed, ProcessorOptions options, Problems problems)
      throws SourceTreeException {
    ModuleFolders folders = beforeRenaming(guessed, options);
    Optional<SourceFile> file = SourceTree.read(folders.snapshot());
    if (file.isEmpty()) {
      return new Found(folders, Optional.empty(), Optional.empty());
    }
    try {
      if (ConflictedText.isIn(file.get().text())) {
        return conflicted(folders, file.get().text(), options);
      }
      CommittedSnapshot committed = CommittedSnapshot.of(file.get().text());
      String unit = options.unit().orElse(committed.head().unit());
      return new Found(
          folders.withUnit(unit, folders.snapshot()), Optional.of(committed), Optional.empty());
    } catch (SnapshotFormatException e) {
      report(e, file.get().text(), folders, problems);
      return new Found(folders, Optional.empty(), Optional.empty());
    }
  }

  /** Git's index knows the sides better than the text, where all is in that git merged itself. */
  private static Found conflicted(ModuleFolders folders, String text, ProcessorOptions options) {
    Branches branches =
        Finality.git(options.base(), folders.base())
            .flatMap(git -> Branches.ofIndex(git, folders.snapshot()))
            .or(() -> Branches.ofText(text))
            .orElseThrow(() -> SnapshotFormatException.ofConflict(text));
    String unit = options.unit().orElse(branches.ours().unit());
    return new Found(
        folders.withUnit(unit, folders.snapshot()),
        Optional.of(new CommittedSnapshot(branches.head(), text)),
        Optional.of(branches));
  }

  static void report(
      SnapshotFormatException e, String text, ModuleFolders folders, Problems problems) {
    boolean conflict = ConflictedText.isIn(text);
    problems.report(
        conflict ? ProblemCode.SNAPSHOT_CONFLICT : ProblemCode.UNREADABLE_SNAPSHOT,
        folders.display(folders.snapshot()) + ":" + e.line() + ": " + e.reason());
  }

  /**
   * Returns the folders with the snapshot that the module had before its folder was renamed.
   *
   * <p>The folder's name is the unit's only until a snapshot records it: the next one to clone the
   * repository may call the folder anything. A snapshot is the module's when its package is there.
   */
  private static ModuleFolders beforeRenaming(ModuleFolders folders, ProcessorOptions options)
      throws SourceTreeException {
    if (options.unit().isPresent()
        || options.snapshot().isPresent()
        || SourceTree.exists(folders.snapshot())) {
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
      SnapshotHead head = SnapshotReader.readHead(file.text());
      return SourceTree.isFolder(folders.packageFolder(head.packageName()))
          ? Stream.of(folders.withUnit(head.unit(), file.path()))
          : Stream.empty();
    } catch (SnapshotFormatException e) {
      // It is another module's, or that module's problem.
      return Stream.empty();
    }
  }
}
