package dev.limbeck.processor.entity;

/**
 * What the compile class path tells about the application.
 *
 * @param hibernate Hibernate's version; the newest where it isn't there
 * @param springBoot whether Spring Boot, and with it its naming, is there
 * @param beanValidation whether a provider of Bean Validation is there, so that constraints count
 */
public record ClassPath(HibernateVersion hibernate, boolean springBoot, boolean beanValidation) {}
