package dev.limbeck.processor.entity;

/**
 * What the compile class path tells about the application.
 *
 * @param hibernate6 whether Hibernate is there in a version before 7
 * @param springBoot whether Spring Boot, and with it its naming, is there
 * @param beanValidation whether a provider of Bean Validation is there, so that constraints count
 */
public record ClassPath(boolean hibernate6, boolean springBoot, boolean beanValidation) {}
