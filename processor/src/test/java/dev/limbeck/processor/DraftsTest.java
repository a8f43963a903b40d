package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a revision that nobody but its author has seen. */
class DraftsTest {
  private static final String WITHOUT = "@Id Long id; String email;";
  private static final String PHONE = WITHOUT + " String phone;";
  private static final String PHONE_AND_FAX = PHONE + " String fax;";

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aCommittedShop() {
    shop = ScratchProject.withGit(folder).entity("User", WITHOUT);
    shop.compiled();
    shop.commit();
  }

  @Test
  void aSecondChangeIsWrittenIntoTheDraft() {
    shop.entity("User", PHONE).compiled();
    String draft = newest();

    ScratchProject.Result result = shop.entity("User", PHONE_AND_FAX).compiled();

    assertThat(shop.migrations()).hasSize(2).doesNotContain(draft);
    assertThat(newest()).endsWith("_AddPhoneAndFaxToUsers");
    assertThat(result.said().get(0))
        .isEqualTo(
            "Limbeck: wrote "
                + (MIGRATIONS + newest())
                + ".java (2 operations) in the place of "
                + draft);
    assertThat(shop.indexed()).isEqualTo(shop.migrations());
    assertThat(shop.path("target/classes/com/acme/shop/migrations/" + draft + ".class"))
        .doesNotExist();
  }

  @Test
  void aChangeThatIsTakenBackTakesTheDraftAlong() {
    Map<String, String> before = shop.files();
    shop.entity("User", PHONE_AND_FAX).compiled();
    String draft = newest();

    ScratchProject.Result result = shop.entity("User", WITHOUT).compiled();

    assertThat(result.said())
        .containsExactly(
            "Limbeck: removed " + draft + ": the entities are back where they were",
            "Limbeck: snapshots/shop.json updated");
    assertThat(shop.files()).isEqualTo(before);
    assertThat(shop.git("status", "--porcelain")).isEmpty();
    assertThat(shop.indexed()).isEqualTo(shop.migrations());
  }

  @Test
  void theVeryFirstRevisionIsADraftToo(@TempDir Path other) {
    ScratchProject fresh = ScratchProject.withGit(other).entity("User", WITHOUT);
    fresh.compiled();
    fresh.entity("User", PHONE).compiled();

    assertThat(fresh.migrations()).hasSize(1);
    assertThat(fresh.newest()).contains("phone");

    fresh.source("User", "", "").compiled();

    assertThat(fresh.migrations()).isEmpty();
    assertThat(fresh.path("snapshots/shop.json")).doesNotExist();
    assertThat(fresh.indexed()).isEmpty();
  }

  @Test
  void aStagedRevisionIsFinal() {
    shop.entity("User", PHONE).compiled();
    shop.git("add", "-A");

    shop.entity("User", PHONE_AND_FAX).compiled();

    assertThat(shop.migrations()).hasSize(3);
  }

  @Test
  void aRevisionWhoseSnapshotAloneIsStagedIsFinal() {
    shop.entity("User", PHONE).compiled();
    shop.git("add", "-u");

    shop.entity("User", PHONE_AND_FAX).compiled();

    assertThat(shop.migrations()).hasSize(3);
  }

  @Test
  void anEditedDraftIsKeptAndBuiltUpon() {
    shop.entity("User", PHONE).compiled();
    String file = MIGRATIONS + newest() + ".java";
    shop.replace(file, "op.addColumn(", "op.sql(\"select 1\");\n    op.addColumn(");
    String edited = shop.read(file);

    shop.entity("User", PHONE_AND_FAX).compiled();

    assertThat(shop.migrations()).hasSize(3);
    assertThat(shop.read(file)).isEqualTo(edited);
    assertThat(newest()).startsWith("V0003_").endsWith("_AddFaxToUsers");
  }

  @Test
  void anotherLayoutDoesNotMakeADraftFinal() {
    shop.entity("User", PHONE).compiled();
    String file = MIGRATIONS + newest() + ".java";
    shop.write(file, shop.read(file).replace("    op.", "\top . "));

    shop.entity("User", PHONE_AND_FAX).compiled();

    assertThat(shop.migrations()).hasSize(2);
  }

  @Test
  void aMessageThatWasEditedStays() {
    shop.entity("User", PHONE).compiled();
    shop.replace(
        MIGRATIONS + newest() + ".java",
        "message = \"add phone to users\"",
        "message = \"call people\"");

    shop.entity("User", PHONE_AND_FAX).compiled();

    assertThat(shop.newest()).contains("message = \"call people\"");
    assertThat(shop.migrations()).hasSize(2);
  }

