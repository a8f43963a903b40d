/**
 * What can change in a schema: one closed vocabulary, in which each operation knows its inverse.
 */
package dev.limbeck.operation;
