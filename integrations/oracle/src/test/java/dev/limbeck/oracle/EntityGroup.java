package dev.limbeck.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Entities that share a database: the sources in one folder, each of which is a case.
 *
 * <p>A folder whose name ends in {@code _6}, {@code _7} or {@code _7_2} is for that major version
 * of Hibernate alone, and from that minor one on, because its sources use what only that has.
 *
 * @param resources files that stand beside the classes, such as {@code META-INF/orm.xml}
 */
record EntityGroup(String name, List<Path> sources, List<Path> resources) {
  private static final Path CASES = Path.of("cases");
  private static final Set<String> UNRECOGNIZED = Set.of("structarrays", "zonedtimes");
  private static final Pattern VERSION = Pattern.compile("_([67](_\\d)?)$");

  EntityGroup {
    sources = List.copyOf(sources);
    resources = List.copyOf(resources);
  }

  /** The groups for the Hibernate of this run, by name. */
  static List<EntityGroup> all() {
    return list(CASES).stream()
        .filter(EntityGroup::isForThisHibernate)
        .map(EntityGroup::of)
        .toList();
  }

  private static boolean isForThisHibernate(Path folder) {
    Matcher version = VERSION.matcher(folder.getFileName().toString());
    return !version.find() || Hibernate.is(version.group(1).replace('_', '.'));
  }

  private static EntityGroup of(Path folder) {
    Path resources = folder.resolve("META-INF");
    return new EntityGroup(
        folder.getFileName().toString(),
        list(folder).stream().filter(file -> file.toString().endsWith(".java")).toList(),
        Files.isDirectory(resources) ? list(resources) : List.of());
  }

  private static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Bean Validation's annotations change the schema wherever a provider is found. */
  boolean needsValidator() {
    return name.startsWith("validation");
  }

  /**
   * Hibernate's validation doesn't know an array of a composite type again, nor a time with a zone,
   * not even its own.
   */
  boolean isRecognized() {
    return !UNRECOGNIZED.contains(name);
  }

  /** Puts the resources where build tools copy them to, before they compile. */
  void copyResources(Path classes) {
    try {
      Path folder = Files.createDirectories(classes.resolve("META-INF"));
      for (Path resource : resources) {
        Files.copy(resource, folder.resolve(resource.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Javac javac() {
    return new Javac(sources, List.of(), needsValidator());
  }

  /** What Hibernate has to be told. */
  Map<String, Object> settings(Naming naming) {
    Map<String, Object> settings = new HashMap<>(naming.settings());
    settings.put("jakarta.persistence.validation.mode", needsValidator() ? "auto" : "none");
    if (name.equals("ormdefaults") || Hibernate.version().matches("7\\.[01]\\..*")) {
      // Hibernate creates a default schema twice, and 7.0 and 7.1 insert the rows of table
      // generators twice: they fail at the second.
      settings.put("hibernate.hbm2ddl.halt_on_error", "false");
    }
    return settings;
  }

  @Override
  public String toString() {
    return name;
  }
}
