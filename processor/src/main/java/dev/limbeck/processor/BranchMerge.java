package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.diff.Downgrade;
import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.mapping.Mapping;
import dev.limbeck.processor.merge.Movement;
import dev.limbeck.processor.merge.Standing;
import dev.limbeck.processor.merge.Transplant;
import dev.limbeck.processor.merge.Transplant.Branch;
import dev.limbeck.processor.merge.Transplant.Wish;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.source.Message;
import dev.limbeck.processor.source.MigrationCalls;
import dev.limbeck.processor.source.MigrationReader;
import dev.limbeck.processor.source.MigrationSource;
import dev.limbeck.processor.source.MigrationSpec;
import dev.limbeck.processor.source.MigrationWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Puts the revisions of branches in one line, or finds what joins them.
 *
 * <p>Reads files and writes none.
 */
final class BranchMerge {
  private final ModuleFolders folders;
  private final String packageName;
  private final ProcessorOptions options;
  private final Mapping mapping;
  private final Optional<Git> git;
  private final Lineage lineage;
  private final BranchProblems problems;

  /**
   * Starts with what is on disk.
   *
   * @param git empty where it isn't to be asked
   */
  BranchMerge(
      ModuleFolders folders,
      String packageName,
      ProcessorOptions options,
      Mapping mapping,
      Optional<Git> git,
      Lineage lineage,
      BranchProblems problems) {
    this.folders = folders;
    this.packageName = packageName;
    this.options = options;
    this.mapping = mapping;
    this.git = git;
    this.lineage = lineage;
    this.problems = problems;
  }

  /** Resolves a conflict in the snapshot; empty, with a problem, where that can't be done. */
  Optional<Merged> merge(Branches branches) throws SourceTreeException {
    String ours = branches.ours().head().orElseThrow();
    String theirs = branches.theirs().head().orElseThrow();
    for (String head : List.of(ours, theirs)) {
      if (lineage.file(head).isEmpty()) {
        problems.missing(head);
        return Optional.empty();
      }
    }
    RevisionSchemas schemas =
        new RevisionSchemas(git, folders.snapshot(), branches.exact(), branches.likely());
    List<DiskRevision> ownOfOurs = lineage.only(ours, theirs);
    List<DiskRevision> ownOfTheirs = lineage.only(theirs, ours);
    if (!lineage.missing(ownOfOurs).isEmpty()) {
      problems.torn(lineage.missing(ownOfOurs).get(0));
      return Optional.empty();
    }
    if (ownOfOurs.isEmpty() || ownOfTheirs.isEmpty()) {
      String head = ownOfOurs.isEmpty() ? theirs : ours;
      return known(schemas.at(head)).map(schema -> merged(head, schema, List.of()));
    }
    boolean replays = !branches.exact().isEmpty() && !git.filter(Git::isMerging).isPresent();
    Movement movement =
        Movement.of(
            replays,
            lineage.missing(ownOfTheirs).isEmpty(),
            standing(ownOfOurs),
            standing(ownOfTheirs));
    Optional<Merged> merged =
        switch (movement) {
          case OURS -> move(theirs, ownOfTheirs, ours, ownOfOurs, schemas);
          case THEIRS -> move(ours, ownOfOurs, theirs, ownOfTheirs, schemas);
          case NONE -> join(List.of(ours, theirs), schemas);
        };
    return schemas.isGuessed() && overlap(ownOfOurs, ownOfTheirs)
        ? known(Optional.empty())
        : merged;
  }

