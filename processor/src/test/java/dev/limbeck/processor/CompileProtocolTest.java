package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compilation leaves behind. */
class CompileProtocolTest {
  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aShop() {
    shop = ScratchProject.withGit(folder);
    shop.entity("User", "@Id Long id; String email;");
  }

  @Test
  void theFirstCompilationWritesMigrationSnapshotClassAndIndex() {
    ScratchProject.Result result = shop.compiled();

    assertThat(shop.migrations()).hasSize(1);
    String migration = shop.migrations().get(0);
    assertThat(migration).matches("V0001_[0-9a-f]{6}_CreateUsers");
    assertThat(result.said())
        .containsExactly(
            "Limbeck: wrote " + MIGRATIONS + migration + ".java (1 operation)",
            "Limbeck: snapshots/shop.json written");
    assertThat(shop.read("snapshots/shop.json")).contains("\"com.acme.shop.User\"");
    assertThat(shop.path("target/classes/com/acme/shop/migrations/" + migration + ".class"))
        .exists();
    assertThat(shop.indexed()).containsExactly(migration);
  }

  @Test
  void theMigrationIsNotLeftAmongTheGeneratedSources() {
    shop.compiled();

    assertThat(shop.path("target/generated/com/acme/shop/migrations")).isEmptyDirectory();
  }

  @Test
  void aSecondCompilationWritesNothingAndSaysNothing() {
    shop.compiled();
    Map<String, String> files = shop.files();
    Map<String, String> output = shop.output();

    ScratchProject.Result second = shop.compiled();

    assertThat(second.said()).isEmpty();
    assertThat(shop.files()).isEqualTo(files);
    assertThat(shop.output()).isEqualTo(output);
  }

  @Test
  void aCleanCompilationLeavesTheSameClassesAndTouchesNoFile() {
    shop.compiled();
    Map<String, String> files = shop.files();
    Map<String, String> output = shop.output();

    shop.clean().compiled();

    assertThat(shop.files()).isEqualTo(files);
    assertThat(shop.output()).isEqualTo(output);
  }

  @Test
  void neitherOrderOfFilesNorLocaleNorTimeZoneCounts(@TempDir Path other) {
    shop.entity("Invoice", "@Id Long id; String title;");
    shop.compiled();
    ScratchProject same = ScratchProject.withGit(other);
    same.entity("User", "@Id Long id; String email;");
    same.entity("Invoice", "@Id Long id; String title;");
    List<Path> reversed = new ArrayList<>(same.sources());
    Collections.reverse(reversed);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    try {
      assertThat(same.compile(reversed).success()).isTrue();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }

    assertThat(same.files()).isEqualTo(shop.files());
  }

  @Test
  void theRemovalOfTheLastEntityIsSeen() {
    shop.compiled();
    shop.commit().delete(SHOP + "User.java").source("Plain", "", "");

    ScratchProject.Result result = shop.clean().compiled();

    assertThat(result.places("LosesTable")).hasSize(1);
    assertThat(shop.newest()).contains("op.dropTable(");
  }

  @Test
  void aPartialCompilationChangesNothing() {
    shop.entity("Invoice", "@Id Long id; String title;");
    shop.compiled();
    Map<String, String> files = shop.files();

    ScratchProject.Result result = shop.compile(List.of(shop.path(SHOP + "Invoice.java")));

    assertThat(result.success()).isTrue();
    assertThat(result.said()).isEmpty();
    assertThat(shop.files()).isEqualTo(files);
    assertThat(shop.indexed()).hasSize(1);
  }

  @Test
  void aPartialCompilationSeesWhatChangedInTheFileThatItIsGiven() {
    shop.entity("Invoice", "@Id Long id; String title;");
    shop.compiled();
    shop.commit().entity("Invoice", "@Id Long id; String title; String note;");

    shop.compile(List.of(shop.path(SHOP + "Invoice.java")));

    assertThat(shop.migrations()).last().asString().endsWith("_AddNoteToInvoices");
  }

  @Test
  void aClassFileThatOutlivesItsSourceKeepsNoTable() {
    shop.entity("Invoice", "@Id Long id; String title;");
    shop.compiled();
    shop.commit().delete(SHOP + "Invoice.java");

    shop.compile(List.of(shop.path(SHOP + "User.java")));

    assertThat(shop.path("target/classes/com/acme/shop/Invoice.class")).exists();
    assertThat(shop.newest()).contains("op.dropTable(");
  }

