package dev.limbeck.processor.entity;

import java.util.Optional;

/** A persistent attribute, classified by what its annotations and type make of it. */
public sealed interface AttributeModel {

  Member member();

  /** Returns the attribute's name. */
  default String name() {
    return member().name();
  }

  /** Returns the attribute's annotations. */
  default Annotations annotations() {
    return member().annotations();
  }

  /** Returns whether the attribute is annotated as the identifier or a part of it. */
  default boolean isId() {
    return annotations().hasAny(Jpa.ID, Jpa.EMBEDDED_ID);
  }

  /** An attribute in one column, or one that turns out to have none. */
  record Basic(Member member) implements AttributeModel {}

  /** An attribute in an embeddable's columns. */
  record Embedded(Member member, EmbeddableModel embeddable) implements AttributeModel {}

  /**
   * A reference to an entity.
   *
   * @param target the qualified name of the entity's class
   */
  record ToOne(Member member, String target, boolean oneToOne) implements AttributeModel {}

  /** A reference to an entity of any of several classes. */
  record Any(Member member) implements AttributeModel {}

  /**
   * A collection or map with rows of its own.
   *
   * @param key the keys of a map
   */
  record Plural(
      Member member,
      PluralKind kind,
      Container container,
      Optional<ValueModel> key,
      ValueModel element)
      implements AttributeModel {}

  /** Which annotation makes a collection. */
  enum PluralKind {
    ELEMENTS,
    ONE_TO_MANY,
    MANY_TO_MANY,
    MANY_TO_ANY
  }

  /** Which interface a collection has. */
  enum Container {
    COLLECTION,
    LIST,
    SET,
    MAP,
    ARRAY
  }
}
