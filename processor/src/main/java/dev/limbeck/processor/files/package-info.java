/** The disk and git: the only package that reads or writes the user's files. */
@NullMarked
package dev.limbeck.processor.files;

import org.jspecify.annotations.NullMarked;
