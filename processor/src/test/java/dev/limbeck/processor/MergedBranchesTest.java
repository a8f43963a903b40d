package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two branches added that can't stand side by side as it was. */
class MergedBranchesTest {
  private static final String SNAPSHOT = "snapshots/shop.json";
  private static final String ID = "@Id Long id;\n";
  private static final String RENAMED = "@RenamedFrom(\"text\") String label;";

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeEach
  void aCommittedTrunk() {
    shop = ScratchProject.withGit(folder).entity("User", ID + "String email;");
    shop.source("Whole", "@Entity @Table(name = \"part_of\")", ID + "String kind;").compiled();
    shop.commit();
    shop.git("branch", "-M", "main");
    shop.git("checkout", "-q", "-b", "ours");
  }

  @Test
  void theOneThatComesLaterTakesAnotherNameForItsConstraint() {
    onTrunk("Whole", "@Entity @Table(name = \"part_of\")", "@Column(unique = true) String kind;");
    onOurs("Part", "@Entity @Table(name = \"part\")", "@Column(unique = true) String of_kind;");

    merge().compiled();

    assertThat(shop.newest()).doesNotContain("rename").doesNotContain("\"part_of\"");
    assertThat(shop.newest()).containsPattern("unique\\(\"part_of_kind_[0-9a-f]{8}_key\"");
    assertSettled();
  }

  @Test
  void theOneThatComesLaterTakesAnotherNameForItsIndex() {
    onTrunk(
        "Whole",
        "@Entity @Table(name = \"part_of\", indexes = @Index(columnList = \"kind\"))",
        "String kind;");
    onOurs(
        "Part",
        "@Entity @Table(name = \"part\", indexes = @Index(columnList = \"of_kind\"))",
        "String of_kind;");

    merge().compiled();

    assertThat(shop.newest()).doesNotContain("rename").doesNotContain("\"part_of\"");
    assertThat(shop.newest()).containsPattern("\"part_of_kind_[0-9a-f]{8}_idx\"");
    assertSettled();
  }

  @Test
  void whatBothAddedIsAddedOnce() {
    onTrunk("Whole", "@Entity @Table(name = \"part_of\")", "String kind; String more;");
    onOurs(
        "Whole",
        "@Entity @Table(name = \"part_of\")",
        "String kind; String more; @Column(length = 9) String own;");

    merge().compiled();

    assertThat(shop.newest()).contains("\"own\"").doesNotContain("\"more\"");
    assertSettled();
  }

  @Test
  void aSequenceOfBothIsCreatedOnce() {
    onTrunk("First", "@Entity", numbered(50));
    onOurs("Second", "@Entity", numbered(50));

    merge().compiled();

    assertThat(shop.newest()).contains("\"second\"").doesNotContain("createSequence");
    assertSettled();
  }

  @Test
  void aSequenceThatBothWantOtherwiseIsAnErrorAtItsGenerator() {
    onTrunk("First", "@Entity", numbered(50));
    onOurs("Second", "@Entity", numbered(5));

    Result result = merge().compile();

    assertThat(result.places("ConflictingSequence"))
        .as(result.toString())
        .containsExactly("Second.java:10");
  }

  @Test
  void aTableOfBothIsCreatedOnceAndGetsTheColumnsOfBoth() {
    onTrunk("First", "@Entity @Table(name = \"things\")", "String one;");
    onOurs("Second", "@Entity @Table(name = \"things\")", "String two;");

    merge().compiled();

    assertThat(shop.newest()).contains("addColumn(\"things\", column(\"two\"");
    assertThat(shop.newest()).doesNotContain("createTable");
    assertSettled();
  }

  @Test
  void aTableOfBothWhoseColumnsDifferInTypeIsAnError() {
    onTrunk("First", "@Entity @Table(name = \"things\")", "String one;");
    onOurs("Second", "@Entity @Table(name = \"things\")", "Long one;");

    Result result = merge().compile();

    assertThat(result.places("ConflictingColumns"))
        .as(result.toString())
        .containsExactly("Second.java:7");
  }

  /** As before Limbeck did it by itself: what it says where it can't. */
  @Test
  void byHandOneOfBothIsDeletedAndItsSnapshotToo() {
    onTrunk("First", "@Entity", "String one;");
    onOurs("Second", "@Entity", "String two;");
    List<String> ours = shop.migrations();
    merge().git("checkout", "-q", "main", "--", SNAPSHOT);
    shop.delete(MIGRATIONS + ours.get(ours.size() - 1) + ".java");

    shop.compiled();

    assertThat(shop.newest()).contains("\"two\"");
    assertSettled();
  }

