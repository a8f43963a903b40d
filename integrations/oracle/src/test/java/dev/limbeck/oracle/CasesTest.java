package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@PostgresTest
@Execution(ExecutionMode.CONCURRENT)
final class CasesTest {

  static Stream<Arguments> groups() {
    return EntityGroup.all().stream()
        .flatMap(
            group -> Arrays.stream(Naming.values()).map(naming -> Arguments.of(group, naming)));
  }

  @ParameterizedTest(name = "{0}, naming {1}")
  @MethodSource("groups")
  void limbeckBuildsWhatHibernateBuilds(
      EntityGroup group, Naming naming, @TempDir Path folder, TestDatabase one, TestDatabase two) {
    group.copyResources(folder.resolve("classes"));
    LimbeckBuild build = LimbeckBuild.compile(folder, group.javac(), naming);
    try (PersistenceUnit unit = PersistenceUnit.ofClasses(build.classes())) {
      Hibernate hibernate = new Hibernate(unit, group.settings(naming));
      hibernate.create(one);
      build.upgrade(two);

      List<String> differences =
          ComparableCatalog.differences(ComparableCatalog.read(one), ComparableCatalog.read(two));
      assertThat(KnownDifferences.of(group.name()).unexplained(differences))
          .as("- only Hibernate's, + only Limbeck's")
          .isEmpty();
      if (group.isRecognized()) {
        hibernate.validate(two);
      } else {
        assertThatThrownBy(() -> hibernate.validate(one)).isInstanceOf(RuntimeException.class);
      }
    }
  }
}
