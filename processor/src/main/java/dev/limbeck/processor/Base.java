package dev.limbeck.processor;

import dev.limbeck.schema.Schema;
import java.util.List;
import java.util.Optional;

/**
 * What the entities are compared with.
 *
 * @param head the revision that the schema is of, which the next one follows
 * @param replaced drafts, whose place the next revision takes
 */
record Base(Optional<String> head, Schema schema, List<DiskRevision> replaced) {}
