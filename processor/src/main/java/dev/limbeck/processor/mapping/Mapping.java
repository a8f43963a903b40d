package dev.limbeck.processor.mapping;

import dev.limbeck.processor.diff.Hints;
import dev.limbeck.schema.Schema;

/**
 * What a set of entities needs in a database.
 *
 * @param schema in the order in which it is created: columns of the id first, then as declared
 * @param hints what the entities say about the way from an earlier schema to this one
 * @param origins where in the source each table and column comes from
 */
public record Mapping(Schema schema, Hints hints, Origins origins) {}
