/**
 * What only the author of an entity can know about a change. Kept in class files, never read at run
 * time.
 */
package dev.limbeck.annotation;
