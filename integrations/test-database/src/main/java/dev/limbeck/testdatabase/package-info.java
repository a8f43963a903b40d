/**
 * Gives tests a PostgreSQL: one server per JVM, one database per test. {@link
 * dev.limbeck.testdatabase.Catalog} compares what they left in it.
 */
@NullMarked
package dev.limbeck.testdatabase;

import org.jspecify.annotations.NullMarked;
