package dev.limbeck.schema;

import java.util.List;

/**
 * A type made by {@code CREATE TYPE … AS (…)}; the order of its attributes is part of its values.
 *
 * @param attributes columns of which only the type, collation and comment count
 */
public record CompositeType(QualifiedName name, List<Column> attributes) implements NamedType {

  /** Refuses attributes that ask for more than a composite type has. */
  public CompositeType {
    attributes = List.copyOf(attributes);
    for (Column each : attributes) {
      if (!each.nullable()
          || each.defaultValue().isPresent()
          || each.identity().isPresent()
          || each.generated().isPresent()) {
        throw new IllegalArgumentException(
            "The attribute " + each.name() + " of " + name + " has more than a type.");
      }
    }
  }

  /** Returns a composite type. */
  public static CompositeType compositeType(String name, Column... attributes) {
    return new CompositeType(QualifiedName.parse(name), List.of(attributes));
  }
}
