/** XML as a tree that knows its lines, and which parts of it nobody asked for. */
@NullMarked
package dev.limbeck.processor.xml;

import org.jspecify.annotations.NullMarked;
