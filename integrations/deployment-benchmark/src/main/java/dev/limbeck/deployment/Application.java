package dev.limbeck.deployment;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** An application that does nothing but bring its database up to date, as jars. */
record Application(Contender contender, String classPath, Path logging) {

  /** Writes, compiles and packs it below {@code folder}. */
  static Application build(Path folder, Contender contender, int revisions) throws IOException {
    Path root = folder.resolve(contender.name() + "-" + revisions);
    Path sources = root.resolve("sources");
    Path classes = root.resolve("classes");
    ExampleRevisions example = new ExampleRevisions(revisions);
    Map<String, String> texts = new LinkedHashMap<>(example.sources(contender));
    texts.put("app/Start.java", template(contender.program()));
    List<Path> files = write(sources, texts);
    write(classes, example.resources(contender));
    List<String> jars = new ArrayList<>();
    for (String library : contender.libraries()) {
      Path path = Path.of(library);
      jars.add(
          Files.isDirectory(path) ? packed(path, root.resolve("library.jar")) : path.toString());
    }
    compile(files, classes, String.join(File.pathSeparator, jars));
    jars.add(0, packed(classes, root.resolve("application.jar")));
    Path logging = Files.writeString(root.resolve("logging.properties"), ".level=WARNING\n");
    return new Application(contender, String.join(File.pathSeparator, jars), logging);
  }

  /** The command that starts it against a database. */
  List<String> command(String url, String task) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Djava.util.logging.config.file=" + logging,
        "-cp",
        classPath,
        "app.Start",
        url,
        task);
  }

  private static String template(String name) throws IOException {
    try (InputStream in = Application.class.getResourceAsStream(name + ".template")) {
      if (in == null) {
        throw new IllegalStateException(name + ".template is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<Path> write(Path root, Map<String, String> texts) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = root.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      files.add(Files.writeString(file, text.getValue()));
    }
    return files;
  }

  private static void compile(List<Path> files, Path classes, String classPath) throws IOException {
    Path list = classes.resolveSibling("sources.txt");
    Files.write(list, files.stream().map(Path::toString).toList());
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      int code =
          ToolProvider.findFirst("javac")
              .orElseThrow()
              .run(
                  out,
                  out,
                  "--release",
                  "17",
                  "-proc:none",
                  "-d",
                  classes.toString(),
                  "-cp",
                  classPath,
                  "@" + list);
      if (code != 0) {
        throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
      }
    }
  }

  private static String packed(Path folder, Path jar) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(each -> !each.equals(folder)).sorted().toList()) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
        if (Files.isDirectory(file)) {
          out.putNextEntry(new JarEntry(name + "/"));
        } else {
          out.putNextEntry(new JarEntry(name));
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return jar.toString();
  }
}
