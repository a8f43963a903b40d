package dev.limbeck.processor;

import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /** Returns whether {@code base} is no git revision. */
  static boolean isKeyword(String base) {
    return base.equals(INDEX) || base.equals(NONE);
  }

  /** Returns the repository of a module, unless it isn't to be asked. */
  static Optional<Git> git(String base, Path folder) {
    return base.equals(NONE) ? Optional.empty() : Optional.of(new Git(folder));
  }

  /** Returns whether all of a branch's revisions may be drafts, not just the newest. */
  boolean isOfBranch() {
    return !isKeyword(base);
  }

  /** Returns the files that are final; empty where nobody knows. */
  Optional<Set<Path>> files() {
    if (answer.isEmpty()) {
      answer = Optional.of(ask());
    }
    return answer.get();
  }

  /** Returns the final snapshots that can be read, the one that the branch began with first. */
  List<Snapshot> snapshots() {
    Stream<String> texts =
        isOfBranch()
            ? commits().stream().flatMap(commit -> git.show(commit, snapshot).stream())
            : git.indexed(snapshot).map(Stream::of).orElseGet(this::ofConflict);
    return texts.flatMap(text -> SnapshotReader.find(text).stream()).toList();
  }

  /** Returns whether what was merged isn't committed yet, so that its snapshot is in no index. */
  boolean isInConflict() {
    return !isOfBranch() && hasSnapshot() && git.indexed(snapshot).isEmpty();
  }

  /** While a conflict is open in the index, what its sides were is final. */
  private Stream<String> ofConflict() {
    return Stream.of(Git.OURS, Git.THEIRS).flatMap(side -> git.side(side, snapshot).stream());
  }

  boolean hasSnapshot() {
    return files().filter(files -> files.contains(snapshot)).isPresent();
  }

  private Optional<Set<Path>> ask() {
    List<Path> paths = List.of(migrations, snapshot);
    if (base.equals(NONE)) {
      return Optional.empty();
    }
    return isOfBranch() ? ofBranch(paths) : git.tracked(paths);
  }

  private Optional<Set<Path>> ofBranch(List<Path> paths) {
    Set<Path> files = new HashSet<>();
    List<String> commits = commits();
    for (String commit : commits) {
      Optional<Set<Path>> tracked = git.tracked(commit, paths);
      if (tracked.isEmpty()) {
        return Optional.empty();
      }
      files.addAll(tracked.get());
    }
    return commits.isEmpty() ? Optional.empty() : Optional.of(files);
  }

  /**
   * Where the branch began, and where the base is now: while that is merged, its revisions are here
   * already, and git still says that the branch left it earlier.
   */
  private List<String> commits() {
    return git.mergeBase(base).map(began -> List.of(began, base)).orElse(List.of());
  }
}
