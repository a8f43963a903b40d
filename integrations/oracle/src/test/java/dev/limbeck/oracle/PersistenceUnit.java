package dev.limbeck.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one persistence unit of a class loader of its own, as {@code META-INF/persistence.xml}. */
record PersistenceUnit(String name, URLClassLoader loader) implements AutoCloseable {

  /**
   * The unit of all classes in a folder, unless its {@code META-INF/persistence.xml} says more;
   * Hibernate ignores those that aren't mapped.
   */
  static PersistenceUnit ofClasses(Path folder) {
    return Files.exists(folder.resolve("META-INF/persistence.xml"))
        ? of(folder, List.of())
        : of(classNames(folder), folder, List.of());
  }

  /** The unit of those classes, which {@code folder} and the libraries have. */
  static PersistenceUnit of(List<String> classes, Path folder, List<Path> libraries) {
    String list =
        classes.stream()
            .map(name -> "    <class>" + name + "</class>\n")
            .collect(Collectors.joining());
    write(
        folder,
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
          <persistence-unit name="limbeck-oracle">
            <provider>org.hibernate.jpa.HibernatePersistenceProvider</provider>
        %s    <exclude-unlisted-classes>true</exclude-unlisted-classes>
          </persistence-unit>
        </persistence>
        """
            .formatted(list));
    return of(folder, libraries);
  }

  private static PersistenceUnit of(Path folder, List<Path> libraries) {
    URL[] urls =
        Stream.concat(Stream.of(folder), libraries.stream())
            .map(PersistenceUnit::url)
            .toArray(URL[]::new);
    return new PersistenceUnit(
        "limbeck-oracle", new URLClassLoader(urls, PersistenceUnit.class.getClassLoader()));
  }

  private static List<String> classNames(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()))
          .map(name -> name.replace('/', '.').replace('\\', '.'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path folder, String xml) {
    try {
      Files.createDirectories(folder.resolve("META-INF"));
      Files.writeString(folder.resolve("META-INF/persistence.xml"), xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URL url(Path entry) {
    try {
      return entry.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
