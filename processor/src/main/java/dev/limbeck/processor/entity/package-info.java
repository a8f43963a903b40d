/**
 * What the entities' annotations say, as plain values. The only reader of {@code javax.lang.model};
 * it knows annotations by name and no SQL.
 */
@NullMarked
package dev.limbeck.processor.entity;

import org.jspecify.annotations.NullMarked;
