package dev.limbeck.oracle;

import java.util.Map;

/** The two ways in which names are made that applications use. */
enum Naming {
  JPA,
  SPRING;

  /** What Hibernate has to be told. */
  Map<String, String> settings() {
    return switch (this) {
      case JPA -> Map.of();
      case SPRING ->
          Map.of(
              "hibernate.implicit_naming_strategy", SpringImplicitNaming.class.getName(),
              "hibernate.physical_naming_strategy", snakeCase());
    };
  }

  /** What Spring Boot 3 uses on Hibernate 6, and Spring Boot 4 on Hibernate 7. */
  private static String snakeCase() {
    return "org.hibernate.boot.model.naming."
        + (Hibernate.majorVersion() == 6
            ? "CamelCaseToUnderscoresNamingStrategy"
            : "PhysicalNamingStrategySnakeCaseImpl");
  }
}
