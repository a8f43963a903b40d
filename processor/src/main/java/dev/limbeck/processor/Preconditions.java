package dev.limbeck.processor;

import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.files.SourceTreeException;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.nio.file.Path;
import javax.lang.model.util.Elements;

/** Finds out what would make a plan fail half-way, while nothing is done yet. */
final class Preconditions {
  private static final String MIGRATION = "dev.limbeck.Migration";

  private Preconditions() {}

  static void check(Plan plan, Elements elements, ClassOutput output, Problems problems) {
    if (!plan.migrations().isEmpty() && elements.getTypeElement(MIGRATION) == null) {
      problems.report(
          ProblemCode.RUNTIME_MISSING,
          "A migration needs dev.limbeck:limbeck-runtime among the module's dependencies, and it"
              + " isn't on the class path.");
    }
    plan.changes().written().stream()
        .map(file -> file.path())
        .filter(file -> isErasable(file, output))
        .findFirst()
        .ifPresent(file -> problems.report(ProblemCode.GENERATED_SOURCES, erasable(file)));
    try {
      SourceTree.requireWritable(plan.changes());
    } catch (SourceTreeException e) {
      problems.report(ProblemCode.FILE_ACCESS, e.reason());
    }
  }

  /** Maven's compiler plugin empties the folder of the generated sources before it compiles. */
  private static boolean isErasable(Path file, ClassOutput output) {
    return output.generatedSources().filter(file::startsWith).isPresent()
        && output.classes().filter(file::startsWith).isEmpty();
  }

  private static String erasable(Path file) {
    return file
        + " would be written into the folder of the generated sources, which build tools empty."
        + " Let generatedSourcesDirectory (javac: -s) point below target/, or -Alimbeck.sources"
        + " elsewhere.";
  }
}
