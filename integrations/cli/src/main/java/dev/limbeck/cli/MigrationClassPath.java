package dev.limbeck.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the application's migrations are: directories and jars.
 *
 * <p>Empty means the class path that Java was started with.
 */
record MigrationClassPath(List<Path> entries) {

  /** Where jars that run by themselves keep their classes, out of a class loader's sight. */
  private static final List<String> NESTED = List.of("BOOT-INF", "WEB-INF");

  /** Copies the list. */
  MigrationClassPath {
    entries = List.copyOf(entries);
  }

  /**
   * Reads what {@code java -cp} reads: a list of directories and jars, {@code lib/*} for all jars
   * of a directory.
   */
  static MigrationClassPath parse(String text) {
    List<Path> entries = new ArrayList<>();
    for (String each : text.split(File.pathSeparator)) {
      try {
        if (each.equals("*") || each.endsWith("/*") || each.endsWith(File.separator + "*")) {
          entries.addAll(jars(Path.of(each.substring(0, each.length() - 1))));
        } else if (!each.isBlank()) {
          entries.add(Path.of(each));
        }
      } catch (InvalidPathException e) {
        throw new UsageException("--classpath: " + each + " is no path on this system.", e);
      }
    }
    return new MigrationClassPath(entries);
  }

  private static List<Path> jars(Path directory) {
    if (!Files.isDirectory(directory)) {
      return List.of(directory);
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".jar"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UsageException("--classpath: the directory " + directory + " can't be listed.", e);
    }
  }

  /**
   * Returns a loader of the classes; what this program itself consists of comes first, so that a
   * migration meets the very {@code Migration} that runs it.
   */
  ClassLoader loader(ClassLoader parent) {
    if (entries.isEmpty()) {
      return parent;
    }
    URL[] urls = entries.stream().map(MigrationClassPath::url).toArray(URL[]::new);
    return new URLClassLoader("application", urls, parent);
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new UsageException("--classpath: " + entry + " can't be read.", e);
    }
  }

  /** Says where was looked, for someone who wonders why nothing was found. */
  String searched() {
    if (entries.isEmpty()) {
      return "Searched the class path of this program; -cp target/classes names the"
          + " application's.";
    }
    return "Searched: "
        + entries.stream().map(entry -> entry + described(entry)).collect(Collectors.joining(", "))
        + ".";
  }

  private static String described(Path entry) {
    if (!Files.exists(entry)) {
      return " (isn't there)";
    }
    if (Files.isDirectory(entry)) {
      return "";
    }
    try (JarFile jar = new JarFile(entry.toFile())) {
      for (String nested : NESTED) {
        if (jar.getEntry(nested + "/classes/") != null) {
          return " (has its classes in "
              + nested
              + ": unpack it, and name the unpacked "
              + nested
              + "/classes)";
        }
      }
      return "";
    } catch (IOException e) {
      return " (is no jar)";
    }
  }
}
