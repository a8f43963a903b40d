package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.diff.Downgrade;
import dev.limbeck.processor.files.Changes;
import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotWriter;
import dev.limbeck.processor.source.MigrationCalls;
import dev.limbeck.processor.source.MigrationReader;
import dev.limbeck.processor.source.MigrationSource;
import dev.limbeck.processor.source.MigrationSpec;
import dev.limbeck.processor.source.MigrationWriter;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.revision.RevisionGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns a decision into texts: the migration, the snapshot, the index. */
final class NextRevision {
  private final UnitState unit;
  private final Finality finality;

  NextRevision(UnitState unit, Finality finality) {
    this.unit = unit;
    this.finality = finality;
  }

  /** Returns the plan that brings the index up to date, and nothing else. */
  Plan unchanged() {
    return Plan.upToDate(index(List.of(), Optional.empty()));
  }

  /** Returns the plan that writes a migration in the place of the base's drafts. */
  Plan write(Base base, List<SchemaOperation> operations, String message) {
    MigrationSource source = MigrationWriter.write(spec(base, operations, message));
    List<DiskRevision> replaced =
        base.replaced().stream().filter(draft -> !draft.id().equals(source.id())).toList();
    boolean isThere = replaced.size() < base.replaced().size();
    Path path =
        unit.folders().packageFolder(unit.packageName()).resolve(source.className() + ".java");
    SourceFile file = new SourceFile(path, source.text());
    Snapshot snapshot = unit.snapshot(Optional.of(source.id()), schemaAfter(base, operations));

    List<SourceFile> written = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    if (!isThere) {
      written.add(file);
      notes.add(wrote(path, operations, replaced));
    } else if (!replaced.isEmpty()) {
      notes.add(removed(replaced));
    }
    changed(snapshot).ifPresent(text -> add(text, written, notes));
    return new Plan(
        isThere ? List.of() : List.of(source),
        unit.packageName(),
        new Changes(written, replaced.stream().map(DiskRevision::path).toList()),
        replaced,
        Optional.of(index(replaced, isThere ? Optional.empty() : Optional.of(file))),
        notes);
  }

  /** Returns the plan for entities that need no change of the base, only of what is above it. */
  Plan settle(Base base) {
    List<SourceFile> written = new ArrayList<>();
    List<Path> deleted = new ArrayList<>(base.replaced().stream().map(DiskRevision::path).toList());
    List<String> notes = new ArrayList<>();
    if (!base.replaced().isEmpty()) {
      notes.add(removed(base.replaced()) + ": the entities are back where they were");
    }
    Snapshot snapshot = unit.snapshot(base.head(), base.schema());
    if (base.head().isPresent() || !base.schema().equals(Schema.empty())) {
      changed(snapshot).ifPresent(text -> add(text, written, notes));
    } else if (unit.committed().isPresent() && !finality.hasSnapshot()) {
      deleted.add(unit.folders().snapshot());
    }
    return new Plan(
        List.of(),
        unit.packageName(),
        new Changes(written, deleted),
        base.replaced(),
        Optional.of(index(base.replaced(), Optional.empty())),
        notes);
  }

  /** Returns whether a revision, unedited, has no operation: somebody asked for it. */
  static boolean isEmptyRevision(DiskRevision revision) {
    return revision.migration().parents().size() <= 1 && revision.isEmpty();
  }

  /** Returns the id that operations on {@code base} give a revision. */
  String idOf(Base base, List<SchemaOperation> operations) {
    return MigrationWriter.write(spec(base, operations, "")).id();
  }

  /** Returns whether {@code revision} does what would be written for the operations. */
  boolean isWritten(Base base, List<SchemaOperation> operations, DiskRevision revision)
      throws SourceTreeException {
    String text = MigrationWriter.write(spec(base, operations, "")).text();
    return SourceTree.read(revision.path())
        .filter(file -> MigrationCalls.agree(file.text(), text))
        .isPresent();
  }

  /** Returns whether the snapshot on disk names the classes that are to be read again. */
  boolean listsTheClasses(Base base) {
    Snapshot now = unit.snapshot(base.head(), base.schema());
    return unit.committed().isEmpty()
        || (unit.committed().get().head().entities().equals(now.entities())
            && unit.committed().get().head().external().equals(now.external()));
  }

  static Schema schemaAfter(Base base, List<SchemaOperation> operations) {
    return SchemaReplay.replay(base.schema(), operations).canonical();
  }

  private MigrationSpec spec(Base base, List<SchemaOperation> operations, String message) {
    int depth = unit.revisions().depthAfter(base.parents());
    return new MigrationSpec(
        unit.packageName(), depth, base.parents(), message, operations, Downgrade.of(operations));
  }

  private MigrationIndex index(List<DiskRevision> without, Optional<SourceFile> with) {
    List<DiskRevision> revisions = new ArrayList<>(unit.revisions().without(without).files());
    with.flatMap(
            file ->
                MigrationReader.read(file.text()).map(read -> new DiskRevision(file.path(), read)))
        .ifPresent(revisions::add);
    return new MigrationIndex(
        unit.folders().unit(),
        RevisionGraph.of(revisions.stream().map(DiskRevision::entry).toList()));
  }

  /** Returns the snapshot's file, if it differs from what is on disk. */
  private Optional<SourceFile> changed(Snapshot snapshot) {
    String text = SnapshotWriter.write(snapshot);
    return unit.isCommitted(text)
        ? Optional.empty()
        : Optional.of(new SourceFile(unit.folders().snapshot(), text));
  }

  private void add(SourceFile snapshot, List<SourceFile> written, List<String> notes) {
    written.add(snapshot);
    notes.add(
        "%s %s"
            .formatted(
                unit.folders().display(snapshot.path()),
                unit.committed().isPresent() ? "updated" : "written"));
  }

  private String wrote(Path path, List<SchemaOperation> operations, List<DiskRevision> replaced) {
    String note =
        "wrote %s (%s)"
            .formatted(
                unit.folders().display(path),
                MigrationPipeline.counted(operations.size(), "operation", "operations"));
    return replaced.isEmpty() ? note : note + " in the place of " + names(replaced);
  }

  private static String removed(List<DiskRevision> drafts) {
    return "removed " + names(drafts);
  }

  private static String names(List<DiskRevision> drafts) {
    return drafts.stream()
        .map(draft -> draft.migration().className())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
