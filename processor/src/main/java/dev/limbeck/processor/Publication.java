package dev.limbeck.processor;

import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.source.MigrationSource;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileObject;

/**
 * Carries out a plan, in two parts: into the compilation at once, to the user's files at its end.
 *
 * <p>Mutable; belongs to one compilation.
 */
final class Publication {
  private final Plan plan;
  private final Filer filer;
  private final ClassOutput output;
  private final List<Path> copies = new ArrayList<>();

  Publication(Plan plan, Filer filer, ClassOutput output) {
    this.plan = plan;
    this.filer = filer;
    this.output = output;
  }

  /** Gives new migrations to javac, so that their classes are among those of this compilation. */
  void join() throws IOException {
    for (MigrationSource migration : plan.migrations()) {
      String name = ClassNames.in(plan.packageName(), migration.className());
      JavaFileObject file = filer.createSourceFile(name);
      try (Writer writer = file.openWriter()) {
        writer.write(migration.text());
      }
      ClassOutput.path(file.toUri()).ifPresent(copies::add);
    }
  }

  /** Writes the user's files and the index: every class of the user's is generated. */
  void commit() throws SourceTreeException, IOException {
    SourceTree.commit(plan.changes());
    for (DiskRevision draft : plan.replaced()) {
      String file = draft.entry().className().replace('.', '/') + ".class";
      output.classes().map(classes -> classes.resolve(file)).ifPresent(SourceTree::deleteQuietly);
    }
    if (plan.index().isPresent()) {
      plan.index().get().write(output);
    }
    discard();
  }

  /** Removes the copies among the generated sources: left there, IDEs find a class twice. */
  void discard() {
    copies.forEach(SourceTree::deleteQuietly);
  }
}
