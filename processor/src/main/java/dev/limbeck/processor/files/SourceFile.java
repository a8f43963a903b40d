package dev.limbeck.processor.files;

import java.nio.file.Path;

/** A file of the user's; its text has line feeds alone, whatever the disk has. */
public record SourceFile(Path path, String text) {}
