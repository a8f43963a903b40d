/** Measures what the start of an application costs. */
@NullMarked
package dev.limbeck.deployment;

import org.jspecify.annotations.NullMarked;
