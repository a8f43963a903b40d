package dev.limbeck.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VariedModelTest {
  private static final int ENTITIES = 1000;

  @TempDir Path project;

  @Test
  void aThousandEntitiesAreMappedWithoutAWordAndASecondCompilationWritesNothing()
      throws IOException {
    VariedModel.write(project.resolve("src/main/java"), ENTITIES);
    Files.createFile(project.resolve("pom.xml"));
    Files.createDirectories(project.resolve("snapshots"));

    List<String> first = compile();

    assertThat(first).hasSize(3);
    assertThat(first.get(0))
        .startsWith("NOTE Limbeck: wrote src/main/java/varied/migrations/V0001");
    assertThat(first.get(1)).endsWith("written");
    assertThat(first.get(2)).startsWith("NOTE Limbeck: 1000 entities; snapshot ");
    Map<Path, String> written = files();

    List<String> second = compile();

    assertThat(second).hasSize(1);
    assertThat(second.get(0))
        .matches(
            "NOTE Limbeck: 1000 entities; snapshot \\d+ ms, entities \\d+ ms, mapping \\d+ ms,"
                + " revisions \\d+ ms, difference \\d+ ms; total \\d+ ms; 0 files written");
    assertThat(files()).isEqualTo(written);
  }

  private List<String> compile() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(said, Locale.ROOT, null)) {
      Path classes = Files.createDirectories(project.resolve("target/classes"));
      List<String> options =
          List.of(
              "-d",
              classes.toString(),
              "-classpath",
              System.getProperty("java.class.path"),
              "-processor",
              "dev.limbeck.processor.MigrationProcessor",
              "-Alimbeck.mode=generate",
              "-Alimbeck.base=none",
              "-Alimbeck.verbose=true");
      List<Path> sources = new ArrayList<>(files().keySet());
      sources.removeIf(file -> !file.toString().endsWith(".java"));
      boolean success =
          javac
              .getTask(null, files, said, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(success).as(() -> said.getDiagnostics().toString()).isTrue();
    }
    return said.getDiagnostics().stream().map(VariedModelTest::text).toList();
  }

  private static String text(Diagnostic<?> diagnostic) {
    return diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
  }

  /** The user's files with their texts. */
  private Map<Path, String> files() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    for (String folder : List.of("src", "snapshots")) {
      try (Stream<Path> files = Files.walk(project.resolve(folder))) {
        files.filter(Files::isRegularFile).forEach(file -> texts.put(file, read(file)));
      }
    }
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
