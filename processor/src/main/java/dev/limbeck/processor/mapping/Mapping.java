package dev.limbeck.processor.mapping;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.diff.Hints;
import java.util.function.UnaryOperator;

/**
 * What a set of entities needs in a database.
 *
 * @param schema in the order in which it is created: columns of the id first, then as declared
 * @param after returns that schema, with the names of constraints that an earlier one has already
 * @param hints what the entities say about the way from an earlier schema to this one
 * @param origins where in the source each table and column comes from
 */
public record Mapping(Schema schema, UnaryOperator<Schema> after, Hints hints, Origins origins) {}
