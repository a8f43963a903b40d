package dev.limbeck.processor.entity;

/** What an element or key of a collection is. */
public sealed interface ValueModel {

  /** A value with one column. */
  record BasicValue(JavaType type) implements ValueModel {}

  /** A value with the columns of an embeddable. */
  record EmbeddedValue(EmbeddableModel embeddable) implements ValueModel {}

  /** An entity, by the qualified name of its class. */
  record EntityValue(String target) implements ValueModel {}
}
