package dev.limbeck.processor.entity;

import dev.limbeck.processor.report.Origin;

/**
 * A class that implements {@code AttributeConverter}.
 *
 * @param attribute the type on the entity's side
 * @param column the type on the database's side
 */
public record ConverterModel(
    String className, boolean autoApply, JavaType attribute, JavaType column, Origin origin) {}
