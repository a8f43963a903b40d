package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modes, other compilers, other processors, entities from elsewhere. */
class EnvironmentsTest {
  private static final String BEFORE = "@Id Long id; String email;";
  private static final String AFTER = BEFORE + " String phone;";

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aCommittedShop() {
    shop = ScratchProject.withGit(folder).entity("User", BEFORE);
    shop.compiled();
    shop.commit();
  }

  @Test
  void checkModeFailsOnADifferenceAndWritesNothing() {
    shop.entity("User", AFTER);
    Map<String, String> files = shop.files();

    Result result = shop.compile("-Alimbeck.mode=check");

    assertThat(result.success()).isFalse();
    assertThat(result.said().get(0))
        .contains("add phone to users (1 operation)")
        .contains("mvn compile");
    assertThat(shop.files()).isEqualTo(files);
  }

  @Test
  void checkModeIsContentWhenAllIsInStepAndWritesTheIndex() {
    assertThat(shop.clean().compiled("-Alimbeck.mode=check").said()).isEmpty();
    assertThat(shop.indexed()).isEqualTo(shop.migrations());
  }

  @Test
  void whereTheCompilerHidesItselfDifferencesAreWarnings() {
    shop.entity("User", AFTER).clean();
    Map<String, String> files = shop.files();

    Result result = shop.compile(shop.sources(), List.of(new WrappedEnvironment()));

    assertThat(result.success()).isTrue();
    assertThat(result.places("Pending")).hasSize(1);
    assertThat(shop.files()).isEqualTo(files);
    assertThat(shop.indexed()).isEqualTo(shop.migrations());
  }

  @Test
  void reportModeTurnsErrorsIntoWarnings() {
    shop.entity("User", "@Id Long id; String mail;");

    Result result = shop.compile("-Alimbeck.mode=report");

    assertThat(result.success()).isTrue();
    assertThat(result.places("PossibleRename")).containsExactly("User.java:6");
  }

  @Test
  void offIsOff() {
    Result result = shop.clean().entity("User", AFTER).compiled("-Alimbeck.mode=off");

    assertThat(result.said()).isEmpty();
    assertThat(shop.path("target/classes/META-INF")).doesNotExist();
  }

  @Test
  void aModuleWithoutEntitiesAndSnapshotHearsOfItOnce() {
    ScratchProject empty = shop.module("empty").source("Plain", "", "").source("Other", "", "");

    assertThat(empty.compiled().said())
        .singleElement()
        .asString()
        .startsWith(
            "[NoEntities] Models not detected: none of the 2 types in this compilation is an @Entity")
        .contains("snapshots/empty.json");
  }

  @Test
  void aModuleWithoutJpaHearsNothing(@TempDir Path other) {
    ScratchProject plain = ScratchProject.withoutGit(other);
    plain.write(SHOP + "Plain.java", "package com.acme.shop; class Plain {}");

    assertThat(plain.compile("-classpath", plain.path("target").toString()).said()).isEmpty();
  }

  @Test
  void optionsMayAlsoBeSystemProperties() {
    System.setProperty("limbeck.message", "call people");
    try {
      shop.entity("User", AFTER).compiled();
    } finally {
      System.clearProperty("limbeck.message");
    }

    assertThat(shop.newest()).contains("message = \"call people\"");
  }

  @Test
  void entitiesThatReferToWhatAnotherProcessorGeneratesAreReadOnceItIsThere() {
    shop.entity("User", BEFORE + " @Column(name = Generated.COLUMN) String late;");

    Result result =
        shop.compile(shop.sources(), List.of(new MigrationProcessor(), new GeneratingProcessor()));

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(shop.newest()).contains("\"made_later\"").contains("\"generated\"");
  }

  @Test
  void theTimesOfSeveralRoundsAreSummedByStage() {
    shop.entity("User", BEFORE + " @Column(name = Generated.COLUMN) String late;");

    Result result =
        shop.compile(
            shop.sources(),
            List.of(new MigrationProcessor(), new GeneratingProcessor()),
            "-Alimbeck.verbose=true");

    assertThat(result.said())
        .last()
        .asString()
        .matches(
            "Limbeck: 2 entities; snapshot \\d+ ms, entities \\d+ ms, mapping \\d+ ms,"
                + " revisions \\d+ ms, difference \\d+ ms; total \\d+ ms; 2 files written");
  }

