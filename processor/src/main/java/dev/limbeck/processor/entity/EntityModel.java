package dev.limbeck.processor.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All entities and what belongs to them.
 *
 * @param entities sorted by class name; also those that are only referred to
 * @param converters sorted by class name
 * @param packages the annotations of the entities' packages: generators may be declared there
 * @param registrations what classes and packages say of all attributes of a type
 * @param unresolved types that don't exist yet, or never; the model is incomplete until it is empty
 * @param lombok whether a class carries an annotation of Lombok that has not been processed yet
 * @param reread the classes to be named in a compilation that doesn't see all: entities, mapped
 *     superclasses, embeddables that extend others, converters that apply by themselves
 * @param defaultSchema the schema of tables and sequences without one of their own
 */
public record EntityModel(
    List<EntityClass> entities,
    List<ConverterModel> converters,
    Annotations packages,
    Annotations registrations,
    Set<String> unresolved,
    boolean lombok,
    List<String> reread,
    ClassPath classPath,
    Optional<String> defaultSchema) {

  /** Copies the collections. */
  public EntityModel {
    entities = List.copyOf(entities);
    converters = List.copyOf(converters);
    unresolved = Set.copyOf(unresolved);
    reread = List.copyOf(reread);
  }

  /** Returns whether a later round of the compilation has to read again. */
  public boolean isIncomplete() {
    return !unresolved.isEmpty();
  }
}
