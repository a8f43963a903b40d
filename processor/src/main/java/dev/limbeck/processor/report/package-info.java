/** What the processor has to say: problems with an id, a place, a cause and a remedy. */
@NullMarked
package dev.limbeck.processor.report;

import org.jspecify.annotations.NullMarked;
