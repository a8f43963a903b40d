package dev.limbeck.processor;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.diff.DiffOptions;
import dev.limbeck.processor.diff.Difference;
import dev.limbeck.processor.diff.Finding;
import dev.limbeck.processor.diff.SchemaDiffer;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import dev.limbeck.processor.source.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Compares entities with what is committed, and decides what becomes of the difference. */
final class Comparison {
  private final UnitState unit;
  private final ProcessorOptions options;
  private final Finality finality;
  private final Problems problems;
  private final NextRevision next;
  private final Drafts.Joint joint;

  Comparison(
      UnitState unit,
      ProcessorOptions options,
      Finality finality,
      Problems problems,
      Drafts.Joint joint) {
    this.joint = joint;
    this.unit = unit;
    this.options = options;
    this.finality = finality;
    this.problems = problems;
    this.next = new NextRevision(unit, finality);
  }

  /** Returns what is to be written; nothing where there are errors. */
  Plan generate() throws SourceTreeException {
    boolean hinted = HintWords.of(unit.mapping().hints()).areIn(unit.revisions());
    if (unit.isUnchanged() && !hinted && !options.emptyRevision()) {
      return next.unchanged();
    }
    Optional<Base> onDisk = onDisk();
    if (onDisk.isPresent() && !hinted) {
      Difference difference = difference(onDisk.get());
      if (difference.operations().isEmpty()) {
        FindingProblems.report(difference.findings(), unit.mapping(), problems);
        return settle(onDisk.get());
      }
    }
    Optional<Base> base = drafts().or(() -> onDisk).or(this::interrupted);
    if (base.isEmpty()) {
      Inconsistency.report(unit, problems);
      return Plan.NOTHING;
    }
    return write(base.get());
  }

  /** Returns whether there are revisions that nobody else has seen, and what is below them. */
  boolean hasDrafts() throws SourceTreeException {
    return drafts().isPresent();
  }

  /**
   * Returns what joins several heads: a revision that follows them all.
   *
   * @param base the heads, and what they lead to together
   */
  Plan join(Base base) throws SourceTreeException {
    return write(base);
  }

  private String joining(Base base) {
    return base.parents().stream()
        .map(id -> unit.revisions().file(id).map(file -> file.migration().message()).orElse(id))
        .sorted()
        .collect(Collectors.joining(" and ", "merge ", ""));
  }

  /** Reports every difference as {@code code}; returns a plan that writes the index alone. */
  Plan check(ProblemCode code) {
    Optional<Base> onDisk = onDisk();
    if (onDisk.isEmpty()) {
      Inconsistency.report(unit, problems);
      return Plan.NOTHING;
    }
    if (!unit.isUnchanged()) {
      Difference difference = difference(onDisk.get());
      FindingProblems.report(difference.findings(), unit.mapping(), problems);
      boolean classes = !next.listsTheClasses(onDisk.get());
      if (!difference.operations().isEmpty() || classes) {
        problems.report(code, outOfStep(difference.operations()));
      }
    }
    return next.unchanged();
  }

  private String outOfStep(List<SchemaOperation> operations) {
    String what =
        operations.isEmpty()
            ? "it lists other classes than the entities that are there"
            : Message.of(operations)
                + " ("
                + MigrationPipeline.counted(operations.size(), "operation", "operations")
                + ")";
    return "The entities have changed since "
        + unit.folders().display(unit.folders().snapshot())
        + " was written: "
        + what
        + ". Compile with -Alimbeck.mode=generate (mvn compile, on your machine), and commit the"
        + " migration and the snapshot.";
  }

