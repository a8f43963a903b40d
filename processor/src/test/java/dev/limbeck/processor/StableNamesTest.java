package dev.limbeck.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derived names stay with what has them: a newcomer that wants one takes another. */
class StableNamesTest {
  private static final String OLDER = "@Entity @Table(name = \"part_of\")";
  private static final String WHOLE =
      "@Id Long id; @Column(name = \"kind\", unique = true) String k;";
  private static final String NEWER = "@Entity @Table(name = \"part\")";
  private static final String RIVAL =
      "@Id Long id; @Column(name = \"of_kind\", unique = true) String k;";

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aCommittedTable() {
    shop = ScratchProject.withGit(folder).source("Older", OLDER, WHOLE);
    shop.compiled();
    shop.commit();
  }

  @Test
  void aNewTableThatSortsBeforeTakesAnotherNameAndRenamesNothing() {
    shop.source("Newer", NEWER, RIVAL).compiled();

    assertThat(shop.newest()).doesNotContain("rename").doesNotContain("part_of\"");
    assertThat(shop.newest()).containsPattern("unique\\(\"part_of_kind_[0-9a-f]{8}_key\"");
    assertThat(shop.read("snapshots/shop.json")).contains("\"part_of_kind_key\"");
  }

  @Test
  void compilingAgainWritesNothingAsDraftOrFinal() {
    shop.source("Newer", NEWER, RIVAL).compiled();
    Map<String, String> draft = shop.files();
    shop.compiled();
    assertThat(shop.files()).isEqualTo(draft);

    shop.commit();
    shop.compiled();
    assertThat(shop.files()).isEqualTo(draft);
    shop.compiled("-Alimbeck.mode=check");
  }

  @Test
  void theNewcomerKeepsItsNameWhenTheOtherIsGone() {
    shop.source("Newer", NEWER, RIVAL).compiled();
    shop.commit();

    shop.source("Older", OLDER, "@Id Long id;").compiled();

    assertThat(shop.newest()).doesNotContain("rename").doesNotContain("\"part\"");
    shop.commit();
    Map<String, String> files = shop.files();
    shop.compiled();
    assertThat(shop.files()).isEqualTo(files);
  }

  @Test
  void aDraftIsRewrittenUnderTheNamesThatItStandsUpon() {
    shop.source("Newer", NEWER, RIVAL).compiled();
    List<String> before = shop.migrations();

    shop.source("Newer", NEWER, RIVAL + " String more;").compiled();

    assertThat(shop.migrations()).hasSameSizeAs(before);
    assertThat(shop.newest()).doesNotContain("rename");
    assertThat(shop.newest()).containsPattern("unique\\(\"part_of_kind_[0-9a-f]{8}_key\"");
  }

  @Test
  void aNameThatSomebodyGaveGivesWayToNoOther() {
    shop.source(
            "Newer",
            "@Entity @Table(name = \"part\", uniqueConstraints ="
                + " @UniqueConstraint(name = \"part_of_kind_key\", columnNames = \"of_kind\"))",
            "@Id Long id; @Column(name = \"of_kind\") String k;")
        .compiled();

    assertThat(shop.newest()).contains("unique(\"part_of_kind_key\", \"of_kind\")");
    assertThat(shop.newest()).contains("renameConstraint(\"part_of\", \"part_of_kind_key\"");
  }

  @Test
  void aSecondCheckLeavesTheFirstItsName() {
    String second = "@CheckConstraint(constraint = \"kind <> 'b'\")";
    String first = "@CheckConstraint(constraint = \"kind <> 'a'\")";
    shop.source("Older", withChecks(second), WHOLE).compiled();
    shop.commit();

    shop.source("Older", withChecks(first + ", " + second), WHOLE).compiled();

    assertThat(shop.newest()).containsPattern("part_of_[0-9a-f]{8}_check\", \"kind <> 'a'");
    assertThat(shop.newest()).doesNotContain("rename").doesNotContain("<> 'b'");
  }

  private static String withChecks(String checks) {
    return "@Entity @Table(name = \"part_of\", check = {" + checks + "})";
  }
}
