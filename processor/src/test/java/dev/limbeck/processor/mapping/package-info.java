@NullMarked
package dev.limbeck.processor.mapping;

import org.jspecify.annotations.NullMarked;
