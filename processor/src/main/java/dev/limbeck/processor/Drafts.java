package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.snapshot.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the revisions that nobody but their author has seen, and what lies below them.
 *
 * <p>That a revision is a draft needs positive proof: it is unedited, git answers and doesn't list
 * it, and a snapshot is known of what remains without it. Where anything is unknown it is final.
 */
final class Drafts {
  private final Finality finality;
  private final Revisions revisions;
  private final Optional<CommittedSnapshot> onDisk;
  private final Joint joint;

  /** Finds what branches lead to together that no snapshot tells yet. */
  interface Joint {
    Optional<Merged> of(Revisions revisions) throws SourceTreeException;
  }

  Drafts(Finality finality, Revisions revisions, Optional<CommittedSnapshot> onDisk, Joint joint) {
    this.finality = finality;
    this.revisions = revisions;
    this.onDisk = onDisk;
    this.joint = joint;
  }

  /** Returns what is final, with the drafts on top of it; empty unless all of it is known. */
  Optional<Base> base() throws SourceTreeException {
    Optional<Set<Path>> known = finality.files();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<DiskRevision> drafts = new ArrayList<>();
    List<DiskRevision> layer;
    do {
      layer = layer(known.get(), drafts);
      drafts.addAll(layer);
    } while (finality.isOfBranch() && !layer.isEmpty());
    return base(drafts);
  }

  private List<DiskRevision> layer(Set<Path> known, List<DiskRevision> above)
      throws SourceTreeException {
    List<DiskRevision> layer = new ArrayList<>();
    for (DiskRevision head : revisions.without(above).heads()) {
      if (!known.contains(head.path()) && head.isUntouched()) {
        layer.add(head);
      }
    }
    return layer;
  }

  private Optional<Base> base(List<DiskRevision> drafts) throws SourceTreeException {
    Revisions rest = revisions.without(drafts);
    boolean joins = drafts.stream().anyMatch(each -> each.migration().parents().size() > 1);
    if (joins && rest.heads().size() > 1) {
      return merged(rest, drafts);
    }
    Optional<Base> base =
        schemaOf(rest).map(found -> Base.of(found.head(), found.schema(), List.copyOf(drafts)));
    return base.isEmpty() && finality.isInConflict() ? merged(rest, drafts) : base;
  }

  private Optional<Base> merged(Revisions rest, List<DiskRevision> drafts)
      throws SourceTreeException {
    return joint
        .of(rest)
        .map(merged -> new Base(merged.heads(), merged.schema(), List.copyOf(drafts)));
  }

  private record Found(Optional<String> head, Schema schema) {
    static Found of(Snapshot snapshot) {
      return new Found(snapshot.head(), snapshot.schema());
    }
  }

  private Optional<Found> schemaOf(Revisions rest) {
    Stream<Found> found =
        finality.hasSnapshot()
            ? finality.snapshots().stream().map(Found::of)
            : untracked(rest).stream();
    return found
        .filter(each -> rest.endWith(each.head()))
        .findFirst()
        .or(
            () ->
                onDisk
                    .filter(snapshot -> rest.endWith(snapshot.head().head()))
                    .map(CommittedSnapshot::whole)
                    .map(Found::of));
  }

  private static Optional<Found> untracked(Revisions rest) {
    return rest.files().isEmpty()
        ? Optional.of(new Found(Optional.empty(), Schema.empty()))
        : Optional.empty();
  }
}
