package dev.limbeck.processor.entity;

/**
 * A JPA mapping file, such as {@code META-INF/orm.xml}.
 *
 * @param name the file as people find it
 */
public record MappingFile(String name, String text) {}
