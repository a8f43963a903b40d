package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entity.
 *
 * @param className the qualified name of its class
 * @param entityName the name that {@code @Entity} gives, else the class name after the last dot
 * @param managed whether it was found or named; one that is only referred to isn't
 * @param parent the entity that it extends, mapped superclasses passed over
 * @param superclasses the mapped superclasses up to the parent, the topmost first
 * @param idClass the class of its composite identifier, where {@code @IdClass} names one
 * @param attributes those of the mapped superclasses first, then in the order of the source
 * @param redeclared attributes of classes further up, declared again: Hibernate passes them over
 */
public record EntityClass(
    String className,
    String entityName,
    boolean managed,
    boolean isAbstract,
    Optional<String> parent,
    Annotations annotations,
    List<MappedSuperclass> superclasses,
    Optional<IdClass> idClass,
    List<AttributeModel> attributes,
    List<AttributeModel> redeclared,
    Origin origin) {

  /**
   * The class of a composite identifier.
   *
   * @param fields those that Hibernate wants to find in the entity
   * @param members the fields and properties in which it looks for the entity's
   * @param describing whether its annotations, not the entity's, describe the columns
   * @param apart references that the entity describes otherwise, and so has twice
   */
  public record IdClass(
      String className,
      AnnotationUse use,
      List<String> fields,
      Set<String> members,
      boolean describing,
      Set<String> apart) {

    /** Copies the collections. */
    public IdClass {
      fields = List.copyOf(fields);
      members = Set.copyOf(members);
      apart = Set.copyOf(apart);
    }
  }

  /** A mapped superclass of an entity; its attributes are among the entity's. */
  public record MappedSuperclass(String className, Annotations annotations) {}

  /** Copies the lists. */
  public EntityClass {
    superclasses = List.copyOf(superclasses);
    attributes = List.copyOf(attributes);
    redeclared = List.copyOf(redeclared);
  }

  /** Returns the class where attributes of those names are ones that it inherits. */
  EntityClass redeclaring(Set<String> names) {
    List<AttributeModel> own = new ArrayList<>();
    List<AttributeModel> again = new ArrayList<>(redeclared);
    for (AttributeModel attribute : attributes) {
      (names.contains(attribute.name()) ? again : own).add(attribute);
    }
    return new EntityClass(
        className,
        entityName,
        managed,
        isAbstract,
        parent,
        annotations,
        superclasses,
        idClass,
        own,
        again,
        origin);
  }

  /** Returns the attribute of that name which this class or a mapped superclass declares. */
  public Optional<AttributeModel> attribute(String name) {
    return attributes.stream().filter(attribute -> attribute.name().equals(name)).findFirst();
  }

  /** Returns the annotations of this class or a mapped superclass, none of any other class. */
  public Annotations annotationsOf(String declaring) {
    return declaring.equals(className)
        ? annotations
        : superclasses.stream()
            .filter(each -> each.className().equals(declaring))
            .map(MappedSuperclass::annotations)
            .findFirst()
            .orElseGet(Annotations::none);
  }

  /** Returns the class's name after the last dot. */
  public String simpleName() {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
