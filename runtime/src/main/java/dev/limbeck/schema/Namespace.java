package dev.limbeck.schema;

/** What PostgreSQL calls a schema. */
public record Namespace(String name) implements SchemaObject {}
