package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.UnitIndex;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs an application in a JVM of its own: as a module, and on the class path. */
class PackagingTest {

  private static final String MIGRATION =
      """
      package shop.migrations;

      import static dev.limbeck.schema.Column.column;
      import dev.limbeck.operation.Operations;

      @dev.limbeck.Revision(id = "a1")
      public final class V1 implements dev.limbeck.Migration {
        public void upgrade(Operations op) { op.createTable("a1", column("id", "bigint")); }
        public void downgrade(Operations op) { op.dropTable("a1", column("id", "bigint")); }
      }
      """;

  private static final String MAIN =
      """
      package shop;

      import dev.limbeck.Limbeck;
      import dev.limbeck.revision.Direction;

      public final class Main {
        public static void main(String[] args) {
          try {
            System.out.println(Limbeck.offline().load().operations("a1", Direction.UPGRADE));
            Limbeck.configure("jdbc:postgresql://localhost/x", "", "").load().upgrade();
          } catch (RuntimeException e) {
            System.out.println(e.getMessage());
          }
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void aModuleOpensItsMigrationsToLimbeck() throws Exception {
    compile("module shop { requires dev.limbeck; opens shop.migrations to dev.limbeck; }");

    assertThat(java("-p", runtime() + File.pathSeparator + classes(), "-m", "shop/shop.Main"))
        .contains("Change[from=null, to=Table")
        .contains("There is no JDBC driver for PostgreSQL on the class path.");
  }

  @Test
  void aModuleThatDoesNotIsToldTo() throws Exception {
    compile("module shop { requires dev.limbeck; }");

    assertThat(java("-p", runtime() + File.pathSeparator + classes(), "-m", "shop/shop.Main"))
        .contains("add to module-info.java: opens shop.migrations to dev.limbeck;");
  }

  @Test
  void theClassPathWillDo() throws Exception {
    compile("");

    assertThat(java("-cp", runtime() + File.pathSeparator + classes(), "shop.Main"))
        .contains("Change[from=null, to=Table")
        .contains("Add org.postgresql:postgresql to the application's dependencies");
  }

  @Test
  void theFlightRecorderMayBeMissing() throws Exception {
    compile("");

    assertThat(
            java(
                "--limit-modules=java.sql",
                "-cp",
                runtime() + File.pathSeparator + classes(),
                "shop.Main"))
        .contains("Change[from=null, to=Table")
        .contains("Add org.postgresql:postgresql to the application's dependencies");
  }

  @Test
  void theJarStaysBelow200Kilobytes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream jar = new JarOutputStream(bytes);
        Stream<Path> files = Files.walk(runtime())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        jar.putNextEntry(new ZipEntry(runtime().relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }

    assertThat(bytes.size()).isBetween(50_000, 200_000);
  }

  @Test
  void nothingButTheJdkIsRequired() {
    ModuleDescriptor descriptor =
        ModuleFinder.of(runtimePath()).find("dev.limbeck").orElseThrow().descriptor();

    assertThat(descriptor.requires())
        .filteredOn(each -> !each.modifiers().contains(Requires.Modifier.STATIC))
        .extracting(Requires::name)
        .containsExactlyInAnyOrder("java.base", "java.sql");
    assertThat(descriptor.isOpen()).isFalse();
  }

  private void compile(String module) throws IOException, URISyntaxException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    List<String> arguments =
        new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes().toString()));
    arguments.addAll(List.of(module.isEmpty() ? "-cp" : "-p", runtime().toString()));
    arguments.add(write(sources.resolve("V1.java"), MIGRATION));
    arguments.add(write(sources.resolve("Main.java"), MAIN));
    if (!module.isEmpty()) {
      arguments.add(write(sources.resolve("module-info.java"), module));
    }
    assertThat(run("javac", arguments)).isEmpty();
    RevisionEntry entry =
        new RevisionEntry("a1", List.of(), "sum", "shop.migrations.V1", "create a1");
    write(
        Files.createDirectories(classes().resolve("META-INF")).resolve("limbeck.index"),
        UnitIndex.write("shop", List.of(entry)));
  }

  private Path classes() {
    return folder.resolve("classes");
  }

  private static Path runtime() throws URISyntaxException {
    return Path.of(Limbeck.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static Path runtimePath() {
    try {
      return runtime();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String write(Path file, String text) throws IOException {
    return Files.writeString(file, text).toString();
  }

  private static String java(String... arguments) throws IOException {
    return run("java", Arrays.asList(arguments));
  }

  private static String run(String tool, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, Path.of(System.getProperty("java.home"), "bin", tool).toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), UTF_8);
  }
}
