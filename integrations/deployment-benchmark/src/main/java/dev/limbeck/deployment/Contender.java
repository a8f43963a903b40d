package dev.limbeck.deployment;

import dev.limbeck.Limbeck;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.Driver;

/** A way to bring a database up to date when an application starts. */
enum Contender {
  JDBC("plain JDBC", "JdbcStart"),
  LIMBECK("Limbeck", "LimbeckStart"),
  FLYWAY("Flyway", "FlywayStart"),
  LIQUIBASE("Liquibase", "LiquibaseStart");

  private static final List<String> LIQUIBASE_JARS =
      List.of(
          "liquibase-core-",
          "snakeyaml-",
          "commons-collections4-",
          "commons-text-",
          "commons-lang3-",
          "commons-io-",
          "opencsv-",
          "jaxb-api-");

  private final String title;
  private final String program;

  Contender(String title, String program) {
    this.title = title;
    this.program = program;
  }

  String title() {
    return title;
  }

  /** The name of the template of its main class. */
  String program() {
    return program;
  }

  /** Whether it is there for comparison only. */
  boolean isOther() {
    return this == FLYWAY || this == LIQUIBASE;
  }

  /** The driver and its own libraries, of those with which this JVM runs. */
  List<String> libraries() {
    Stream<String> own =
        switch (this) {
          case JDBC -> Stream.of();
          case LIMBECK -> Stream.of(location(Limbeck.class));
          case FLYWAY -> jars(List.of("flyway-"));
          case LIQUIBASE -> jars(LIQUIBASE_JARS);
        };
    return Stream.concat(own, Stream.of(location(Driver.class))).toList();
  }

  private static Stream<String> jars(List<String> names) {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(path -> names.stream().anyMatch(new File(path).getName()::startsWith));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