  @Test
  void whereGitIsUnknownEveryRevisionIsFinal(@TempDir Path other) {
    ScratchProject plain = ScratchProject.withoutGit(other).entity("User", WITHOUT);
    plain.compiled();
    plain.entity("User", PHONE).compiled();

    plain.entity("User", PHONE_AND_FAX).compiled();

    assertThat(plain.migrations()).hasSize(3);
  }

  @Test
  void whereGitIsNotToBeAskedEveryRevisionIsFinal() {
    shop.entity("User", PHONE).compiled();

    shop.entity("User", PHONE_AND_FAX).compiled("-Alimbeck.base=none");

    assertThat(shop.migrations()).hasSize(3);
  }

  @Test
  void aBranchMayHaveOneRevisionHoweverOftenItCommits() {
    shop.git("branch", "trunk");
    shop.entity("User", PHONE).compiled("-Alimbeck.base=trunk");
    shop.commit();

    shop.entity("User", PHONE_AND_FAX).compiled("-Alimbeck.base=trunk");

    assertThat(shop.migrations()).hasSize(2);
    assertThat(newest()).endsWith("_AddPhoneAndFaxToUsers");
  }

  @Test
  void aDraftThatWasDeletedIsRedone() {
    shop.entity("User", PHONE).compiled();
    Map<String, String> files = shop.files();
    shop.delete(MIGRATIONS + newest() + ".java");

    shop.compiled();

    assertThat(shop.files()).isEqualTo(files);
  }

  @Test
  void aCompilationThatWasKilledBeforeTheSnapshotIsFinished() {
    String before = shop.read("snapshots/shop.json");
    shop.entity("User", PHONE).compiled();
    Map<String, String> files = shop.files();
    shop.write("snapshots/shop.json", before);

    ScratchProject.Result result = shop.compiled();

    assertThat(result.said()).containsExactly("Limbeck: snapshots/shop.json updated");
    assertThat(shop.files()).isEqualTo(files);
  }

  @Test
  void aKilledCompilationIsFinishedWithoutGitToo(@TempDir Path other) {
    ScratchProject plain = ScratchProject.withoutGit(other).entity("User", WITHOUT);
    plain.compiled();
    String before = plain.read("snapshots/shop.json");
    plain.entity("User", PHONE).compiled();
    Map<String, String> files = plain.files();
    plain.write("snapshots/shop.json", before);

    plain.compiled();

    assertThat(plain.files()).isEqualTo(files);
  }

  @Test
  void aCompilationThatWasKilledBeforeItDeletedTheOldDraftIsFinished() {
    shop.entity("User", PHONE).compiled();
    String old = MIGRATIONS + newest() + ".java";
    String text = shop.read(old);
    shop.entity("User", PHONE_AND_FAX).compiled();
    Map<String, String> files = shop.files();
    shop.write(old, text);

    shop.compiled();

    assertThat(shop.files()).isEqualTo(files);
  }

  @Test
  void aRenameThatIsSaidAfterReadingTheDraftRewritesIt() {
    shop.entity("User", WITHOUT + " String phone;").compiled();
    shop.commit();
    shop.source(
        "User",
        "@Entity @Table(name = \"users\") @Dropped(\"phone\")",
        WITHOUT + " String mobile;");
    shop.compiled();
    assertThat(shop.newest()).contains("dropColumn");

    shop.entity("User", WITHOUT + " @RenamedFrom(\"phone\") String mobile;").compiled();

    assertThat(shop.newest()).contains("op.renameColumn(").doesNotContain("dropColumn");
    assertThat(shop.migrations()).hasSize(3);
    assertThat(shop.compiled().said()).isEmpty();
  }

  @Test
  void anEmptyRevisionIsWrittenOnceAndNeverReplaced() {
    shop.compiled("-Alimbeck.revision=empty", "-Alimbeck.message=lower all addresses");
    String empty = newest();
    assertThat(empty).endsWith("_LowerAllAddresses");

    assertThat(shop.compiled("-Alimbeck.revision=empty").said()).isEmpty();
    shop.entity("User", PHONE).compiled();

    assertThat(shop.migrations()).hasSize(3).contains(empty);
  }

  @Test
  void aChangeInTheMiddleOfAHistoryIsWarnedOf() {
    String first = MIGRATIONS + newest() + ".java";
    shop.replace(first, "\"email\"", "\"mail\"");
    assertThat(shop.compiled().said()).isEmpty();

    ScratchProject.Result result = shop.entity("User", PHONE).compiled();

    assertThat(result.places("EditedRevision")).hasSize(1);
    assertThat(result.places("EditedRevision").get(0)).startsWith("V0001_");
    assertThat(shop.path(SHOP)).exists();
  }

  private String newest() {
    return shop.migrations().get(shop.migrations().size() - 1);
  }
}
