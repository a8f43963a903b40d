package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.files.Changes;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.source.MigrationSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Branches, put together.
 *
 * @param heads what nothing follows afterwards: one where revisions have moved, else those to join
 * @param schema what they lead to
 * @param moved the revisions that follow others from now on
 * @param files the migrations that are on disk
 */
record Merged(
    List<String> heads, Schema schema, List<MovedRevision> moved, List<DiskRevision> files) {

  boolean isJoin() {
    return heads.size() > 1;
  }

  /** Returns the revisions as they are then. */
  Revisions revisions() {
    List<DiskRevision> result = new ArrayList<>(files);
    moved.forEach(each -> result.remove(each.from()));
    Set<String> ids = result.stream().map(DiskRevision::id).collect(Collectors.toSet());
    moved.stream()
        .flatMap(each -> each.revision().stream())
        .filter(each -> !ids.contains(each.id()))
        .forEach(result::add);
    return Revisions.of(result);
  }

  /**
   * Adds to a plan what the merge does to files.
   *
   * @param plan for what the entities need beyond
   * @param snapshot what the snapshot is where the plan has nothing to write
   */
  Plan with(Plan plan, SourceFile snapshot, ModuleFolders folders) {
    List<Path> there = files.stream().map(DiskRevision::path).toList();
    List<MigrationSource> migrations = new ArrayList<>();
    List<SourceFile> written = new ArrayList<>();
    for (MovedRevision each : moved) {
      each.file()
          .filter(file -> !there.contains(file.path()))
          .ifPresent(
              file -> {
                written.add(file);
                migrations.add(each.source().orElseThrow());
              });
    }
    migrations.addAll(plan.migrations());
    written.addAll(plan.changes().written());
    if (written.stream().noneMatch(file -> file.path().equals(snapshot.path()))) {
      written.add(snapshot);
    }
    List<DiskRevision> replaced = new ArrayList<>(moved.stream().map(MovedRevision::from).toList());
    List<Path> deleted = new ArrayList<>(replaced.stream().map(DiskRevision::path).toList());
    replaced.addAll(plan.replaced());
    deleted.addAll(plan.changes().deleted());
    List<String> notes = new ArrayList<>(List.of("merged two branches: " + summary(folders)));
    notes.addAll(plan.notes());
    return new Plan(
        migrations,
        plan.packageName(),
        new Changes(written, deleted),
        replaced,
        plan.index(),
        notes);
  }

  /** Returns what becomes of which revision. */
  String summary(ModuleFolders folders) {
    if (isJoin()) {
      return names(heads) + " are joined by a revision that follows both";
    }
    if (moved.isEmpty()) {
      return names(heads) + " follows all the others already";
    }
    return moved.stream().map(each -> summary(each, folders)).collect(Collectors.joining("; "));
  }

  private String summary(MovedRevision each, ModuleFolders folders) {
    String name = each.from().migration().className();
    Optional<DiskRevision> next = each.revision();
    if (next.isEmpty()) {
      return name + " is left out, because the other branch has done all of it";
    }
    return name
        + " becomes "
        + folders.display(next.get().path())
        + ", behind "
        + names(next.get().migration().parents())
        + (each.isAnew() ? ", and does what the other branch has left to do" : "");
  }

  private String names(Collection<String> ids) {
    List<DiskRevision> all = revisions().files();
    return ids.stream()
        .map(
            id ->
                all.stream()
                    .filter(file -> file.id().equals(id))
                    .map(file -> file.migration().className())
                    .findFirst()
                    .orElse(id))
        .collect(Collectors.joining(" and "));
  }
}
