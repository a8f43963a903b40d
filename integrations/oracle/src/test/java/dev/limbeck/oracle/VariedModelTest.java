package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.benchmark.VariedModel;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Some hundred entities of every kind in one schema. */
@PostgresTest
final class VariedModelTest {
  private static final int ENTITIES = Integer.getInteger("oracle.entities", 300);

  @Test
  void manyEntitiesGetTheSchemaThatHibernateGivesThem(
      @TempDir Path project, TestDatabase one, TestDatabase two) {
    List<Path> sources = VariedModel.write(project.resolve("model"), ENTITIES);
    LimbeckBuild build =
        LimbeckBuild.compile(project, new Javac(sources, List.of(), false), Naming.JPA);
    try (PersistenceUnit unit = PersistenceUnit.ofClasses(build.classes())) {
      Hibernate hibernate =
          new Hibernate(unit, Map.of("jakarta.persistence.validation.mode", "none"));
      hibernate.create(one);
      build.upgrade(two);

      assertThat(
              ComparableCatalog.differences(
                  ComparableCatalog.read(one), ComparableCatalog.read(two)))
          .as("- only Hibernate's, + only Limbeck's")
          .isEmpty();
      hibernate.validate(two);
    }
  }
}
