package dev.limbeck.processor.entity;

import java.util.List;

/** The versions of Hibernate whose rules differ, oldest first. */
public enum HibernateVersion {
  V6_6("org.hibernate.annotations.Formula"),
  V7_0("org.hibernate.annotations.EmbeddedColumnNaming"),
  V7_1("org.hibernate.Locking"),
  V7_2("org.hibernate.annotations.EmbeddedTable"),
  V7_3("org.hibernate.annotations.NaturalIdClass"),
  V7_4("org.hibernate.annotations.Audited");

  private final String witness;

  HibernateVersion(String witness) {
    this.witness = witness;
  }

  /** Returns a type that this version has, and none before it. */
  String witness() {
    return witness;
  }

  /** Returns the newest version that is known. */
  public static HibernateVersion newest() {
    return newestFirst().get(0);
  }

  static List<HibernateVersion> newestFirst() {
    return List.of(V7_4, V7_3, V7_2, V7_1, V7_0, V6_6);
  }

  /** Returns whether this is {@code other} or a later one. */
  public boolean isAtLeast(HibernateVersion other) {
    return compareTo(other) >= 0;
  }
}
