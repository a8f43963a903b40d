/**
 * Limbeck's annotation processor: from the entities that javac compiles to a migration.
 *
 * <p>This package knows javac's rounds, options, {@code Messager} and {@code Filer}, and the order
 * of the stages; each stage is a package of its own.
 */
@NullMarked
package dev.limbeck.processor;

import org.jspecify.annotations.NullMarked;
