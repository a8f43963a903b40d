package dev.limbeck.processor.merge;

/**
 * What one branch did to something, and the other did otherwise.
 *
 * @param subject what it is about: {@code column users.phone}
 * @param name its name, which the revisions that speak of it contain
 * @param first what the revisions did that stay where they are
 * @param second what those did that come later
 */
public record Contradiction(String subject, String name, String first, String second) {}
