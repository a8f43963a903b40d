package dev.limbeck.processor;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.merge.Contradiction;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.source.Message;
import dev.limbeck.processor.source.MigrationCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says what keeps branches from being merged.
 *
 * @param code of what can't be merged for want of knowledge
 */
record BranchProblems(ModuleFolders folders, ProblemCode code, Problems problems) {

  /** Returns the same that nobody hears of: what people have merged already is none of theirs. */
  BranchProblems quiet() {
    return new BranchProblems(folders, code, new Problems());
  }

  boolean hasErrors() {
    return problems.hasErrors();
  }

  void missing(String head) {
    problems.report(
        code,
        snapshot()
            + " holds a conflict, one side of which is of revision "
            + head
            + ", and no migration on disk is that revision. Restore its file; or, if it was deleted"
            + " on purpose, take the other side of the snapshot (git checkout --ours or --theirs --"
            + " "
            + snapshot()
            + "), and compile.");
  }

  /** Says that a revision is gone which ours follow. */
  void torn(String parent) {
    problems.report(
        ProblemCode.MISSING_REVISION,
        "Revision "
            + parent
            + ", which others follow, isn't there any more. Restore its file (git checkout HEAD --"
            + " <file>), and take this side of the snapshot (git checkout --ours -- "
            + snapshot()
            + "). What others follow can't be reverted: let a new revision undo what it did.");
  }

  void unknownSchema() {
    problems.report(
        code,
        "Two branches have added revisions, and what the schema was where they parted, or at one"
            + " of their ends, is in no commit that git finds here. "
            + byHand());
  }

  /** Says what both sides did, and which of their revisions speak of it. */
  void contradictions(
      List<Contradiction> contradictions, List<DiskRevision> first, List<DiskRevision> second)
      throws SourceTreeException {
    for (Contradiction each : contradictions) {
      problems.report(
          ProblemCode.CONTRADICTING_BRANCHES,
          each.subject()
              + ": "
              + speakers(first, each.name())
              + " "
              + each.first()
              + ", and "
              + speakers(second, each.name())
              + " "
              + each.second()
              + ". Nothing was merged. Decide which of them stays, and make the entities say it. "
              + byHand());
    }
  }

  /** Says what an edited revision does that can't be done behind the other branch's. */
  void unfit(
      List<SchemaOperation> unfit,
      List<SchemaOperation> instead,
      DiskRevision edited,
      List<DiskRevision> others) {
    problems.report(
        ProblemCode.CONTRADICTING_BRANCHES,
        edited.migration().className()
            + " was edited by hand, and isn't written anew for that. Behind "
            + names(others)
            + " it can't do this any more: "
            + calls(unfit)
            + ". Take that out of "
            + folders.display(edited.path())
            + ", its way back too"
            + (instead.isEmpty() ? "" : "; what fits in its place is " + calls(instead))
            + ". Then compile.");
  }

  /** Says what both sides do, where neither may be written anew. */
  void doneTwice(List<SchemaOperation> unfit, List<DiskRevision> first, List<DiskRevision> second) {
    problems.report(
        ProblemCode.CONTRADICTING_BRANCHES,
        Message.of(unfit)
            + ": "
            + names(first)
            + " and "
            + names(second)
            + " can't both do it, and others may have applied either. Take it out of the one that"
            + " no database has applied, its way back too, and compile: "
            + calls(unfit)
            + ".");
  }

  private String byHand() {
    return "Delete the revisions of the branch that no database has applied, take the other"
        + " branch's "
        + snapshot()
        + " (git checkout <branch> -- "
        + snapshot()
        + "), and compile: what the entities need is written again, behind the other.";
  }

  private static String calls(List<SchemaOperation> operations) {
    return operations.stream().map(MigrationCalls::code).collect(Collectors.joining("; "));
  }

  private String snapshot() {
    return folders.display(folders.snapshot());
  }

  private static String speakers(List<DiskRevision> revisions, String name)
      throws SourceTreeException {
    List<DiskRevision> speaking = new ArrayList<>();
    for (DiskRevision revision : revisions) {
      String text = revision.text();
      if (text.contains('"' + name + '"')) {
        speaking.add(revision);
      }
    }
    return names(speaking.isEmpty() ? revisions : speaking);
  }

  private static String names(List<DiskRevision> revisions) {
    return revisions.stream()
        .map(revision -> revision.migration().className())
        .collect(Collectors.joining(" and "));
  }
}
