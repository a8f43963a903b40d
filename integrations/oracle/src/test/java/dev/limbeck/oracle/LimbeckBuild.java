package dev.limbeck.oracle;

import dev.limbeck.Limbeck;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;

/** Limbeck as applications use it: its processor in javac, its runtime on what came of it. */
record LimbeckBuild(Path project) {

  /** Compiles in an empty folder, so that one initial migration is written there. */
  static LimbeckBuild compile(Path project, Javac javac, Naming naming, String... options) {
    LimbeckBuild build = new LimbeckBuild(project);
    List<String> all =
        new ArrayList<>(
            List.of(
                "-Alimbeck.basedir=" + project,
                "-Alimbeck.sources=" + project.resolve("src"),
                "-Alimbeck.snapshot=" + project.resolve("snapshots/oracle.json"),
                "-Alimbeck.mode=generate",
                "-Alimbeck.base=none",
                "-Alimbeck.naming=" + naming.name().toLowerCase(Locale.ROOT)));
    all.addAll(List.of(options));
    javac.compile(build.classes(), processor(), all);
    return build;
  }

  /** Found as javac finds it. */
  private static Processor processor() {
    return ServiceLoader.load(Processor.class).stream()
        .filter(found -> found.type().getPackageName().startsWith("dev.limbeck"))
        .findFirst()
        .orElseThrow()
        .get();
  }

  Path classes() {
    return project.resolve("classes");
  }

  /** The migrations that were written, the oldest first. */
  List<Path> migrations() {
    try (Stream<Path> files = Files.walk(project.resolve("src"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("V\\d{4}_.*\\.java"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void upgrade(TestDatabase database) {
    try (URLClassLoader loader = loader()) {
      Limbeck.configure(database.dataSource()).classLoader(loader).load().upgrade();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void downgradeToBase(TestDatabase database) {
    try (URLClassLoader loader = loader()) {
      Limbeck.configure(database.dataSource()).classLoader(loader).load().downgrade("base");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URLClassLoader loader() throws IOException {
    return new URLClassLoader(
        new URL[] {classes().toUri().toURL()}, LimbeckBuild.class.getClassLoader());
  }
}
