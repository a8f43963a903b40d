package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Models of other authors and styles, as they were published. */
@PostgresTest
final class PublicModelsTest {

  static List<PublicModel> models() {
    return PublicModel.all();
  }

  @ParameterizedTest
  @MethodSource("models")
  void oneMigrationCreatesWhatHibernateCreatesAndIsTakenBack(
      PublicModel model, @TempDir Path project, TestDatabase one, TestDatabase two)
      throws IOException {
    List<String> classes = model.classes();
    assertThat(model.countEntities()).isEqualTo(model.entities());
    LimbeckBuild build =
        LimbeckBuild.compile(
            project,
            new Javac(List.of(application(project)), model.classPath(), false),
            model.naming(),
            "-Alimbeck.entities=" + String.join(",", classes));
    assertThat(build.migrations()).hasSize(1);

    Path folder = project.resolve("unit");
    try (PersistenceUnit unit = PersistenceUnit.of(classes, folder, model.classPath())) {
      Hibernate hibernate = new Hibernate(unit, settings(model));
      hibernate.create(one);
      build.upgrade(two);

      List<String> differences =
          ComparableCatalog.differences(ComparableCatalog.read(one), ComparableCatalog.read(two));
      assertThat(KnownDifferences.of(model.name()).unexplained(differences))
          .as("- only Hibernate's, + only Limbeck's")
          .isEmpty();
      hibernate.validate(two);
    }
    assertThat(Catalog.read(two).lines()).hasSizeGreaterThan(2 * model.entities());

    build.downgradeToBase(two);

    assertThat(Catalog.read(two).lines()).containsExactly("schema public");
  }

  private static Map<String, Object> settings(PublicModel model) {
    Map<String, Object> settings = new HashMap<>(model.naming().settings());
    settings.put("jakarta.persistence.validation.mode", "none");
    return settings;
  }

  /** The application that brings the model's entities along has none of its own. */
  private static Path application(Path project) throws IOException {
    Path file = project.resolve("src/com/acme/Application.java");
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "package com.acme;\n\nclass Application {}\n");
  }
}
