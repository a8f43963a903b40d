package dev.limbeck.processor.mapping;

/** The versions of Hibernate whose rules differ. */
public enum HibernateVersion {
  V6,
  V7
}
