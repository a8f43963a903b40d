package dev.limbeck.processor;

import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.snapshot.ConflictedText;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotHead;
import dev.limbeck.processor.snapshot.SnapshotReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sides of a conflict in the snapshot.
 *
 * @param base what they began with, where it is known
 * @param exact snapshots that are as some commit has them
 * @param likely snapshots from the conflict's own text, in which the sides are mixed
 */
record Branches(
    Snapshot ours,
    Snapshot theirs,
    Optional<Snapshot> base,
    List<Snapshot> exact,
    List<Snapshot> likely) {

  /** Returns the sides that git knows of while the conflict is open in its index. */
  static Optional<Branches> ofIndex(Git git, Path file) {
    Optional<Snapshot> ours = git.side(Git.OURS, file).flatMap(SnapshotReader::find);
    Optional<Snapshot> theirs = git.side(Git.THEIRS, file).flatMap(SnapshotReader::find);
    if (!isBranch(ours) || !isBranch(theirs)) {
      return Optional.empty();
    }
    List<Snapshot> exact = new ArrayList<>(List.of(ours.get(), theirs.get()));
    Optional<Snapshot> base = git.side(Git.BASE, file).flatMap(SnapshotReader::find);
    base.ifPresent(exact::add);
    return Optional.of(new Branches(ours.get(), theirs.get(), base, exact, List.of()));
  }

  /** Returns the sides that are in the conflict's own text. */
  static Optional<Branches> ofText(String text) {
    Optional<ConflictedText> sides = ConflictedText.of(text);
    Optional<Snapshot> ours = sides.flatMap(each -> SnapshotReader.find(each.ours()));
    Optional<Snapshot> theirs = sides.flatMap(each -> SnapshotReader.find(each.theirs()));
    if (!isBranch(ours) || !isBranch(theirs)) {
      return Optional.empty();
    }
    List<Snapshot> likely = new ArrayList<>(List.of(ours.get(), theirs.get()));
    Optional<Snapshot> base = sides.flatMap(ConflictedText::base).flatMap(SnapshotReader::find);
    base.ifPresent(likely::add);
    return Optional.of(new Branches(ours.get(), theirs.get(), base, List.of(), likely));
  }

  /** Returns what both sides name: the classes of both have to be read. */
  SnapshotHead head() {
    return new SnapshotHead(
        ours.unit(),
        ours.head(),
        ours.packageName(),
        both(ours.entities(), theirs.entities()),
        both(ours.external(), theirs.external()));
  }

  private static List<String> both(List<String> one, List<String> other) {
    return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
  }

  private static boolean isBranch(Optional<Snapshot> snapshot) {
    return snapshot.flatMap(Snapshot::head).isPresent();
  }
}
