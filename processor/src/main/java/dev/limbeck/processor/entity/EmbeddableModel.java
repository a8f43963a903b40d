package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;
import java.util.List;

/**
 * An embeddable as one attribute uses it: access type and type variables are the user's.
 *
 * @param attributes superclass first, then in the order of the source
 */
public record EmbeddableModel(
    String className,
    boolean isRecord,
    Annotations annotations,
    List<AttributeModel> attributes,
    Origin origin) {

  /** Copies the list. */
  public EmbeddableModel {
    attributes = List.copyOf(attributes);
  }
}