  @Test
  void anEntityThatAnotherProcessorMakesIsWaitedForWhereItIsNamed() {
    Result result =
        shop.compile(
            shop.sources(),
            List.of(new MigrationProcessor(), new GeneratingProcessor()),
            "-Alimbeck.entities=com.acme.shop.Generated");

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(shop.newest()).contains("\"generated\"");
  }

  @Test
  void classesWithLombokAreReadWhenLombokIsDone() {
    shop.write("src/main/java/lombok/Data.java", "package lombok; public @interface Data {}");
    shop.source("User", "@lombok.Data @Entity @Table(name = \"users\")", AFTER);

    Result result = shop.compiled();

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(shop.newest()).contains("\"phone\"");
  }

  @Test
  void lombokIsWaitedForOneRoundThoughItsAnnotationsStay() {
    shop.write("src/main/java/lombok/Data.java", "package lombok; public @interface Data {}");
    shop.source("User", "@lombok.Data @Entity @Table(name = \"users\")", AFTER);
    Processor forcing = new GeneratingProcessor("package com.acme.shop; class Generated {}");

    Result result =
        shop.compile(shop.sources(), List.of(new MigrationProcessor(), forcing), "-Werror");

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(shop.newest()).contains("\"phone\"");
  }

  @Test
  void whatLombokHasDoneInAClassFileIsNotWaitedFor() {
    shop.write(
        "src/main/java/lombok/Generated.java", "package lombok; public @interface Generated {}");
    shop.entity("User", AFTER + " @lombok.Generated Long getId() { return id; }");

    Result result = shop.compiled("-Werror");

    assertThat(result.said()).isNotEmpty();
    assertThat(shop.newest()).contains("\"phone\"");
  }

  @Test
  void entitiesOfALibraryAreTakenWhereTheyAreNamed() {
    String path = shop.classPathWithLibrary();

    Result result =
        shop.compile(shop.sources(), "-classpath", path, "-Alimbeck.entities=com.library.*");

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(shop.newest()).contains("\"book\"");
    assertThat(shop.read("snapshots/shop.json"))
        .containsPattern("\"external\": \\[\\s+\"com.library.Book\"\\s+]");
    assertThat(
            shop.compile(shop.sources(), "-classpath", path, "-Alimbeck.entities=com.library.Book")
                .said())
        .isEmpty();
  }

  @Test
  void entitiesOfALibraryMayBeNamedByThePersistenceUnit() {
    String path = shop.classPathWithLibrary();
    shop.write(
        "src/main/resources/META-INF/persistence.xml",
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
          <persistence-unit name="shop"><class>com.library.Book</class></persistence-unit>
        </persistence>
        """);

    Result result = shop.compile(shop.sources(), "-classpath", path);

    assertThat(result.success()).as(result.toString()).isTrue();
    assertThat(shop.newest()).contains("\"book\"");
  }

  @Test
  void aNameThatNobodyHasIsAProblemOfTheOption() {
    Result result = shop.compile("-Alimbeck.entities=com.library.Bok");

    assertThat(result.of("InvalidOption")).hasSize(1);
    assertThat(result.said().get(0)).contains("com.library.Bok");
  }

  @Test
  void aUnitMayLiveAnywhere() {
    ScratchProject module = shop.module("other").entity("Note", "@Id Long id;");

    module.compiled(
        "-Alimbeck.unit=notes",
        "-Alimbeck.snapshot=schema/now.json",
        "-Alimbeck.sources=src/gen/java",
        "-Alimbeck.package=com.acme.changes");

    assertThat(module.read("schema/now.json")).contains("\"unit\": \"notes\"");
    assertThat(module.path("src/gen/java/com/acme/changes")).isNotEmptyDirectory();
    assertThat(module.read("target/classes/META-INF/limbeck.index")).startsWith("unit\tnotes\t");
  }

  @Test
  void windowsLineEndsAreNoChange() {
    for (String name :
        List.of("snapshots/shop.json", MIGRATIONS + shop.migrations().get(0) + ".java")) {
      shop.write(name, shop.read(name).replace("\n", "\r\n"));
    }

    assertThat(shop.compiled().said()).isEmpty();
    shop.entity("User", AFTER).compiled();
    assertThat(shop.migrations()).hasSize(2);
  }

  /** An environment behind a proxy, as IntelliJ has it. */
  private static final class WrappedEnvironment extends DelegatingProcessor implements Processor {
    @Override
    ProcessingEnvironment change(ProcessingEnvironment environment) {
      return (ProcessingEnvironment)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {ProcessingEnvironment.class},
              (proxy, method, arguments) -> method.invoke(environment, arguments));
    }
  }
}
