/** What the database's own history says: its statements as text, and a revision as it is noted. */
package dev.limbeck.history;
