package dev.limbeck.processor.source;

/** A migration as Java text; the class's simple name, and the id that follows from the text. */
public record MigrationSource(String className, String id, String text) {}
