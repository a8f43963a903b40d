package dev.limbeck.processor;

import dev.limbeck.processor.files.Git;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceFile;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.mapping.Mapping;
import dev.limbeck.processor.mapping.MappingOptions;
import dev.limbeck.processor.mapping.SchemaMapper;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.snapshot.ConflictedText;
import dev.limbeck.processor.snapshot.SnapshotFormatException;
import dev.limbeck.processor.snapshot.SnapshotHead;
import dev.limbeck.processor.snapshot.SnapshotWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.util.Elements;

/**
 * From a unit's entities, snapshot and revisions to a plan.
 *
 * <p>Reads files and writes none. Git is asked where they don't fit each other, and not before.
 */
final class UnitPlanner {
  private final ProcessorOptions options;
  private final Elements elements;
  private final Problems problems;
  private final StageTimes times;

  UnitPlanner(ProcessorOptions options, Elements elements, Problems problems, StageTimes times) {
    this.options = options;
    this.elements = elements;
    this.problems = problems;
    this.times = times;
  }

  /** Decides what is to be written; nothing where there are errors. */
  Plan plan(
      Mode mode, Snapshots.Found found, MigrationPipeline.Reading reading, Sightings sightings)
      throws SourceTreeException {
    Mapping mapping =
        SchemaMapper.map(
            reading.model(),
            MappingOptions.of(reading.model().classPath(), options.naming()),
            problems);
    times.end("mapping");
    if (problems.hasErrors()) {
      return Plan.NOTHING;
    }
    RevisionReader reader = new RevisionReader(found.folders(), problems);
    Located located = located(found, reading, sightings, reader);
    List<DiskRevision> files = located.files();
    times.end("revisions");
    if (problems.hasErrors()) {
      return Plan.NOTHING;
    }
    List<String> entities = reading.model().reread();
    Unit unit =
        new Unit(
            found,
            located.packageName(),
            entities,
            entities.stream().filter(reading.classes().external()::contains).toList(),
            mapping);
    Optional<Revisions> line = Revisions.inLine(files);
    if (line.isPresent() && found.conflict().isEmpty()) {
      return plan(unit.with(line.get()), mode);
    }
    Optional<Branches> branches = found.conflict().or(() -> open(found.folders()));
    if (branches.isPresent()) {
      return merged(mode, unit, branches.get(), files, reader);
    }
    Optional<Revisions> revisions = reader.ordered(files, Revisions::of);
    return revisions.isPresent() ? plan(unit.with(revisions.get()), mode) : Plan.NOTHING;
  }

  private record Located(String packageName, List<DiskRevision> files) {}

  /** Reads the revisions of the recorded package, or of the one that they were all moved to. */
  private Located located(
      Snapshots.Found found,
      MigrationPipeline.Reading reading,
      Sightings sightings,
      RevisionReader reader)
      throws SourceTreeException {
    Optional<SnapshotHead> head = found.committed().map(CommittedSnapshot::head);
    String packageName =
        options
            .packageName()
            .or(() -> head.map(SnapshotHead::packageName))
            .orElseGet(
                () ->
                    Packages.forMigrations(
                        reading.model(), reading.classes().external(), sightings));
    List<DiskRevision> files = reader.files(packageName);
    Optional<String> moved =
        head.filter(each -> files.isEmpty() && options.packageName().isEmpty())
            .flatMap(each -> Packages.ofHead(each, sightings, elements));
    return moved.isPresent()
        ? new Located(moved.get(), reader.files(moved.get()))
        : new Located(packageName, files);
  }

  /** A unit whose revisions are yet to be put in order. */
  private record Unit(
      Snapshots.Found found,
      String packageName,
      List<String> entities,
      List<String> external,
      Mapping mapping) {

    UnitState with(Revisions revisions) {
      return new UnitState(
          found.folders(), packageName, found.committed(), revisions, entities, external, mapping);
    }
  }

  /** Who saves one side of a conflict has it open in git's index still. */
  private Optional<Branches> open(ModuleFolders folders) {
    return Finality.git(options.base(), folders.base())
        .flatMap(git -> Branches.ofIndex(git, folders.snapshot()));
  }

  private Plan merged(
      Mode mode, Unit unit, Branches branches, List<DiskRevision> files, RevisionReader reader)
      throws SourceTreeException {
    boolean conflict = unit.found().conflict().isPresent();
    ProblemCode code = conflict ? ProblemCode.SNAPSHOT_CONFLICT : ProblemCode.SEVERAL_HEADS;
    Optional<Lineage> lineage = reader.ordered(files, Lineage::of);
    if (lineage.isEmpty()) {
      return Plan.NOTHING;
    }
    Optional<Merged> merged =
        merge(unit.with(Revisions.NONE), lineage.get(), code, problems).merge(branches);
    if (merged.isEmpty()) {
      return Plan.NOTHING;
    }
    Optional<Revisions> revisions = reader.ordered(files, any -> merged.get().revisions());
    return revisions.isPresent()
        ? written(mode, unit.with(revisions.get()), merged.get(), code)
        : Plan.NOTHING;
  }

