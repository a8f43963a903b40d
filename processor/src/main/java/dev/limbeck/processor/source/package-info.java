/** Operations out to Java text and back: writes migrations and recognises them again. */
@NullMarked
package dev.limbeck.processor.source;

import org.jspecify.annotations.NullMarked;