  private Plan write(Base base) throws SourceTreeException {
    Difference difference = difference(base);
    if (difference.findings().stream().map(Finding::code).anyMatch(ProblemCode::isError)) {
      FindingProblems.report(difference.findings(), unit.mapping(), problems);
      return Plan.NOTHING;
    }
    if (difference.operations().isEmpty() && !base.isJoin()) {
      return settle(base);
    }
    Plan plan = next.write(base, difference.operations(), message(base, difference.operations()));
    requireArrival(base, difference.operations());
    if (!plan.changes().isEmpty()) {
      FindingProblems.report(difference.findings(), unit.mapping(), problems);
    }
    return plan;
  }

  private Plan settle(Base base) throws SourceTreeException {
    boolean wanted =
        options.emptyRevision()
            && base.replaced().isEmpty()
            && unit.revisions().heads().stream().noneMatch(NextRevision::isEmptyRevision);
    return wanted
        ? next.write(base, List.of(), options.message().orElse("change data"))
        : next.settle(base);
  }

  /** What is written has to lead to the entities, or the next compilation writes it again. */
  private void requireArrival(Base base, List<SchemaOperation> operations) {
    Schema reached = NextRevision.schemaAfter(base, operations);
    List<SchemaOperation> left = difference(reached, unit.next(base.schema())).operations();
    if (!left.isEmpty()) {
      throw new IllegalStateException(
          "The operations don't lead to the entities; what is left: " + left);
    }
  }

  private Optional<Base> onDisk() {
    return unit.isConsistent()
        ? Optional.of(Base.of(unit.head(), unit.schema(), List.of()))
        : Optional.empty();
  }

  private Optional<Base> drafts() throws SourceTreeException {
    Optional<Base> drafts =
        new Drafts(finality, unit.revisions(), unit.committed(), joint)
            .base()
            .filter(base -> base.replaced().stream().noneMatch(NextRevision::isEmptyRevision))
            .filter(base -> !base.replaced().isEmpty() || !unit.isConsistent());
    return drafts.isPresent() && isOfTheseEntities(drafts.get()) ? drafts : Optional.empty();
  }

  /**
   * What a merge has moved is untracked, and was written for entities that said other things: it is
   * a draft only if these entities lead to what it does.
   */
  private boolean isOfTheseEntities(Base base) throws SourceTreeException {
    if (base.replaced().isEmpty() || !(base.isJoin() || finality.isInConflict())) {
      return true;
    }
    return unit.isConsistent()
        && base.replaced().size() == 1
        && next.isWritten(
            base, difference(base.schema(), unit.schema()).operations(), base.replaced().get(0));
  }

  /** A compilation that was killed between the migration and the snapshot is brought to its end. */
  private Optional<Base> interrupted() {
    List<DiskRevision> heads = unit.revisions().heads();
    if (heads.size() != 1
        || !heads.get(0).migration().parents().equals(unit.head().stream().toList())) {
      return Optional.empty();
    }
    Base base = Base.of(unit.head(), unit.schema(), heads);
    return next.idOf(base, difference(base).operations()).equals(heads.get(0).id())
        ? Optional.of(base)
        : Optional.empty();
  }

  /** A message that was edited by hand stays when its draft is rewritten. */
  private String message(Base base, List<SchemaOperation> operations) {
    return options
        .message()
        .or(() -> edited(base))
        .orElseGet(() -> base.isJoin() ? joining(base) : Message.of(operations));
  }

  private Optional<String> edited(Base base) {
    if (base.replaced().size() != 1
        || !unit.head().equals(Optional.of(base.replaced().get(0).id()))) {
      return Optional.empty();
    }
    String derived = Message.of(difference(base.schema(), unit.schema()).operations());
    return Optional.of(base.replaced().get(0).migration().message())
        .filter(message -> !message.equals(derived) && !message.isBlank());
  }

  private Difference difference(Base base) {
    return difference(base.schema(), unit.next(base.schema()));
  }

  private Difference difference(Schema from, Schema to) {
    return SchemaDiffer.diff(
        from,
        to,
        unit.mapping().hints(),
        new DiffOptions(options.online(), options.hold(), options.exclude()));
  }
}
