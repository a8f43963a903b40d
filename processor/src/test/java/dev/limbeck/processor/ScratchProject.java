package dev.limbeck.processor;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** A user's module in a folder of its own, compiled by the real javac with the real processor. */
final class ScratchProject {
  static final String SHOP = "src/main/java/com/acme/shop/";
  static final String MIGRATIONS = SHOP + "migrations/";

  private final Path base;

  private ScratchProject(Path base) {
    this.base = base;
  }

  /** Starts a module, {@code shop}, in a repository of its own. */
  static ScratchProject withGit(Path parent) {
    ScratchProject project = withoutGit(parent);
    project.git("init", "-q");
    return project;
  }

  static ScratchProject withoutGit(Path parent) {
    ScratchProject project = new ScratchProject(parent.resolve("shop"));
    return project.write("pom.xml", "<project/>").write(".gitignore", "target/\n");
  }

  /** Returns the same, repository included, below another folder. */
  ScratchProject copiedTo(Path parent) {
    Path copy = parent.resolve("shop");
    try (Stream<Path> paths = Files.walk(base)) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Files.copy(path, copy.resolve(base.relativize(path)));
      }
      return new ScratchProject(copy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ScratchProject at(Path base) {
    return new ScratchProject(base);
  }

  /** Returns the module in a folder below this one's. */
  ScratchProject module(String name) {
    return new ScratchProject(base.resolve(name)).write("pom.xml", "<project/>");
  }

  Path base() {
    return base;
  }

  Path path(String name) {
    return base.resolve(name);
  }

  /** Writes an entity of package {@code com.acme.shop}; {@code body} is what its class holds. */
  ScratchProject entity(String name, String body) {
    return source(name, "@Entity @Table(name = \"" + table(name) + "\")", body);
  }

  /** Writes a class of package {@code com.acme.shop}. Its members begin in line 6. */
  ScratchProject source(String name, String annotations, String body) {
    return write(
        SHOP + name + ".java",
        """
        package com.acme.shop;
        import dev.limbeck.annotation.*;
        import jakarta.persistence.*;
        %s
        public class %s {
        %s
        }
        """
            .formatted(annotations, name, body.stripIndent()));
  }

  ScratchProject write(String name, String text) {
    try {
      Files.createDirectories(path(name).getParent());
      Files.writeString(path(name), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScratchProject replace(String name, String from, String to) {
    String text = read(name);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(name + " doesn't contain " + from + ":\n" + text);
    }
    return write(name, text.replace(from, to));
  }

  String read(String name) {
    try {
      return Files.readString(path(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ScratchProject delete(String name) {
    try {
      Files.delete(path(name));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empties the build folder, as {@code mvn clean} does. */
  ScratchProject clean() {
    try (Stream<Path> paths = Files.walk(path("target"))) {
      paths.sorted(Collections.reverseOrder()).forEach(path -> path.toFile().delete());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Commits everything, as the last step of a working day. */
  ScratchProject commit() {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "work");
    return this;
  }

  String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process process =
          new ProcessBuilder(command).directory(base.toFile()).redirectErrorStream(true).start();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(command + ": " + answer);
      }
      return answer;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs git, which has to end with a conflict in a file. */
  ScratchProject conflict(String file, String... command) {
    List<String> arguments =
        new ArrayList<>(List.of("-c", "user.name=a", "-c", "user.email=a@b.c"));
    arguments.addAll(List.of(command));
    try {
      git(arguments.toArray(String[]::new));
    } catch (IllegalStateException e) {
      if (git("diff", "--name-only", "--diff-filter=U").lines().anyMatch(file::equals)) {
        return this;
      }
      throw e;
    }
    throw new AssertionError("There was no conflict.");
  }

  /** Compiles all sources, and demands that it succeeds. */
  Result compiled(String... options) {
    Result result = compile(options);
    if (!result.success()) {
      throw new AssertionError("The compilation failed:\n" + result);
    }
    return result;
  }

  /** Compiles all sources. */
  Result compile(String... options) {
    return compile(sources(), options);
  }

  Result compile(List<Path> sources, String... options) {
    return compile(sources, List.of(new MigrationProcessor()), options);
  }

  Result compile(List<Path> sources, List<Processor> processors, String... options) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-Xlint:all,-processing,-options"));
    arguments.addAll(Arrays.asList(options));
    try (StandardJavaFileManager files =
        javac.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      Files.createDirectories(path("target/classes"));
      Files.createDirectories(path("target/generated"));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(path("target/classes")));
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(path("target/generated")));
      List<Path> classPath = new ArrayList<>(List.of(path("target/classes")));
      files.getLocationAsPaths(StandardLocation.CLASS_PATH).forEach(classPath::add);
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null,
              files,
              diagnostics,
              arguments,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(processors);
      return new Result(task.call(), List.copyOf(diagnostics.getDiagnostics()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a class path with a library in which {@code com.library.Book} is an entity. */
  String classPathWithLibrary() {
    ScratchProject library = new ScratchProject(base.resolveSibling("library"));
    library.write(
        "src/main/java/com/library/Book.java",
        "package com.library; import jakarta.persistence.*;"
            + " @Entity public class Book { @Id Long id; String title; }");
    library.compiled("-Alimbeck.mode=off");
    return System.getProperty("java.class.path")
        + File.pathSeparator
        + library.path("target/classes");
  }

  /** Returns all Java files, in order. */
  List<Path> sources() {
    return paths().filter(path -> path.startsWith(path("src"))).toList();
  }

  private Stream<Path> paths() {
    try (Stream<Path> paths = Files.walk(base)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.startsWith(path(".git")))
          .filter(path -> path.toString().endsWith(".java"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns every file of the user's with its text. */
  Map<String, String> files() {
    return files("", List.of(".git", "target"));
  }

  /** Returns what the compiler wrote, class files by their bytes as text. */
  Map<String, String> output() {
    return files("target/classes", List.of());
  }

  private Map<String, String> files(String folder, List<String> except) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(path(folder))) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = path(folder).relativize(path).toString().replace('\\', '/');
        if (except.stream().noneMatch(each -> name.startsWith(each + "/"))) {
          files.put(name, new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the migrations' classes. */
  List<String> migrations() {
    return files().keySet().stream()
        .filter(name -> name.startsWith(MIGRATIONS))
        .map(name -> name.substring(MIGRATIONS.length(), name.length() - ".java".length()))
        .toList();
  }

  /** Returns the newest migration's text. */
  String newest() {
    return read(MIGRATIONS + migrations().get(migrations().size() - 1) + ".java");
  }

  /** Returns the classes that the index names, in its order. */
  List<String> indexed() {
    return read("target/classes/META-INF/limbeck.index")
        .lines()
        .filter(line -> line.startsWith("revision"))
        .map(line -> line.split("\t")[4])
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .toList();
  }

  private static String table(String entity) {
    return entity.toLowerCase(Locale.ROOT) + "s";
  }

  /** What a compilation said. */
  record Result(boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {

    /** Returns everything that Limbeck said. */
    List<String> said() {
      return diagnostics.stream()
          .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
          .filter(text -> text.startsWith("Limbeck: ") || text.startsWith("["))
          .toList();
    }

    List<Diagnostic<? extends JavaFileObject>> of(String code) {
      return diagnostics.stream()
          .filter(each -> each.getMessage(Locale.ROOT).startsWith("[" + code + "] "))
          .toList();
    }

    /** Returns {@code File.java:line} of each problem of a code; empty text without a place. */
    List<String> places(String code) {
      return of(code).stream().map(Result::place).toList();
    }

    /** Returns {@code File.java:line}; empty text without a place. */
    static String place(Diagnostic<? extends JavaFileObject> each) {
      return each.getSource() == null
          ? ""
          : Path.of(each.getSource().toUri()).getFileName() + ":" + each.getLineNumber();
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("success: " + success + "\n");
      diagnostics.forEach(each -> text.append(each).append('\n'));
      return text.toString();
    }
  }
}
