package dev.limbeck.schema;

/** A type that isn't PostgreSQL's own: columns name it, and it is created before them. */
public sealed interface NamedType extends SchemaObject permits EnumType, CompositeType {

  /** Returns the type's name. */
  QualifiedName name();
}
