package dev.limbeck.processor.mapping;

/** Which names Hibernate gives to what has none, and what it makes of those that are given. */
public enum NamingRules {
  /** The specification's, which Hibernate has by default: names are taken as they are. */
  JPA,
  /** Spring Boot's: every name becomes snake_case, given ones too. */
  SPRING
}
