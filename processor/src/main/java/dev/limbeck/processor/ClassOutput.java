package dev.limbeck.processor;

import dev.limbeck.processor.files.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.tools.FileObject;
import javax.tools.JavaFileManager.Location;
import javax.tools.StandardLocation;

/** What javac writes, and what it reads besides sources, through the {@code Filer}. */
final class ClassOutput {
  private static final String PROBE = "limbeck.probe";

  private final Filer filer;
  private final Map<Location, Optional<Path>> folders = new HashMap<>();

  ClassOutput(Filer filer) {
    this.filer = filer;
  }

  /** Returns the folder that classes are written to, if it is one on a disk. */
  Optional<Path> classes() {
    return folder(StandardLocation.CLASS_OUTPUT);
  }

  /** Returns the folder that generated sources are written to, if it is one on a disk. */
  Optional<Path> generatedSources() {
    return folder(StandardLocation.SOURCE_OUTPUT);
  }

  /** Returns whether these classes are tests: of Maven, Gradle or an IDE. */
  static boolean isOfTests(Path classes) {
    List<String> names = names(classes);
    int last = names.size() - 1;
    boolean maven = names.get(last).equals("test-classes");
    boolean gradle =
        last >= 2
            && names.get(last - 2).equals("classes")
            && List.of("java", "kotlin").contains(names.get(last - 1))
            && !names.get(last).equals("main");
    boolean ide =
        last >= 2 && names.get(last - 2).equals("out") && names.get(last - 1).equals("test");
    return maven || gradle || ide;
  }

  /** Returns whether a source is a test's. */
  static boolean isTestSource(Path source) {
    List<String> names = names(source);
    int src = names.lastIndexOf("src");
    return src >= 0 && src + 1 < names.size() && names.get(src + 1).equals("test");
  }

  /** Returns a resource's text, from the first place on {@code location} that has it. */
  Optional<String> read(Location location, String name) {
    return uri(location, name).flatMap(ClassOutput::read);
  }

  /** Returns where a resource is, or would be. */
  Optional<URI> uri(Location location, String name) {
    try {
      return Optional.of(filer.getResource(location, "", name).toUri());
    } catch (IOException | RuntimeException e) {
      // What the Filer throws for files that aren't there differs between compilers.
      return Optional.empty();
    }
  }

  static Optional<String> read(URI uri) {
    try {
      URL url = uri.toURL();
      var connection = url.openConnection();
      connection.setUseCaches(false);
      try (InputStream stream = connection.getInputStream()) {
        return Optional.of(SourceTree.text(stream.readAllBytes()));
      }
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Writes a resource next to the classes. */
  void write(String name, String text) throws IOException {
    FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name);
    try (Writer writer = file.openWriter()) {
      writer.write(text);
    }
  }

  private Optional<Path> folder(Location location) {
    return folders.computeIfAbsent(
        location,
        any ->
            uri(location, PROBE)
                .or(() -> created(location))
                .flatMap(ClassOutput::path)
                .map(Path::getParent));
  }

  /** Eclipse's compiler names the places of those files only that it is going to write. */
  private Optional<URI> created(Location location) {
    try {
      return Optional.of(filer.createResource(location, "", PROBE).toUri());
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Returns the file that {@code uri} names, if it is one on a disk. */
  static Optional<Path> path(URI uri) {
    return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
  }

  private static List<String> names(Path path) {
    List<String> names = new ArrayList<>(List.of(""));
    path.forEach(name -> names.add(name.toString()));
    return names;
  }
}
