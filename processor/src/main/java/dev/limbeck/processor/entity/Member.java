package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;

/**
 * The field, getter or record component behind an attribute.
 *
 * @param owner the qualified name of the class that declares it
 * @param type what it is in the entity
 * @param generic whether its class declares it of a type variable, and leaves that to others
 */
public record Member(
    String name,
    String owner,
    JavaType type,
    boolean generic,
    Annotations annotations,
    Origin origin) {

  /** Returns the member with those annotations in the place of its own. */
  public Member with(Annotations others) {
    return new Member(name, owner, type, generic, others, origin);
  }

  /** Returns {@code Class.attribute}, for messages. */
  public String label() {
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + name;
  }
}
