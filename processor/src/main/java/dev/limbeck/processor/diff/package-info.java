/** Two schemas in, ordered operations out, with what a person has to be told or asked. */
@NullMarked
package dev.limbeck.processor.diff;

import org.jspecify.annotations.NullMarked;
