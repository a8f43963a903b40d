/**
 * Compares the schema that Limbeck derives with the one that Hibernate creates.
 *
 * <p>A group of entities is a folder of {@code cases}; what a rule needs is added there, as small
 * as it can be.
 */
@NullMarked
package dev.limbeck.oracle;

import org.jspecify.annotations.NullMarked;
