/** Revisions as scripts for psql. */
package dev.limbeck.script;
