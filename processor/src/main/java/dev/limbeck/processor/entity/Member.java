package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;

/**
 * The field, getter or record component behind an attribute.
 *
 * @param owner the qualified name of the class that declares it
 */
public record Member(
    String name, String owner, JavaType type, Annotations annotations, Origin origin) {

  /** Returns {@code Class.attribute}, for messages. */
  public String label() {
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
  }
}
