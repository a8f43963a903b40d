/** The command line: options in, sentences and exit codes out; the work is the runtime's. */
@NullMarked
package dev.limbeck.cli;

import org.jspecify.annotations.NullMarked;