  /** What both have done is on every side of a conflict's text, as if it had been there before. */
  private static boolean overlap(List<DiskRevision> ours, List<DiskRevision> theirs)
      throws SourceTreeException {
    for (DiskRevision one : ours) {
      for (DiskRevision other : theirs) {
        if (MigrationCalls.overlap(one.text(), other.text())) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Joins several heads; empty, with a problem, where that can't be done.
   *
   * @param likely snapshots for what isn't committed yet
   */
  Optional<Merged> join(List<String> heads, List<Snapshot> likely) throws SourceTreeException {
    return join(heads, new RevisionSchemas(git, folders.snapshot(), List.of(), likely));
  }

  /**
   * Returns what the sides of a conflict led to, where the one follows the other by now; empty
   * where that isn't known.
   *
   * @param head the last of those that moved
   */
  Optional<Merged> moved(Branches branches, String head) throws SourceTreeException {
    boolean oursMoved = lineage.file(branches.ours().head().orElseThrow()).isEmpty();
    Snapshot onto = oursMoved ? branches.theirs() : branches.ours();
    Snapshot from = oursMoved ? branches.ours() : branches.theirs();
    String last = onto.head().orElseThrow();
    Optional<Snapshot> base = branches.base();
    if (base.isEmpty() || !lineage.upTo(head).contains(last)) {
      return Optional.empty();
    }
    List<DiskRevision> staying =
        revisions(lineage.upTo(last), base.get().head().map(lineage::upTo).orElse(Set.of()));
    List<DiskRevision> moving = revisions(lineage.upTo(head), lineage.upTo(last));
    Transplant whole =
        transplant(base.get().schema(), onto.schema(), staying, from.schema(), moving);
    return whole.contradictions().isEmpty()
        ? Optional.of(merged(head, whole.schema(), List.of()))
        : Optional.empty();
  }

  private Standing standing(List<DiskRevision> revisions) {
    Optional<String> base = Optional.of(options.base()).filter(each -> !Finality.isKeyword(each));
    return git.map(each -> new Standings(each, base).of(revisions)).orElse(Standing.SHARED);
  }

  private Merged merged(String head, Schema schema, List<MovedRevision> moved) {
    return new Merged(List.of(head), schema, moved, List.copyOf(lineage.files().values()));
  }

  private <E> Optional<E> known(Optional<E> schema) {
    if (schema.isEmpty()) {
      problems.unknownSchema();
    }
    return schema;
  }

  private Optional<Merged> move(
      String onto,
      List<DiskRevision> staying,
      String from,
      List<DiskRevision> moving,
      RevisionSchemas schemas)
      throws SourceTreeException {
    List<String> missing = lineage.missing(moving);
    Optional<Schema> base =
        missing.isEmpty()
            ? schema(lineage.shared(onto, from), schemas, problems.quiet())
            : missing.size() == 1 ? schemas.at(missing.get(0)) : Optional.empty();
    Optional<Schema> first = schemas.at(onto);
    Optional<Schema> second = schemas.at(from);
    if (base.isEmpty() || first.isEmpty() || second.isEmpty()) {
      problems.unknownSchema();
      return Optional.empty();
    }
    Transplant whole = transplant(base.get(), first.get(), staying, second.get(), moving);
    if (!whole.contradictions().isEmpty()) {
      problems.contradictions(whole.contradictions(), staying, moving);
      return Optional.empty();
    }
    Line line = new Line(onto);
    if (whole.fits()) {
      for (DiskRevision each : moving) {
        line.keep(each);
      }
      return Optional.of(merged(line.head, whole.schema(), line.moved));
    }
    return stepByStep(line, base.get(), first.get(), staying, moving, schemas);
  }

  /** Puts all that one side did onto what the other has. */
  private Transplant transplant(
      Schema base, Schema onto, List<DiskRevision> staying, Schema from, List<DiskRevision> moving)
      throws SourceTreeException {
    return Transplant.of(
        base, branch(onto, staying), branch(from, moving), wish(Optional.of(onto)));
  }

  /** What doesn't fit as a whole is looked at revision by revision, to find the one to write. */
  private Optional<Merged> stepByStep(
      Line line,
      Schema base,
      Schema onto,
      List<DiskRevision> staying,
      List<DiskRevision> moving,
      RevisionSchemas schemas)
      throws SourceTreeException {
    line.isStraight = true;
    Schema reached = onto;
    List<SchemaOperation> renames = branch(onto, staying).renames();
    for (DiskRevision revision : moving) {
      Optional<Schema> after = schemas.at(revision.id());
      List<String> parents = revision.migration().parents();
      Optional<Schema> before =
          parents.stream().allMatch(parent -> lineage.file(parent).isPresent())
              ? schema(parents, schemas, problems.quiet())
              : Optional.of(base);
      if (before.isEmpty() || after.isEmpty()) {
        problems.unknownSchema();
        return Optional.empty();
      }
      Branch first = new Branch(reached, renames);
      Branch second = branch(after.get(), List.of(revision));
      Wish wish = wish(Optional.of(reached));
      Transplant step = Transplant.of(before.get(), first, second, wish);
      if (step.fits()) {
        line.keep(revision);
      } else {
        Transplant anew = Transplant.anew(before.get(), first, second, wish);
        if (revision.isUntouched()) {
          line.anew(revision, anew);
          step = anew;
        } else if (isMended(step, List.of(revision))) {
          line.keep(revision);
          step = step.unfit().isEmpty() ? step : anew;
        } else {
          problems.unfit(step.unfit(), anew.beyond(step), revision, staying);
          return Optional.empty();
        }
      }
      reached = step.schema();
    }
    return Optional.of(merged(line.head, reached, line.moved));
  }

  /** Its author may have taken out what can't be done twice. */
  private static boolean isMended(Transplant transplant, List<DiskRevision> revisions)
      throws SourceTreeException {
    for (DiskRevision revision : revisions) {
      String text = revision.text();
      if (transplant.unfit().stream().anyMatch(each -> MigrationCalls.contains(text, each))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Merged> join(List<String> heads, RevisionSchemas schemas)
      throws SourceTreeException {
    List<String> sorted = heads.stream().sorted().toList();
    Optional<Schema> schema = schema(sorted, schemas, problems);
    if (schema.isEmpty()) {
      problems.unknownSchema();
      return Optional.empty();
    }
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Merged(sorted, schema.get(), List.of(), List.copyOf(lineage.files().values())));
  }

  /** Returns what several revisions lead to together; reports what contradicts. */
  private Optional<Schema> schema(
      List<String> heads, RevisionSchemas schemas, BranchProblems report)
      throws SourceTreeException {
    Optional<Schema> schema = heads.isEmpty() ? Optional.of(Schema.empty()) : Optional.empty();
    Set<String> done = new LinkedHashSet<>();
    for (String head : heads) {
      Optional<Schema> next = schemas.at(head);
      if (!done.isEmpty() && schema.isPresent() && next.isPresent()) {
        Set<String> before = lineage.upTo(head);
        List<DiskRevision> firsts = revisions(done, before);
        List<DiskRevision> seconds = revisions(before, done);
        before.retainAll(done);
        Optional<Schema> base = schema(lineage.graph().headsOf(before), schemas, problems.quiet());
        if (base.isEmpty()) {
          return base;
        }
        Transplant joined =
            Transplant.joined(
                base.get(),
                branch(schema.get(), firsts),
                branch(next.get(), seconds),
                wish(schema));
        report.contradictions(joined.contradictions(), firsts, seconds);
        List<DiskRevision> all = new ArrayList<>(firsts);
        all.addAll(seconds);
        if (joined.contradictions().isEmpty() && !joined.fits() && !isMended(joined, all)) {
          report.doneTwice(joined.unfit(), firsts, seconds);
        }
        next = Optional.of(joined.schema());
      }
      if (next.isEmpty()) {
        return next;
      }
      schema = next;
      done.addAll(lineage.upTo(head));
    }
    return schema;
  }

  private List<DiskRevision> revisions(Collection<String> ids, Collection<String> without) {
    return ids.stream()
        .filter(id -> !without.contains(id))
        .flatMap(id -> lineage.file(id).stream())
        .toList();
  }

  private Wish wish(Optional<Schema> before) {
    return new Wish(mapping.after().apply(before.orElseThrow()), mapping.hints(), options.online());
  }

  private static Branch branch(Schema schema, List<DiskRevision> revisions)
      throws SourceTreeException {
    List<SchemaOperation> renames = new ArrayList<>();
    for (DiskRevision revision : revisions) {
      renames.addAll(MigrationCalls.renames(revision.text()));
    }
    return new Branch(schema, renames);
  }

  /** The moved revisions, one behind the other. Mutable; belongs to one merge. */
  private final class Line {
    private final List<MovedRevision> moved = new ArrayList<>();
    private final Map<String, List<String>> places = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final String onto;
    private String head;

    /** Whether each follows the one before it, even where they were side by side. */
    private boolean isStraight;

    Line(String onto) {
      this.onto = onto;
      this.head = onto;
    }

    /** Lets a revision do what it did. */
    void keep(DiskRevision revision) throws SourceTreeException {
      List<String> parents = parents(revision);
      boolean joins = revision.migration().parents().size() > 1 && parents.size() == 1;
      if (joins && revision.isEmpty()) {
        leaveOut(revision, parents);
        return;
      }
      add(
          revision,
          MigrationReader.reparented(revision.text(), parents, depth(parents)),
          parents,
          false);
    }

    /** Lets a revision do what is left for it to do. */
    void anew(DiskRevision revision, Transplant step) {
      List<String> parents = parents(revision);
      List<SchemaOperation> operations = step.operations();
      if (operations.isEmpty()) {
        leaveOut(revision, parents);
        return;
      }
      String message = revision.migration().message();
      boolean isDerived = words(message).equals(words(Message.of(step.done())));
      add(
          revision,
          MigrationWriter.write(
              new MigrationSpec(
                  packageName,
                  depth(parents),
                  parents,
                  isDerived ? Message.of(operations) : message,
                  operations,
                  Downgrade.of(operations))),
          parents,
          true);
    }

    /** Names came in the entities' order then, and come in the snapshot's now. */
    private static List<String> words(String message) {
      return Arrays.stream(message.split("\\W+")).sorted().toList();
    }

    private void add(
        DiskRevision revision, MigrationSource source, List<String> parents, boolean isAnew) {
      moved.add(new MovedRevision(revision, Optional.of(source), isAnew));
      depths.put(source.id(), depth(parents));
      places.put(revision.id(), List.of(source.id()));
      head = source.id();
    }

    private void leaveOut(DiskRevision revision, List<String> parents) {
      moved.add(new MovedRevision(revision, Optional.empty(), false));
      places.put(revision.id(), parents);
    }

    /** What doesn't move is among what the branch follows by now. */
    private List<String> parents(DiskRevision revision) {
      if (isStraight) {
        return List.of(head);
      }
      List<String> parents =
          revision.migration().parents().stream()
              .flatMap(parent -> places.getOrDefault(parent, List.of()).stream())
              .distinct()
              .sorted()
              .toList();
      return parents.isEmpty() ? List.of(onto) : parents;
    }

    private int depth(List<String> parents) {
      return parents.stream()
              .mapToInt(each -> depths.getOrDefault(each, 0) + (each.equals(onto) ? ofOnto() : 0))
              .max()
              .orElse(0)
          + 1;
    }

    private int ofOnto() {
      return Revisions.depth(lineage.graph(), onto);
    }
  }
}
