/**
 * How PostgreSQL spells operations, and in which transactions they run. Pure: text in, text out.
 */
package dev.limbeck.sql;
