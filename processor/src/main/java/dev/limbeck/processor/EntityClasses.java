package dev.limbeck.processor;

import dev.limbeck.processor.files.SourceTree;
import dev.limbeck.processor.snapshot.SnapshotHead;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.StandardLocation;

/**
 * Collects the classes to read: those that javac compiles, those that it was not given this time,
 * and those from jars.
 */
final class EntityClasses {

  /**
   * The classes, by name.
   *
   * @param external the names of those that other modules own
   * @param missing what {@code limbeck.entities} names and nobody has, not yet at least
   */
  record Found(Map<String, TypeElement> types, Set<String> external, List<String> missing) {}

  private final Elements elements;
  private final ClassOutput output;
  private final Sightings sightings;
  private final Set<Path> roots;

  EntityClasses(Elements elements, ClassOutput output, Sightings sightings, Path sources) {
    this.elements = elements;
    this.output = output;
    this.sightings = sightings;
    this.roots = new LinkedHashSet<>(sightings.roots());
    this.roots.add(sources);
  }

  /**
   * Finds the classes.
   *
   * @param named what {@code limbeck.entities} names
   * @param listed what persistence units and mapping files list
   */
  Found find(Optional<SnapshotHead> committed, List<String> named, Set<String> listed) {
    Map<String, TypeElement> types = new TreeMap<>();
    Set<String> external = new TreeSet<>();
    List<String> missing =
        named.stream().filter(entry -> !addNamed(entry, types, external)).toList();
    for (String name : listed) {
      TypeElement type = elements.getTypeElement(name.replace('$', '.'));
      if (type != null) {
        addExternal(type, types, external);
      }
    }
    sightings.managed().forEach(name -> add(name, types));
    committed.stream()
        .flatMap(snapshot -> notGiven(snapshot).filter(this::isStillThere))
        .forEach(name -> add(name, types));
    external.removeAll(sightings.types());
    return new Found(types, external, missing);
  }

  private boolean addNamed(String entry, Map<String, TypeElement> types, Set<String> external) {
    if (!entry.endsWith(".*")) {
      TypeElement type = elements.getTypeElement(entry.replace('$', '.'));
      if (type != null) {
        addExternal(type, types, external);
      }
      return type != null;
    }
    PackageElement owner = elements.getPackageElement(entry.substring(0, entry.length() - 2));
    if (owner == null) {
      return false;
    }
    List<TypeElement> managed =
        ElementFilter.typesIn(owner.getEnclosedElements()).stream()
            .filter(Sightings::isManaged)
            .toList();
    managed.forEach(type -> addExternal(type, types, external));
    return !managed.isEmpty();
  }

  private void addExternal(TypeElement type, Map<String, TypeElement> types, Set<String> external) {
    String name = type.getQualifiedName().toString();
    types.put(name, type);
    if (!sightings.types().contains(name) && !isDeclared(name)) {
      external.add(name);
    }
  }

  private void add(String name, Map<String, TypeElement> types) {
    TypeElement type = elements.getTypeElement(name);
    if (type != null && Sightings.isManaged(type)) {
      types.put(name, type);
    }
  }

  private Stream<String> notGiven(SnapshotHead snapshot) {
    return snapshot.entities().stream()
        .filter(name -> !snapshot.external().contains(name))
        .filter(name -> !sightings.types().contains(name));
  }

  /** A class file may be older than the deletion of its source. */
  private boolean isStillThere(String name) {
    return elements.getTypeElement(name) != null && isDeclared(name);
  }

  private boolean isDeclared(String name) {
    return roots.stream().anyMatch(root -> SourceTree.declares(root, name))
        || output
            .uri(StandardLocation.SOURCE_PATH, name.replace('.', '/') + ".java")
            .filter(uri -> ClassOutput.read(uri).isPresent())
            .isPresent();
  }
}
