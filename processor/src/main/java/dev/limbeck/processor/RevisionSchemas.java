package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the schema that a revision led to: each was committed with its snapshot.
 *
 * <p>Mutable: asks git once for each.
 */
final class RevisionSchemas {
  private final Optional<Git> git;
  private final Path file;
  private final List<Snapshot> likely;
  private final Map<String, Optional<Schema>> found = new HashMap<>();
  private boolean isGuessed;

  /**
   * Starts with what is known.
   *
   * @param git empty where it isn't to be asked
   * @param exact snapshots that are right
   * @param likely snapshots that are better than nothing
   */
  RevisionSchemas(Optional<Git> git, Path file, List<Snapshot> exact, List<Snapshot> likely) {
    this.git = git;
    this.file = file;
    this.likely = likely;
    exact.forEach(
        each -> each.head().ifPresent(id -> found.putIfAbsent(id, Optional.of(each.schema()))));
  }

  /** Returns the schema at a revision, if any commit tells. */
  Optional<Schema> at(String id) {
    if (!found.containsKey(id)) {
      Optional<Schema> committed = of(id, committed(id));
      Optional<Schema> guessed = committed.isPresent() ? committed : of(id, likely.stream());
      isGuessed |= committed.isEmpty() && guessed.isPresent();
      found.put(id, guessed);
    }
    return found.get(id);
  }

  /** Returns whether a schema came from a text in which git had merged what both had done. */
  boolean isGuessed() {
    return isGuessed;
  }

  /** The last is the oldest: a later one may be of a merge that took one side. */
  private static Optional<Schema> of(String id, Stream<Snapshot> snapshots) {
    return snapshots
        .filter(each -> each.head().filter(id::equals).isPresent())
        .map(Snapshot::schema)
        .reduce((newer, older) -> older);
  }

  private Stream<Snapshot> committed(String id) {
    return git.stream()
        .flatMap(each -> each.versions(file, "\"head\": \"" + id + "\""))
        .flatMap(text -> SnapshotReader.find(text).stream());
  }
}
