package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keycloak's own persistence unit, read from its jar. */
@PostgresTest
final class KeycloakTest {
  private static final String UNIT = "keycloak-default";
  private static final Pattern CLASS = Pattern.compile("<class>(.*?)</class>");

  @Test
  void oneMigrationCreatesWhatHibernateCreatesAndIsTakenBack(
      @TempDir Path project, TestDatabase one, TestDatabase two) throws IOException {
    String persistenceXml = persistenceXml();
    LimbeckBuild build =
        LimbeckBuild.compile(
            project,
            new Javac(List.of(application(project)), false),
            Naming.JPA,
            "-Alimbeck.entities=" + String.join(",", classes(persistenceXml)));
    try (PersistenceUnit unit = unit(project.resolve("unit"), persistenceXml)) {
      Hibernate hibernate =
          new Hibernate(unit, Map.of("jakarta.persistence.validation.mode", "none"));
      hibernate.create(one);
      build.upgrade(two);

      assertThat(build.migrations()).hasSize(1);
      List<String> differences =
          ComparableCatalog.differences(ComparableCatalog.read(one), ComparableCatalog.read(two));
      assertThat(KnownDifferences.of("keycloak").unexplained(differences))
          .as("- only Hibernate's, + only Limbeck's")
          .isEmpty();
      hibernate.validate(two);
    }
    Catalog full = Catalog.read(two);
    assertThat(full.lines()).hasSizeGreaterThan(800);

    build.downgradeToBase(two);

    assertThat(Catalog.read(two).lines()).containsExactly("schema public");
  }

  /** The application that brings Keycloak's entities along has none of its own. */
  private static Path application(Path project) throws IOException {
    Path file = project.resolve("src/com/acme/Application.java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "package com.acme;\n\nclass Application {}\n");
  }

  private static List<String> classes(String persistenceXml) {
    return CLASS.matcher(persistenceXml).results().map(found -> found.group(1)).toList();
  }

  /** Keycloak's file has another name, because its server starts the unit in a way of its own. */
  private static PersistenceUnit unit(Path folder, String persistenceXml) throws IOException {
    Files.createDirectories(folder.resolve("META-INF"));
    Files.writeString(folder.resolve("META-INF/persistence.xml"), persistenceXml);
    return PersistenceUnit.of(UNIT, List.of(folder));
  }

  private static String persistenceXml() throws IOException {
    try (InputStream in =
        KeycloakTest.class.getClassLoader().getResourceAsStream("default-persistence.xml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
