package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that is published, as its users start it. */
@PostgresTest
class RunnableJarIT {
  private static final String JAR =
      System.getProperty("limbeck.jar", "target/limbeck-cli-0.1.0-SNAPSHOT.jar");

  @TempDir private Path folder;

  @Test
  void jarRunsWithTheApplicationOnItsOwnClassPath(TestDatabase database) {
    String classes = Application.shop(folder).classes();
    Run upgrade =
        Jvm.java(Map.of(), "-jar", JAR, "-cp", classes, "upgrade", "head", "--url", database.url());
    assertThat(upgrade.succeeds().out())
        .contains("3 revisions to apply", "Done: the database is at f00000000003.")
        .matches("\\p{ASCII}*");
    Run downgrade =
        Jvm.java(
            Map.of("LIMBECK_URL", database.url()), "-jar", JAR, "downgrade", "-1", "-cp", classes);
    assertThat(downgrade.succeeds().out()).contains("at a1b2d4000002.");
    Run current =
        Jvm.java(
            Map.of("LIMBECK_URL", database.url()),
            "-jar",
            JAR,
            "-cp",
            classes,
            "current",
            "--check",
            "--json");
    assertThat(current.code()).isEqualTo(3);
    assertThat(current.err()).isEmpty();
    assertThat(current.out()).contains("\"atHead\": false");
  }

  @Test
  void jarRunsOnTheApplicationsClassPath(TestDatabase database) {
    String classes = Application.shop(folder).classes();
    Run upgrade =
        Jvm.java(
            Map.of("LIMBECK_URL", database.url()),
            "-cp",
            Jvm.classPath(classes, JAR),
            "dev.limbeck.cli.Main",
            "upgrade",
            "head");
    assertThat(upgrade.succeeds().out()).contains("Done: the database is at f00000000003.");
  }

  @Test
  void failuresOfTheDriverStayQuiet() {
    String classes = Application.shop(folder).classes();
    Run run =
        Jvm.java(
            Map.of("LIMBECK_PASSWORD", "s3cret"),
            "-jar",
            JAR,
            "current",
            "-cp",
            classes,
            "--url",
            "postgres://localhost:1/x");
    run.fails(1, "can't be reached at localhost:1");
  }

  @Test
  void jarHoldsWhatItNeedsUnderNamesOfItsOwn() throws IOException {
    try (JarFile jar = new JarFile(JAR)) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo("dev.limbeck.cli.Main");
      assertThat(jar.stream().map(entry -> entry.getName()))
          .contains(
              "META-INF/LICENSE",
              "META-INF/licenses/org.postgresql/LICENSE",
              "org/postgresql/Driver.class",
              "dev/limbeck/Migration.class")
          .noneMatch(name -> name.endsWith("module-info.class"))
          .noneMatch(name -> name.startsWith("picocli/") || name.startsWith("com/google/"))
          .noneMatch(name -> name.endsWith("limbeck.index"));
      try (var driver = jar.getInputStream(jar.getEntry("META-INF/services/java.sql.Driver"))) {
        assertThat(new String(driver.readAllBytes(), StandardCharsets.UTF_8).strip())
            .isEqualTo("org.postgresql.Driver");
      }
    }
  }
}
