/** Measures what Limbeck costs, on models of any size. */
@NullMarked
package dev.limbeck.benchmark;

import org.jspecify.annotations.NullMarked;
