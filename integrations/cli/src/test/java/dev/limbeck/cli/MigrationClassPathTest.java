package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationClassPathTest {

  @Test
  void aStarMeansAllJarsOfADirectory(@TempDir Path folder) throws Exception {
    Path second = Files.createFile(folder.resolve("b.jar"));
    Path first = Files.createFile(folder.resolve("a.JAR"));
    Files.createFile(folder.resolve("readme.txt"));
    MigrationClassPath classPath =
        MigrationClassPath.parse("target/classes" + File.pathSeparator + folder + "/*");
    assertThat(classPath.entries()).containsExactly(Path.of("target/classes"), first, second);
  }

  @Test
  void entriesThatAreNotThereAreNamed(@TempDir Path folder) {
    Path missing = folder.resolve("nowhere");
    MigrationClassPath classPath =
        MigrationClassPath.parse(folder + File.pathSeparator + missing + File.pathSeparator);
    assertThat(classPath.searched())
        .isEqualTo("Searched: " + folder + ", " + missing + " (isn't there).");
  }

  @Test
  void aJarThatHidesItsClassesIsExplained(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("app.jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      zip.putNextEntry(new ZipEntry("BOOT-INF/classes/"));
    }
    Path text = Files.writeString(folder.resolve("notes.txt"), "not a jar");
    assertThat(MigrationClassPath.parse(jar.toString()).searched())
        .contains("app.jar (has its classes in BOOT-INF: unpack it");
    assertThat(MigrationClassPath.parse(text.toString()).searched()).contains("(is no jar)");
  }
}
