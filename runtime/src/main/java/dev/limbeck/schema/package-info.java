/** What a PostgreSQL schema is: immutable values, in names as the catalog spells them. */
package dev.limbeck.schema;
