package dev.limbeck.oracle;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The compiler, with this run's class path.
 *
 * @param libraries what is on that path besides
 * @param withValidator whether Bean Validation is on that path; where it is, it shapes columns
 */
record Javac(List<Path> sources, List<Path> libraries, boolean withValidator) {
  private static final Pattern VALIDATION =
      Pattern.compile("(hibernate-validator|jakarta\\.validation-api)-[^/\\\\]*jar$");

  Javac {
    sources = List.copyOf(sources);
    libraries = List.copyOf(libraries);
  }

  /** Compiles without any processor. */
  void compile(Path classes) {
    run(classes, List.of(), List.of("-proc:none"));
  }

  /** Compiles with that processor. */
  void compile(Path classes, Processor processor, List<String> options) {
    run(classes, List.of(processor), options);
  }

  private void run(Path classes, List<Processor> processors, List<String> more) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(classes);
      List<String> options = new ArrayList<>(List.of("-d", classes.toString()));
      options.addAll(List.of("-parameters", "-classpath", classPath()));
      options.addAll(more);
      CompilationTask task =
          javac.getTask(
              output, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      if (!task.call()) {
        throw new AssertionError("It doesn't compile:\n" + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String classPath() {
    Stream<String> own =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> withValidator || !VALIDATION.matcher(entry).find());
    return Stream.concat(own, libraries.stream().map(Path::toString))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