  @Test
  void anEntityInAnotherClassesFileIsStillThere() {
    shop.write(
        SHOP + "Two.java",
        """
        package com.acme.shop;
        import jakarta.persistence.*;
        @Entity class First { @Id Long id; @Entity static class Nested { @Id Long id; } }
        @Entity class Second { @Id Long id; }
        """);
    shop.compiled();
    Map<String, String> files = shop.files();

    ScratchProject.Result result = shop.compile(List.of(shop.path(SHOP + "User.java")));

    assertThat(result.said()).isEmpty();
    assertThat(shop.files()).isEqualTo(files);
  }

  @Test
  void aCloneInAFolderOfAnotherNameIsTheSameUnit() throws Exception {
    shop.compiled();
    shop.commit().clean();
    ScratchProject.Result result =
        ScratchProject.at(Files.move(shop.base(), folder.resolve("checkout-17"))).compiled();

    assertThat(result.said()).isEmpty();
  }

  @Test
  void migrationsAreFoundInThePackageThatTheyWereMovedTo() {
    shop.compiled();
    shop.commit().clean();
    move(MIGRATIONS, "src/main/java/com/acme/db/");

    assertThat(shop.compiled().said()).containsExactly("Limbeck: snapshots/shop.json updated");
    assertThat(shop.read("snapshots/shop.json")).contains("\"package\": \"com.acme.db\"");
    assertThat(shop.commit().compiled("-Alimbeck.mode=check").said()).isEmpty();
  }

  @Test
  void aPackageThatIsRenamedWithAllThatIsInItChangesOnlyNames() {
    shop.compiled();
    shop.commit().clean();
    String snapshot = shop.read("snapshots/shop.json");
    move(MIGRATIONS, "src/main/java/org/acme/shop/migrations/");
    move(SHOP, "src/main/java/org/acme/shop/");

    shop.compiled();

    assertThat(shop.read("snapshots/shop.json"))
        .isEqualTo(snapshot.replace("com.acme.", "org.acme."));
    assertThat(shop.commit().compiled("-Alimbeck.mode=check").said()).isEmpty();
  }

  /** Moves a package's classes, as an IDE does. */
  private void move(String from, String to) {
    for (Path source : shop.sources()) {
      String name = shop.base().relativize(source).toString().replace('\\', '/');
      if (name.startsWith(from)) {
        String text = shop.read(name).replace(packageOf(from), packageOf(to));
        shop.delete(name).write(name.replace(from, to), text);
      }
    }
  }

  private static String packageOf(String folder) {
    return folder.replaceFirst("^src/main/java/", "").replaceFirst("/$", "").replace('/', '.');
  }

  @Test
  void theSnapshotIsWrittenWhereTheRepositoryKeepsThem() {
    shop.write("snapshots/.keep", "");
    ScratchProject module = shop.module("billing");
    module.entity("Invoice", "@Id Long id;");

    module.compiled();

    assertThat(shop.path("snapshots/billing.json")).exists();
    assertThat(module.path("snapshots")).doesNotExist();
  }

  @Test
  void testCompilationsAreNotLookedAt() {
    shop.write(
        "src/test/java/com/acme/shop/Probe.java",
        """
        package com.acme.shop;
        @jakarta.persistence.Entity class Probe { @jakarta.persistence.Id Long id; }
        """);

    ScratchProject.Result result =
        shop.compile(List.of(shop.path("src/test/java/com/acme/shop/Probe.java")));

    assertThat(result.success()).isTrue();
    assertThat(result.said()).isEmpty();
    assertThat(shop.migrations()).isEmpty();
  }

  @Test
  void nativeImagesAreToldWhichClassesAreConstructedByName() {
    shop.compiled();

    assertThat(
            shop.read(
                "target/classes/META-INF/native-image/dev.limbeck/shop/reachability-metadata.json"))
        .contains("com.acme.shop.migrations." + shop.migrations().get(0))
        .contains("META-INF/limbeck.index");
  }

  @Test
  void aVerboseCompilationSaysHowLongEachStageTook() {
    assertThat(shop.compiled("-Alimbeck.verbose=true").said())
        .last()
        .asString()
        .matches(
            "Limbeck: 1 entity; snapshot \\d+ ms, entities \\d+ ms, mapping \\d+ ms,"
                + " revisions \\d+ ms, difference \\d+ ms; total \\d+ ms; 2 files written");
    assertThat(shop.compiled("-Alimbeck.verbose=true").said())
        .last()
        .asString()
        .endsWith("; 0 files written");
  }
}
