/**
 * What a live database has, read from its catalog and compared with what was promised.
 *
 * <p>It reads, and asks PostgreSQL to spell expressions in a transaction that is rolled back.
 */
package dev.limbeck.catalog;
