package dev.limbeck.schema;

import java.util.List;

/** A type made by {@code CREATE TYPE … AS ENUM}, its labels in their order. */
public record EnumType(QualifiedName name, List<String> labels) implements NamedType {

  /** Copies the labels. */
  public EnumType {
    labels = List.copyOf(labels);
  }

  /** Returns an enumerated type. */
  public static EnumType enumType(String name, String... labels) {
    return new EnumType(QualifiedName.parse(name), List.of(labels));
  }
}
