package dev.limbeck.processor;

import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/**
 * One run of the compiler, from its first round to its end.
 *
 * <p>Mutable. A plan is made once, in the first round that has all that entities need.
 */
final class Compilation {
  private final ProcessingEnvironment environment;
  private final ProcessorOptions options;
  private final ClassOutput output;
  private final Problems problems;
  private final Optional<CompilationWatch> watch;
  private final Sightings sightings;
  private final MigrationPipeline pipeline;
  private Mode mode;
  private Optional<Publication> publication = Optional.empty();
  private Optional<Plan> plan = Optional.empty();
  private int reported;
  private long nanos;

  private Compilation(
      ProcessingEnvironment environment,
      ProcessorOptions options,
      Problems problems,
      Consumer<Runnable> guard) {
    this.environment = environment;
    this.options = options;
    this.problems = problems;
    this.output = new ClassOutput(environment.getFiler());
    this.watch = watch(environment, success -> guard.accept(() -> end(success)));
    this.mode = Mode.of(options, watch.isPresent(), System.getenv());
    this.sightings = new Sightings(environment.getElementUtils(), this::file);
    this.pipeline =
        new MigrationPipeline(
            options, environment.getElementUtils(), environment.getTypeUtils(), output, problems);
  }

  /**
   * Starts with a compiler's environment.
   *
   * @param guard runs what is called outside of a round, and lets nothing escape
   */
  static Compilation start(ProcessingEnvironment environment, Consumer<Runnable> guard) {
    Problems problems = new Problems();
    ProcessorOptions options =
        ProcessorOptions.read(environment.getOptions(), System.getProperties(), problems);
    return new Compilation(environment, options, problems, guard);
  }

  /** Takes part in a round. */
  void round(RoundEnvironment round) {
    long start = System.nanoTime();
    if (mode != Mode.OFF) {
      takePart(round);
    }
    nanos += System.nanoTime() - start;
    if (round.processingOver() && watch.isEmpty()) {
      end(!round.errorRaised());
    }
  }

  private void takePart(RoundEnvironment round) {
    boolean found = sightings.add(round);
    watch.ifPresent(each -> each.round(round));
    if (isOfTests()) {
      mode = Mode.OFF;
      return;
    }
    if (plan.isEmpty() && !round.errorRaised()) {
      plan = plan(round.processingOver());
      plan.ifPresent(this::join);
    } else if (found && plan.isPresent()) {
      problems.report(
          ProblemCode.LATE_ENTITY,
          "Another processor made an entity after Limbeck had looked at all. Name it in"
              + " -Alimbeck.entities: then Limbeck waits for it.");
    }
    print();
  }

  /** Does nothing from here on. */
  void abandon() {
    mode = Mode.OFF;
    publication.ifPresent(Publication::discard);
  }

  private static Optional<CompilationWatch> watch(
      ProcessingEnvironment environment, Consumer<Boolean> end) {
    try {
      return Optional.of(CompilationWatch.attach(environment, end));
    } catch (RuntimeException | LinkageError e) {
      // Another compiler, or an IDE's wrapper around javac; each refuses in a way of its own.
      return Optional.empty();
    }
  }

  private Optional<Path> file(Element element) {
    return watch.flatMap(each -> each.sourceOf(element)).flatMap(ClassOutput::path);
  }

  private boolean isOfTests() {
    return output.classes().filter(ClassOutput::isOfTests).isPresent()
        || sightings.files().stream().anyMatch(ClassOutput::isTestSource);
  }

  private Optional<Plan> plan(boolean last) {
    if (problems.hasErrors()) {
      return Optional.of(Plan.NOTHING);
    }
    Optional<ModuleFolders> folders = new FolderSearch(options, output, sightings).find();
    if (folders.isPresent()) {
      return hasJpa() || SourceTree.exists(folders.get().snapshot())
          ? pipeline.run(mode, sightings, folders.get(), last)
          : Optional.empty();
    }
    if (sightings.managed().isEmpty()) {
      return Optional.empty();
    }
    problems.report(
        ProblemCode.UNKNOWN_FOLDER,
        "There are entities, and the module that they belong to is unknown: no folder above their"
            + " sources has a pom.xml or build.gradle. Say where it is: -Alimbeck.basedir=<folder>;"
            + " or compile with -Alimbeck.mode=off.");
    return Optional.of(Plan.NOTHING);
  }

  private boolean hasJpa() {
    return environment.getElementUtils().getTypeElement(Jpa.ENTITY) != null;
  }

  private void join(Plan planned) {
    Preconditions.check(planned, environment.getElementUtils(), output, problems);
    if (problems.hasErrors()) {
      return;
    }
    Publication next = new Publication(planned, environment.getFiler(), output);
    publication = Optional.of(next);
    try {
      next.join();
    } catch (IOException e) {
      problems.report(ProblemCode.FILE_ACCESS, "javac took no new source: " + e.getMessage());
    }
  }

  private void end(boolean success) {
    long start = System.nanoTime();
    if (mode == Mode.OFF || publication.isEmpty() || plan.isEmpty()) {
      return;
    }
    if (!success || (problems.hasErrors() && mode != Mode.REPORT)) {
      publication.get().discard();
      return;
    }
    try {
      publication.get().commit();
      plan.get().notes().forEach(this::note);
    } catch (SourceTreeException e) {
      problems.report(ProblemCode.FILE_ACCESS, e.reason());
    } catch (IOException e) {
      problems.report(ProblemCode.FILE_ACCESS, "The index can't be written: " + e);
    }
    print();
    if (options.verbose()) {
      nanos += System.nanoTime() - start;
      int written = plan.get().changes().written().size();
      note(
          "%s; total %d ms; %s written"
              .formatted(
                  pipeline.times(),
                  nanos / 1_000_000,
                  MigrationPipeline.counted(written, "file", "files")));
    }
  }

  private void note(String text) {
    environment.getMessager().printMessage(Kind.NOTE, "Limbeck: " + text);
  }

  private void print() {
    List<Problem> all = problems.list();
    all.subList(reported, all.size()).forEach(this::print);
    reported = all.size();
  }

  private void print(Problem problem) {
    Messager messager = environment.getMessager();
    Kind kind = mode == Mode.REPORT && problem.isError() ? Kind.WARNING : problem.code().kind();
    Optional<Origin> origin = problem.origin();
    Optional<Element> element = origin.flatMap(Origin::element);
    String text = isFromClassFile(element) ? problem.textOfClassFile() : problem.text();
    if (element.isEmpty()) {
      messager.printMessage(kind, text);
    } else if (origin.get().annotation().isEmpty()) {
      messager.printMessage(kind, text, element.get());
    } else if (origin.get().value().isEmpty()) {
      messager.printMessage(kind, text, element.get(), origin.get().annotation().get());
    } else {
      messager.printMessage(
          kind, text, element.get(), origin.get().annotation().get(), origin.get().value().get());
    }
  }

  /** Of such an element javac shows no line. */
  private boolean isFromClassFile(Optional<Element> element) {
    return element.isPresent() && watch.filter(each -> each.hasNoSource(element.get())).isPresent();
  }
}