  /** The draft of a branch is rewritten by itself, upon what the trunk has now. */
  @Test
  void aBranchsOwnRevisionFollowsTheTrunksWhereTheTrunkIsTheBase() {
    onTrunk("Whole", "@Entity @Table(name = \"part_of\")", "@Column(unique = true) String kind;");
    onOurs("Part", "@Entity @Table(name = \"part\")", "@Column(unique = true) String of_kind;");
    merge().git("checkout", "-q", "main", "--", SNAPSHOT);

    shop.compiled("-Alimbeck.base=main");

    assertThat(shop.migrations()).hasSize(3);
    assertThat(shop.newest()).containsPattern("unique\\(\"part_of_kind_[0-9a-f]{8}_key\"");

    shop.source("Part", "@Entity @Table(name = \"part\")", ID + "String of_kind;");
    shop.compiled("-Alimbeck.base=main");
    assertThat(shop.migrations()).hasSize(3);
    assertThat(shop.newest()).doesNotContain("unique");

    shop.commit();
    shop.compiled("-Alimbeck.mode=check");
  }

  @Test
  void aChangeUponSeveralRevisionsThatMovedIsOneDraft() {
    severalOnOurs();
    merge().compiled();
    Map<String, String> merged = shop.files();
    assertThat(shop.migrations()).hasSize(4);

    part(RENAMED + " String more;").compiled();
    assertThat(shop.migrations()).hasSize(5);
    part(RENAMED + " String more; String most;").compiled();
    assertThat(shop.migrations()).hasSize(5);
    assertThat(shop.newest()).contains("\"more\"").contains("\"most\"").doesNotContain("\"label\"");

    part(RENAMED).compiled();
    assertThat(shop.files()).isEqualTo(merged);
    shop.commit();
    shop.compiled("-Alimbeck.mode=check");
  }

  @Test
  void aDraftUponRevisionsThatMovedIsKeptWhereSomebodyEditedIt() {
    severalOnOurs();
    merge().compiled();
    part(RENAMED + " String more;").compiled();
    String draft = MIGRATIONS + shop.migrations().get(4) + ".java";
    shop.replace(draft, "op.addColumn(", "op.sql(\"SELECT 1\");\n    op.addColumn(");

    part(RENAMED + " String more; String most;").compiled();

    assertThat(shop.migrations()).hasSize(6);
    assertThat(shop.read(draft)).contains("SELECT 1");
    assertThat(shop.newest()).contains("\"most\"").doesNotContain("\"more\"");
  }

  private void severalOnOurs() {
    onTrunk("Whole", "@Entity @Table(name = \"part_of\")", "String kind; String why;");
    onOurs("Part", "@Entity @Table(name = \"part\")", "String text;");
    onOurs("Part", "@Entity @Table(name = \"part\")", RENAMED);
  }

  private ScratchProject part(String body) {
    return shop.source("Part", "@Entity @Table(name = \"part\")", ID + body);
  }

  private static String numbered(int step) {
    return """
    String text;
    @Entity @Table(name = "numbered%1$d") static class Numbered%1$d { @Id
    @GeneratedValue(generator = "g")
    @SequenceGenerator(name = "g", sequenceName = "numbers", allocationSize = %1$d) Long id; }
    """
        .formatted(step);
  }

  private void onTrunk(String name, String annotations, String body) {
    shop.git("checkout", "-q", "main");
    shop.source(name, annotations, ID + body).compiled();
    shop.commit();
    shop.git("checkout", "-q", "ours");
  }

  private void onOurs(String name, String annotations, String body) {
    shop.source(name, annotations, ID + body).compiled();
    shop.commit();
  }

  /** The entities are the user's to merge; the rest is the compilation's. */
  private ScratchProject merge() {
    String own = shop.git("show", "HEAD:src/main/java/com/acme/shop/Whole.java");
    try {
      shop.git("-c", "user.name=a", "-c", "user.email=a@b.c", "merge", "-q", "main");
    } catch (IllegalStateException conflict) {
      assertThat(conflict).hasMessageContaining(SNAPSHOT);
      if (shop.read("src/main/java/com/acme/shop/Whole.java").contains("<<<<<<<")) {
        shop.write("src/main/java/com/acme/shop/Whole.java", own);
      }
    }
    return shop;
  }

  /** What was written is the end of it: as a draft, and when it is committed. */
  private void assertSettled() {
    Map<String, String> files = shop.files();
    shop.compiled();
    assertThat(shop.files()).isEqualTo(files);
    shop.commit();
    shop.compiled("-Alimbeck.mode=check");
    assertThat(shop.migrations()).hasSize(3);
  }
}
