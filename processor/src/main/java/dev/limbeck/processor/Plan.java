package dev.limbeck.processor;

import dev.limbeck.processor.files.Changes;
import dev.limbeck.processor.source.MigrationSource;
import java.util.List;
import java.util.Optional;

/**
 * What happens once the compilation has succeeded.
 *
 * @param migrations the new migrations, which have to be compiled with everything else
 * @param packageName the package of the migrations
 * @param changes to the user's files, the migration's own among them
 * @param replaced the drafts whose files are deleted, and whose classes go too
 * @param index the revisions as they are then
 * @param notes what was done, a sentence each
 */
record Plan(
    List<MigrationSource> migrations,
    String packageName,
    Changes changes,
    List<DiskRevision> replaced,
    Optional<MigrationIndex> index,
    List<String> notes) {

  /** Leaves everything as it is, the index too. */
  static final Plan NOTHING =
      new Plan(List.of(), "", Changes.NONE, List.of(), Optional.empty(), List.of());

  /** Returns a plan that brings the index up to date, and nothing else. */
  static Plan upToDate(MigrationIndex index) {
    return new Plan(List.of(), "", Changes.NONE, List.of(), Optional.of(index), List.of());
  }
}
