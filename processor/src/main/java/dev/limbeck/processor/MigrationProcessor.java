package dev.limbeck.processor;

import com.google.auto.service.AutoService;
import dev.limbeck.processor.report.Problem;
import dev.limbeck.processor.report.ProblemCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;

/**
 * Writes a migration when entities have changed.
 *
 * <p>It takes part in every compilation ({@code *}), or the removal of the last entity would go
 * unseen, and claims nothing. The user's files are touched when the compilation has succeeded, and
 * not before. {@link Option} lists what it can be told.
 *
 * <p>It isn't registered as incremental for Gradle, on purpose: it writes outside the {@code Filer}
 * and has to see all entities.
 */
@AutoService(Processor.class)
public final class MigrationProcessor extends AbstractProcessor {
  private Optional<Compilation> compilation = Optional.empty();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Option.keys();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    guarded(() -> compilation = Optional.of(Compilation.start(environment, this::guarded)));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    guarded(() -> compilation.ifPresent(each -> each.round(round)));
    return false;
  }

  /** Nothing may be thrown into javac, which would print a page and blame the user's build. */
  private void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      compilation.ifPresent(Compilation::abandon);
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      String text =
          "This is a defect of Limbeck; nothing was written. Please report it, with the trace"
              + " below. -Alimbeck.mode=off compiles without Limbeck.\n"
              + trace;
      processingEnv
          .getMessager()
          .printMessage(
              Kind.ERROR, new Problem(ProblemCode.INTERNAL, Optional.empty(), text).text());
    }
  }
}
