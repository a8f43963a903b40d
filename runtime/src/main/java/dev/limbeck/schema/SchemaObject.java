package dev.limbeck.schema;

/** What a database has of its own, and not as a part of a table. */
public sealed interface SchemaObject permits Namespace, NamedType, Sequence, Table {}
