/** The graph of revisions and the way through it: pure values, which know neither SQL nor Java. */
package dev.limbeck.revision;
