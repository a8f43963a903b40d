package dev.limbeck.processor;

import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotFormatException;
import dev.limbeck.processor.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is final, by {@code limbeck.base}: what others may have seen, and no draft any more.
 *
 * <p>Git is asked when the first question comes, and no answer means that everything is final.
 */
final class Finality {
  private static final String INDEX = "index";
  private static final String NONE = "none";

  private final String base;
  private final Git git;
  private final Path migrations;
  private final Path snapshot;
  private Optional<Optional<Set<Path>>> answer = Optional.empty();

  Finality(String base, Git git, Path migrations, Path snapshot) {
    this.base = base;
    this.git = git;
    this.migrations = migrations;
    this.snapshot = snapshot;
  }

  /** Returns whether all of a branch's revisions may be drafts, not just the newest. */
  boolean isOfBranch() {
    return !base.equals(INDEX) && !base.equals(NONE);
  }

  /** Returns the files that are final; empty where nobody knows. */
  Optional<Set<Path>> files() {
    if (answer.isEmpty()) {
      answer = Optional.of(ask());
    }
    return answer.get();
  }

  /** Returns the final snapshot, if there is one that can be read. */
  Optional<Snapshot> snapshot() {
    Optional<String> text =
        isOfBranch()
            ? git.mergeBase(base).flatMap(commit -> git.show(commit, snapshot))
            : git.indexed(snapshot);
    try {
      return text.map(SnapshotReader::read);
    } catch (SnapshotFormatException e) {
      return Optional.empty();
    }
  }

  boolean hasSnapshot() {
    return files().filter(files -> files.contains(snapshot)).isPresent();
  }

  private Optional<Set<Path>> ask() {
    List<Path> paths = List.of(migrations, snapshot);
    if (base.equals(NONE)) {
      return Optional.empty();
    }
    return isOfBranch()
        ? git.mergeBase(base).flatMap(commit -> git.tracked(commit, paths))
        : git.tracked(paths);
  }
}
