package dev.limbeck.testdatabase;

/**
 * A server that answers.
 *
 * @param kind how it was come by, in a word for people
 * @param stop ends it and removes its data; does nothing to a server that was given
 * @param leave lets it run on after this JVM, where that is possible
 */
record RunningServer(String kind, ServerAddress address, Runnable stop, Runnable leave) {}
