package dev.limbeck.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PostgresTest
class LoopTest {

  private static final String NAME = "  @Column(nullable = false) String name;\n";
  private static final String PHONE = "  @Column(name = \"phone_number\") String phoneNumber;\n";
  private static final String FAX = "  String fax;\n";

  @Test
  void theMigrationsFollowTheEntitiesAndTheDatabaseFollowsTheMigrations(TestDatabase database) {
    Catalog empty = Catalog.read(database);
    ScratchProject project = ScratchProject.create("loop");
    project.entity("User", user(NAME));

    // The first compile writes the first revision.
    assertThat(project.compile()).contains("Limbeck: wrote", "V0001_");
    assertThat(project.migrations()).singleElement().asString().matches("V0001_.*_CreateUsers");
    assertConsistent(project);
    project.compile();
    assertThat(project.compile()).contains("Nothing to compile");
    project.commit("Users");
    project.limbeck(database.url(), "upgrade", "head");
    Catalog first = Catalog.read(database);
    assertThat(first).isNotEqualTo(empty);

    // An attribute makes a draft; another one, before it is committed, rewrites it.
    project.entity("User", user(NAME + PHONE));
    project.compile();
    assertThat(project.migrations())
        .hasSize(2)
        .last()
        .asString()
        .matches("V0002_.*_AddPhoneNumberToUsers");
    assertConsistent(project);
    project.entity("User", user(NAME + PHONE + FAX));
    project.compile();
    assertThat(project.migrations()).hasSize(2);
    assertThat(project.migration(project.migrations().get(1)))
        .contains("\"phone_number\"", "\"fax\"");
    assertConsistent(project);

    // Taken back, both the draft and its trace in the snapshot are gone.
    project.entity("User", user(NAME));
    project.compile();
    assertThat(project.migrations()).hasSize(1);
    assertThat(project.git("status", "--porcelain")).isEmpty();
    assertConsistent(project);

    // Committed, a revision stays as it is, and the next change is the next revision.
    project.entity("User", user(NAME + PHONE));
    project.compile();
    project.commit("Phone numbers");
    project.limbeck(database.url(), "upgrade", "head");
    Catalog second = Catalog.read(database);
    assertThat(second).isNotEqualTo(first);
    project.entity("User", user(NAME));
    assertThat(project.compile()).contains("[LosesColumn]", "phone_number");
    assertThat(project.migrations())
        .hasSize(3)
        .last()
        .asString()
        .matches("V0003_.*_DropPhoneNumberFromUsers");
    assertConsistent(project);

    // Up and down, the catalogs are those of the way there.
    project.limbeck(database.url(), "upgrade", "head");
    assertThat(Catalog.read(database)).isEqualTo(first);
    project.limbeck(database.url(), "downgrade", "-1");
    assertThat(Catalog.read(database)).isEqualTo(second);
    project.limbeck(database.url(), "downgrade", "base");
    assertThat(Catalog.read(database)).isEqualTo(empty);
    project.limbeck(database.url(), "upgrade", "head");
    assertThat(Catalog.read(database)).isEqualTo(first);
    assertThat(project.limbeck(database.url(), "current", "--check")).contains("(head)");
  }

  @Test
  void compilingAgainFromNothingChangesNothing() {
    ScratchProject project = ScratchProject.create("clean");
    project.entity("User", user(NAME));
    project.compile();
    Map<String, String> sources = project.sources();
    project.compile("clean", "compile");
    assertThat(project.sources()).isEqualTo(sources);
    assertConsistent(project);
  }

  @Test
  void aCompilationThatFailsTouchesNothing() {
    ScratchProject project = ScratchProject.create("broken");
    project.entity("User", user(NAME));
    project.compile();
    project.commit("Users");
    project.entity("User", user(NAME + PHONE + "  int broken() { return \"text\"; }\n"));
    project.failToCompile();
    assertThat(project.git("status", "--porcelain").lines())
        .singleElement()
        .asString()
        .endsWith("User.java");
  }

  @Test
  void twoBranchesThatBothAddARevisionBecomeOneLine(TestDatabase database) {
    ScratchProject project = ScratchProject.create("branches");
    project.entity("User", user(NAME));
    project.compile();
    project.commit("Users");
    project.git("branch", "--move", "main");
    project.git("checkout", "--quiet", "-b", "feature");
    project.entity("User", user(NAME + PHONE));
    project.compile();
    project.commit("Phone numbers");
    project.git("checkout", "--quiet", "main");
    project.entity("Note", user(NAME).replace("users", "notes").replace("User", "Note"));
    project.compile();
    project.commit("Notes");
    project.limbeck(database.url(), "upgrade", "head");

    project.mergeWithConflicts("feature");
    assertThat(project.compile()).contains("Limbeck: merged two branches: V0002_");

    assertThat(project.migrations())
        .hasSize(3)
        .last()
        .asString()
        .matches("V0003_.*_AddPhoneNumberToUsers");
    assertConsistent(project);
    project.limbeck(database.url(), "upgrade", "head");
    assertThat(database.query("select phone_number from users")).isEmpty();
  }

  private static void assertConsistent(ScratchProject project) {
    List<String> migrations = project.migrations();
    assertThat(project.compiledMigrations()).isEqualTo(migrations);
    assertThat(project.indexedMigrations()).isEqualTo(migrations);
  }

  private static String user(String attributes) {
    return """
    package com.acme.shop;

    import jakarta.persistence.Column;
    import jakarta.persistence.Entity;
    import jakarta.persistence.GeneratedValue;
    import jakarta.persistence.GenerationType;
    import jakarta.persistence.Id;
    import jakarta.persistence.Table;

    @Entity
    @Table(name = "users")
    public class User {
      @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
    """
        + attributes
        + "}\n";
  }
}
