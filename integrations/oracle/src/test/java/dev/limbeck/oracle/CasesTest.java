package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@PostgresTest
final class CasesTest {

  static Stream<Arguments> groups() {
    return EntityGroup.all().stream()
        .flatMap(
            group -> Arrays.stream(Naming.values()).map(naming -> Arguments.of(group, naming)));
  }

  @ParameterizedTest(name = "{0}, naming {1}")
  @MethodSource("groups")
  void hibernateAcceptsWhatItCreated(
      EntityGroup group, Naming naming, @TempDir Path folder, TestDatabase database) {
    new EntityCompiler(group, folder).compile(List.of(), List.of());
    try (PersistenceUnit unit = PersistenceUnit.ofClasses(folder)) {
      Hibernate hibernate = new Hibernate(unit, group.settings(naming));
      hibernate.create(database);
      hibernate.validate(database);
    }
    assertThat(database.name()).isNotEmpty();
  }
}
