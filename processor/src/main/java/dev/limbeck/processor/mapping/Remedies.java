package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.AttributeModel.Plural;
import dev.limbeck.processor.entity.AttributeModel.PluralKind;
import dev.limbeck.processor.entity.AttributeModel.ToOne;
import dev.limbeck.processor.entity.JavaType;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.ValueModel.EntityValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The annotation with which an attribute that can't be mapped could be. */
final class Remedies {
  private static final Set<String> COLLECTIONS =
      Set.of(
          "java.util.Collection",
          "java.util.List",
          "java.util.Set",
          "java.util.SortedSet",
          "java.util.Map",
          "java.util.SortedMap");

  private Remedies() {}

  /** Returns what to do about an attribute whose type has no column. */
  static String ofType(Run run, JavaType type) {
    Optional<JavaType> element =
        isCollection(type) && !type.arguments().isEmpty()
            ? Optional.of(type.arguments().get(type.arguments().size() - 1))
            : Optional.empty();
    if (isCollection(type) && element.isEmpty()) {
      return "Write " + type.simpleName() + "<…>, and add @ElementCollection.";
    }
    String others = "@Convert(converter = …), @JdbcTypeCode or @Transient.";
    if (isEntity(run, type)) {
      return "It is an entity: add @ManyToOne, @OneToOne or @Transient.";
    }
    if (element.filter(each -> isEntity(run, each)).isPresent()) {
      return "They are entities: add @OneToMany, @ManyToMany or @Transient.";
    }
    if (element.isPresent()) {
      return "Add @ElementCollection, " + others;
    }
    return isOfApplication(type)
        ? "Make that class an @Embeddable, or add " + others
        : "Add " + others;
  }

  /** Returns what is wrong with a relation to {@code target}, and what to do about it. */
  static String ofTarget(AttributeModel attribute, String target) {
    JavaType type = attribute.member().type();
    if (COLLECTIONS.contains(target)) {
      return attribute instanceof ToOne
          ? " refers to many. Make it @OneToMany or @ManyToMany, or a single value."
          : " doesn't say what it is a collection of. Write "
              + type.simpleName()
              + "<…>, or name the entity with targetEntity.";
    }
    if (target.equals("java.lang.Object")) {
      return " doesn't say which entity it refers to. Name it with targetEntity.";
    }
    String refers = " refers to " + target + ", which isn't an entity. ";
    if (!isLibrarys(target)) {
      return refers + "Make that class an @Entity, or say which entity is meant with targetEntity.";
    }
    return refers
        + (attribute instanceof ToOne
            ? "Remove the annotation of the relation, or name the entity with targetEntity."
            : "Make it an @ElementCollection, or name the entity with targetEntity.");
  }

  /** Returns the attributes of {@code target} that a {@code mappedBy} could name. */
  static String ofMappedBy(EntityDraft owner, AttributeModel attribute, EntityDraft target) {
    boolean toMany = attribute instanceof Plural plural && plural.kind() == PluralKind.MANY_TO_MANY;
    List<String> names =
        target.lineage().stream()
            .flatMap(each -> each.source().attributes().stream())
            .filter(each -> toMany ? isOwningMany(each) : isOwningOne(each))
            .filter(
                each ->
                    owner.lineage().stream()
                        .anyMatch(one -> targetOf(each).equals(one.source().className())))
            .map(AttributeModel::name)
            .sorted()
            .toList();
    String annotation = toMany ? "a @ManyToMany" : "a @ManyToOne or @OneToOne";
    return names.isEmpty()
        ? "Add "
            + annotation
            + " to it that refers to "
            + owner.source().simpleName()
            + ", or remove"
            + " mappedBy."
        : "Say "
            + names.stream()
                .map(each -> "mappedBy = \"" + each + "\"")
                .collect(Collectors.joining(" or "))
            + ", or remove mappedBy.";
  }

  static boolean isCollection(JavaType type) {
    return COLLECTIONS.contains(type.name());
  }

  private static boolean isOwningOne(AttributeModel attribute) {
    return attribute instanceof ToOne
        && attribute
            .annotations()
            .find(Jpa.ONE_TO_ONE)
            .flatMap(use -> use.text("mappedBy"))
            .isEmpty();
  }

  private static boolean isOwningMany(AttributeModel attribute) {
    return attribute instanceof Plural plural
        && plural.kind() == PluralKind.MANY_TO_MANY
        && MappedBy.of(plural).isEmpty();
  }

  private static String targetOf(AttributeModel attribute) {
    return attribute instanceof ToOne toOne
        ? toOne.target()
        : attribute instanceof Plural plural && plural.element() instanceof EntityValue element
            ? element.target()
            : "";
  }

  private static boolean isEntity(Run run, JavaType type) {
    return run.source(type.name()).isPresent();
  }

  private static boolean isOfApplication(JavaType type) {
    return type.kind() == JavaType.Kind.CLASS && !isLibrarys(type.name());
  }

  private static boolean isLibrarys(String className) {
    return className.startsWith("java.")
        || className.startsWith("javax.")
        || className.startsWith("jakarta.");
  }
}
