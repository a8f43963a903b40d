/** Works with Limbeck as a user does: an editor, Maven, git, the command line, a database. */
@NullMarked
package dev.limbeck.loop;

import org.jspecify.annotations.NullMarked;