  private BranchMerge merge(UnitState unit, Lineage lineage, ProblemCode code, Problems report) {
    return new BranchMerge(
        unit.folders(),
        unit.packageName(),
        options,
        unit.mapping(),
        Finality.git(options.base(), unit.folders().base()),
        lineage,
        new BranchProblems(unit.folders(), code, report));
  }

  private Plan written(Mode mode, UnitState unit, Merged merged, ProblemCode code)
      throws SourceTreeException {
    ModuleFolders folders = unit.folders();
    if (mode != Mode.GENERATE) {
      problems.report(
          code,
          "Two branches have added revisions, and "
              + folders.display(folders.snapshot())
              + " isn't merged. Compile with -Alimbeck.mode=generate (mvn compile, on your"
              + " machine), and it is: "
              + merged.summary(folders)
              + ".");
      return Plan.NOTHING;
    }
    String text =
        SnapshotWriter.write(unit.snapshot(Optional.of(merged.heads().get(0)), merged.schema()));
    UnitState after = merged.isJoin() ? unit : unit.with(Optional.of(CommittedSnapshot.of(text)));
    Comparison comparison = comparison(after);
    Plan plan =
        merged.isJoin()
            ? comparison.join(new Base(merged.heads(), merged.schema(), interrupted(unit, merged)))
            : comparison.generate();
    times.end("difference");
    return problems.hasErrors()
        ? Plan.NOTHING
        : merged.with(plan, new SourceFile(folders.snapshot(), text), folders);
  }

  /** A compilation that was killed between the joining revision and the snapshot. */
  private static List<DiskRevision> interrupted(UnitState unit, Merged merged)
      throws SourceTreeException {
    List<DiskRevision> joints = new ArrayList<>();
    for (DiskRevision each : unit.revisions().files()) {
      if (Set.copyOf(each.migration().parents()).equals(Set.copyOf(merged.heads()))
          && each.isUntouched()) {
        joints.add(each);
      }
    }
    return joints;
  }

  private Comparison comparison(UnitState unit) {
    return new Comparison(unit, options, finality(unit), problems, rest -> together(unit, rest));
  }

  /** Returns what branches lead to whose merge isn't committed: joined, or one behind the other. */
  private Optional<Merged> together(UnitState unit, Revisions rest) throws SourceTreeException {
    List<DiskRevision> heads = rest.heads();
    if (heads.size() != 1) {
      return join(unit, rest, new Problems());
    }
    Optional<Branches> sides = open(unit.folders());
    return sides.isPresent()
        ? merge(unit, Lineage.of(rest.files()), ProblemCode.SEVERAL_HEADS, new Problems())
            .moved(sides.get(), heads.get(0).id())
        : Optional.empty();
  }

  private Optional<Merged> join(UnitState unit, Revisions revisions, Problems report)
      throws SourceTreeException {
    return merge(unit, Lineage.of(revisions.files()), ProblemCode.SEVERAL_HEADS, report)
        .join(
            revisions.heads().stream().map(DiskRevision::id).toList(),
            unit.committed().filter(each -> !ConflictedText.isIn(each.text())).stream()
                .map(CommittedSnapshot::whole)
                .toList());
  }

  private Finality finality(UnitState unit) {
    return new Finality(
        options.base(),
        new Git(unit.folders().base()),
        unit.folders().packageFolder(unit.packageName()),
        unit.folders().snapshot());
  }

  /** The schema in the snapshot is read last, and may only then turn out to be none. */
  private Plan plan(UnitState unit, Mode mode) throws SourceTreeException {
    try {
      return compared(unit, mode);
    } catch (SnapshotFormatException e) {
      String text = unit.committed().map(CommittedSnapshot::text).orElse("");
      Snapshots.report(e, text, unit.folders(), problems);
      return Plan.NOTHING;
    }
  }

  private Plan compared(UnitState unit, Mode mode) throws SourceTreeException {
    Comparison comparison = comparison(unit);
    List<DiskRevision> heads = unit.revisions().heads();
    if (heads.size() > 1 && !comparison.hasDrafts()) {
      ProblemCode code = ProblemCode.SEVERAL_HEADS;
      Optional<Merged> merged = join(unit, unit.revisions(), problems);
      return merged.isPresent() ? written(mode, unit, merged.get(), code) : Plan.NOTHING;
    }
    Plan plan =
        switch (mode) {
          case GENERATE -> comparison.generate();
          case CHECK -> comparison.check(ProblemCode.OUT_OF_STEP);
          case REPORT, OFF -> comparison.check(ProblemCode.PENDING);
        };
    if (mode == Mode.CHECK || !plan.changes().isEmpty()) {
      EditedRevisions.report(unit, new Git(unit.folders().base()), elements, problems);
    }
    times.end("difference");
    return plan;
  }
}
