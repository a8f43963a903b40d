/**
 * The rules by which Hibernate maps entities to PostgreSQL tables: from an entity model to a
 * schema.
 */
@NullMarked
package dev.limbeck.processor.mapping;

import org.jspecify.annotations.NullMarked;
