package dev.limbeck.processor;

import dev.limbeck.processor.entity.Jpa;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What javac was given to compile, by name: elements don't survive a round.
 *
 * <p>Mutable; grows with each round.
 */
final class Sightings {
  private static final Set<String> MANAGING =
      Set.of(Jpa.ENTITY, Jpa.MAPPED_SUPERCLASS, Jpa.EMBEDDABLE, Jpa.CONVERTER);

  private final Elements elements;
  private final Function<Element, Optional<Path>> fileOf;
  private final Map<String, String> types = new HashMap<>();
  private final Set<String> managed = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private final Set<Path> roots = new LinkedHashSet<>();
  private boolean fresh;

  /**
   * Starts with nothing seen.
   *
   * @param fileOf returns where an element's source is, if the compiler tells
   */
  Sightings(Elements elements, Function<Element, Optional<Path>> fileOf) {
    this.elements = elements;
    this.fileOf = fileOf;
  }

  /** Adds a round's types; returns whether one of them is an entity or the like. */
  boolean add(RoundEnvironment round) {
    boolean first = types.isEmpty();
    int before = managed.size();
    for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
      PackageElement owner = elements.getPackageOf(type);
      if (packages.add(owner.getQualifiedName().toString())) {
        fileOf.apply(type).ifPresent(file -> located(file, owner));
      }
      add(type, owner.getQualifiedName().toString());
    }
    boolean grown = managed.size() > before;
    fresh = first || grown;
    return grown;
  }

  /**
   * Returns whether the latest round brought classes that another processor may be changing.
   *
   * <p>Lombok changes a class in the round in which it first sees it, forces one more, and leaves
   * its annotations there.
   */
  boolean areFresh() {
    return fresh;
  }

  /** Returns the names of all types, nested ones too. */
  Set<String> types() {
    return types.keySet();
  }

  /** Returns the names of entities, mapped superclasses, embeddables and converters. */
  Set<String> managed() {
    return managed;
  }

  /** Returns the package of one of the types; empty for others. */
  Optional<String> packageOf(String type) {
    return Optional.ofNullable(types.get(type));
  }

  Set<String> packages() {
    return packages;
  }

  /** Returns one source of each package. */
  Set<Path> files() {
    return files;
  }

  /** Returns the source roots that were seen. */
  Set<Path> roots() {
    return roots;
  }

  static boolean isManaged(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(AnnotationMirror::getAnnotationType)
        .anyMatch(
            annotation ->
                annotation.asElement() instanceof TypeElement named
                    && MANAGING.contains(named.getQualifiedName().toString()));
  }

  private void add(TypeElement type, String owner) {
    String name = type.getQualifiedName().toString();
    types.put(name, owner);
    if (isManaged(type)) {
      managed.add(name);
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> add(nested, owner));
  }

  private void located(Path file, PackageElement owner) {
    files.add(file);
    String name = owner.getQualifiedName().toString().replace('.', '/');
    Optional<Path> folder = Optional.ofNullable(file.getParent());
    if (owner.isUnnamed()) {
      folder.ifPresent(roots::add);
    } else if (folder.filter(path -> path.endsWith(name)).isPresent()) {
      Path root = folder.get();
      for (int i = 0; root != null && i < Path.of(name).getNameCount(); i++) {
        root = root.getParent();
      }
      Optional.ofNullable(root).ifPresent(roots::add);
    }
  }
}
