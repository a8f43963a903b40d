package dev.limbeck.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.shared.invoker.DefaultInvocationRequest;
import org.apache.maven.shared.invoker.DefaultInvoker;
import org.apache.maven.shared.invoker.InvocationRequest;
import org.apache.maven.shared.invoker.MavenInvocationException;

/** A Maven project in a git repository of its own, outside of this one's. */
final class ScratchProject {

  private static final String PACKAGE = "src/main/java/com/acme/shop";

  /** Most of each Maven's life is its start. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Path folder;

  private ScratchProject(Path folder) {
    this.folder = folder;
  }

  /** Begins anew where an earlier build has left one. */
  static ScratchProject create(String name) {
    Path folder = Path.of(System.getProperty("loop.work"), name, "shop");
    ScratchProject project = new ScratchProject(folder);
    project.delete();
    project.write("pom.xml", resource("scratch-pom.xml"));
    project.write("settings.xml", resource("scratch-settings.xml"));
    project.write(".gitignore", "target/\n");
    // Without it, Maven would take the settings of the build around it.
    project.write(".mvn/maven.config", "");
    project.git("init", "--quiet");
    project.git("config", "user.name", "Loop");
    project.git("config", "user.email", "loop@example.org");
    project.git("config", "commit.gpgsign", "false");
    return project;
  }

  void entity(String name, String source) {
    write(PACKAGE + "/" + name + ".java", source);
  }

  /** Returns what {@code mvn compile} printed; it must have succeeded. */
  String compile(String... goals) {
    List<String> lines = new ArrayList<>();
    int exit = maven(lines, goals.length == 0 ? List.of("compile") : List.of(goals));
    String output = String.join("\n", lines);
    assertThat(exit).as(output).isZero();
    return output;
  }

  /** Returns what {@code mvn compile} printed; it must have failed. */
  String failToCompile() {
    List<String> lines = new ArrayList<>();
    int exit = maven(lines, List.of("compile"));
    String output = String.join("\n", lines);
    assertThat(exit).as(output).isNotZero();
    return output;
  }

  void commit(String message) {
    git("add", "--all");
    git("commit", "--quiet", "--message", message);
  }

  String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    return Command.run(folder, command);
  }

  /** Merges a branch; it must have ended with conflicts. */
  void mergeWithConflicts(String branch) {
    assertThat(Command.run(folder, List.of("git", "merge", "--quiet", branch), 1))
        .contains("CONFLICT");
  }

  /** Returns the simple names of the migrations' classes, in order. */
  List<String> migrations() {
    return names(PACKAGE + "/migrations", ".java");
  }

  /** Returns the simple names of the migrations that are compiled, in order. */
  List<String> compiledMigrations() {
    return names("target/classes/com/acme/shop/migrations", ".class");
  }

  /** Returns the simple names of the classes that the index names. */
  List<String> indexedMigrations() {
    return read("target/classes/META-INF/limbeck.index")
        .lines()
        .filter(line -> line.startsWith("revision\t"))
        .map(line -> line.split("\t", -1)[4])
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .toList();
  }

  /** Returns every file that git would see, by its path. */
  Map<String, String> sources() {
    Map<String, String> sources = new TreeMap<>();
    git("ls-files", "--cached", "--others", "--exclude-standard")
        .lines()
        .filter(path -> Files.exists(folder.resolve(path)))
        .forEach(path -> sources.put(path, read(path)));
    return sources;
  }

  String migration(String name) {
    return read(PACKAGE + "/migrations/" + name + ".java");
  }

  void rewrite(String path, String from, String to) {
    String text = read(path);
    assertThat(text).contains(from);
    write(path, text.replace(from, to));
  }

  /** Returns what the command line printed. */
  String limbeck(String url, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("loop.cli")));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("--classpath", folder.resolve("target/classes").toString(), "--url", url));
    return Command.run(folder, command);
  }

  private int maven(List<String> lines, List<String> goals) {
    Properties properties = new Properties();
    properties.setProperty("style.color", "never");
    InvocationRequest request =
        new DefaultInvocationRequest()
            .setBaseDirectory(folder.toFile())
            .setUserSettingsFile(folder.resolve("settings.xml").toFile())
            .setLocalRepositoryDirectory(new File(System.getProperty("loop.repository")))
            .setMavenHome(new File(System.getProperty("maven.home")))
            .setJavaHome(new File(System.getProperty("java.home")))
            .setMavenOpts(QUICK_START)
            .setBatchMode(true)
            .setProperties(properties)
            .setOutputHandler(lines::add)
            .setErrorHandler(lines::add)
            .addArgs(goals);
    try {
      return new DefaultInvoker().execute(request).getExitCode();
    } catch (MavenInvocationException e) {
      throw new IllegalStateException("Maven could not be started.", e);
    }
  }

  private void delete() {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<String> names(String path, String ending) {
    Path place = folder.resolve(path);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending) && !name.startsWith("package-info"))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted(Comparator.naturalOrder())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String path) {
    try {
      return Files.readString(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = ScratchProject.class.getResourceAsStream("/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
