package dev.limbeck.processor;

import dev.limbeck.processor.entity.MappingFile;
import dev.limbeck.processor.files.ModuleFolders;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.StandardLocation;

/**
 * The persistence units of a module: their {@code persistence.xml} and mapping files.
 *
 * <p>A file is looked for where build tools copy it to, then where it is written, then in
 * libraries; but not in a library with an index of its own, which migrates its tables by itself.
 */
final class PersistenceUnits {
  private static final String ORM = "META-INF/orm.xml";

  private final ClassOutput output;
  private final ModuleFolders folders;

  PersistenceUnits(ClassOutput output, ModuleFolders folders) {
    this.output = output;
    this.folders = folders;
  }

  /** Returns the names of the classes that the units list. */
  Set<String> classes() {
    Set<String> classes = new LinkedHashSet<>();
    units().map(PersistenceXml::classes).forEach(classes::addAll);
    return classes;
  }

  /** Returns {@code orm.xml}, if there is one, and the files that the units name. */
  List<MappingFile> mappingFiles(Problems problems) {
    Map<String, MappingFile> files = new LinkedHashMap<>();
    Set<String> names = new LinkedHashSet<>();
    units().map(PersistenceXml::mappingFiles).forEach(names::addAll);
    for (String name : names) {
      Optional<MappingFile> file = find(name);
      file.ifPresent(found -> files.put(name, found));
      if (file.isEmpty()) {
        problems.report(
            ProblemCode.INVALID_MAPPING_FILE,
            Origin.in(PersistenceXml.NAME),
            "It names the mapping file "
                + name
                + ", which is neither in "
                + folders.display(resources())
                + " nor on the class path. Hibernate wouldn't start without it.");
      }
    }
    find(ORM).ifPresent(found -> files.put(ORM, found));
    return List.copyOf(files.values());
  }

  private Stream<String> units() {
    return Stream.of(
            output.read(StandardLocation.CLASS_OUTPUT, PersistenceXml.NAME),
            ClassOutput.read(resources().resolve(PersistenceXml.NAME).toUri()),
            library(PersistenceXml.NAME).flatMap(ClassOutput::read))
        .flatMap(Optional::stream);
  }

  private Optional<MappingFile> find(String name) {
    Path source = resources().resolve(name);
    Optional<String> written = ClassOutput.read(source.toUri());
    Optional<URI> copied = output.uri(StandardLocation.CLASS_OUTPUT, name);
    return copied
        .flatMap(ClassOutput::read)
        .or(() -> written)
        .map(
            text ->
                new MappingFile(
                    written.isPresent()
                        ? folders.display(source)
                        : copied.map(this::display).orElse(name),
                    text))
        .or(
            () ->
                library(name)
                    .flatMap(
                        uri ->
                            ClassOutput.read(uri)
                                .map(text -> new MappingFile(display(uri), text))));
  }

  private String display(URI uri) {
    return ClassOutput.path(uri).map(folders::display).orElseGet(uri::toString);
  }

  private Path resources() {
    return folders.base().resolve("src/main/resources");
  }

  private Optional<URI> library(String name) {
    return output
        .uri(StandardLocation.CLASS_PATH, name)
        .filter(
            uri ->
                uri.toString().endsWith(name)
                    && ClassOutput.read(
                            URI.create(
                                uri.toString().substring(0, uri.toString().length() - name.length())
                                    + MigrationIndex.NAME))
                        .isEmpty());
  }
}
