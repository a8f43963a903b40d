/** The committed snapshot of a unit: its schema, and the revision that leads there, as text. */
@NullMarked
package dev.limbeck.processor.snapshot;

import org.jspecify.annotations.NullMarked;
