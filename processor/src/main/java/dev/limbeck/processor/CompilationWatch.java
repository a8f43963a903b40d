package dev.limbeck.processor;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Tells when javac is done, and whether every class of the user's was generated.
 *
 * <p>Nothing else tells: javac reports unresolved symbols, type errors and flow errors after the
 * last round, with {@code errorRaised()} false in every one. Mutable; lives as long as one task.
 */
final class CompilationWatch implements TaskListener {
  private final Set<String> expected = new HashSet<>();
  private final Set<String> generated = new HashSet<>();
  private final Trees trees;
  private final Consumer<Boolean> end;
  private boolean over;
  private boolean errorRaised;

  private CompilationWatch(Trees trees, Consumer<Boolean> end) {
    this.trees = trees;
    this.end = end;
  }

  /**
   * Watches the compilation that {@code environment} belongs to.
   *
   * @param end is called once, with whether everything was generated
   * @throws IllegalArgumentException where this isn't javac's own environment, as in IDEs
   */
  static CompilationWatch attach(ProcessingEnvironment environment, Consumer<Boolean> end) {
    CompilationWatch watch = new CompilationWatch(Trees.instance(environment), end);
    JavacTask.instance(environment).addTaskListener(watch);
    return watch;
  }

  /** Notes which types javac has to generate. Classes that a processor wrote have no tree. */
  void round(RoundEnvironment round) {
    for (Element root : round.getRootElements()) {
      if (root instanceof TypeElement type && trees.getTree(type) != null) {
        expected.add(type.getQualifiedName().toString());
      }
    }
    over |= round.processingOver();
    errorRaised |= round.errorRaised();
  }

  /** Returns where the source of {@code element} is, as javac names it. */
  Optional<URI> sourceOf(Element element) {
    return Optional.ofNullable(trees.getPath(element))
        .map(path -> path.getCompilationUnit().getSourceFile().toUri());
  }

  /** Returns whether {@code element} was read from a class file. */
  boolean hasNoSource(Element element) {
    return trees.getPath(element) == null;
  }

  @Override
  public void started(TaskEvent event) {}

  @Override
  public void finished(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
      generated.add(event.getTypeElement().getQualifiedName().toString());
    }
    if (event.getKind() == TaskEvent.Kind.COMPILATION) {
      end.accept(over && !errorRaised && generated.containsAll(expected));
    }
  }
}
