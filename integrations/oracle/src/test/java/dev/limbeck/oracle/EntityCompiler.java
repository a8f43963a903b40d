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
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac on a group's sources, with this run's class path. */
final class EntityCompiler {
  private static final Pattern VALIDATION =
      Pattern.compile("(hibernate-validator|jakarta.validation-api)-[^/\\\\]*jar$");

  private final EntityGroup group;
  private final Path classes;

  EntityCompiler(EntityGroup group, Path classes) {
    this.group = group;
    this.classes = classes;
  }

  void compile(List<Processor> processors, List<String> processorOptions) {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter output = new StringWriter();
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      CompilationTask task =
          javac.getTask(
              output,
              files,
              null,
              options(processors, processorOptions),
              null,
              files.getJavaFileObjectsFromPaths(group.sources()));
      task.setProcessors(processors);
      if (!task.call()) {
        throw new AssertionError(group + " doesn't compile:\n" + output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> options(List<Processor> processors, List<String> processorOptions)
      throws IOException {
    Files.createDirectories(classes);
    List<String> options =
        new ArrayList<>(
            List.of("-d", classes.toString(), "-parameters", "-classpath", classPath()));
    if (processors.isEmpty()) {
      options.add("-proc:none");
    }
    options.addAll(processorOptions);
    return options;
  }

  /** The class path of this run; a validator is on it for those only who want one. */
  private String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> group.needsValidator() || !VALIDATION.matcher(entry).find())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
