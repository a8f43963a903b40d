/** Operations applied to a schema instead of a database. */
package dev.limbeck.replay;
