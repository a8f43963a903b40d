package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import java.util.List;

/**
 * An embeddable as one attribute uses it: access type and type variables are the user's.
 *
 * @param polymorphic whether a value may be of a class that extends this one
 * @param attributes superclass first, then in the order of the source, then those of subclasses
 */
public record EmbeddableModel(
    String className,
    boolean isRecord,
    boolean polymorphic,
    Annotations annotations,
    List<AttributeModel> attributes,
    Origin origin) {

  /** Copies the list. */
  public EmbeddableModel {
    attributes = List.copyOf(attributes);
  }
}
