package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.ClassPath;
import dev.limbeck.processor.entity.HibernateVersion;
import java.util.Optional;

/**
 * What entities alone don't tell about their mapping.
 *
 * @param beanValidation whether constraints such as {@code @NotNull} shape columns
 */
public record MappingOptions(
    NamingRules naming, HibernateVersion hibernate, boolean beanValidation) {

  /**
   * Returns the options that the application's class path asks for.
   *
   * @param naming the naming, where it is given; else Spring's where Spring Boot is there
   */
  @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
  public static MappingOptions of(ClassPath classPath, Optional<NamingRules> naming) {
    return new MappingOptions(
        naming.orElse(classPath.springBoot() ? NamingRules.SPRING : NamingRules.JPA),
        classPath.hibernate(),
        classPath.beanValidation());
  }

  boolean isHibernate6() {
    return !isAtLeast(HibernateVersion.V7_0);
  }

  boolean isAtLeast(HibernateVersion version) {
    return hibernate.isAtLeast(version);
  }
}
