package dev.limbeck.processor;

import static dev.limbeck.processor.ScratchProject.MIGRATIONS;
import static dev.limbeck.processor.ScratchProject.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.processor.ScratchProject.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a compilation makes of a snapshot in which git has left a conflict. */
class BranchMergeTest {
  private static final String SNAPSHOT = "snapshots/shop.json";
  private static final String ID = "@Id Long id;\n";
  private static final String UNIQUE = "@Column(unique = true) String %s;";

  @TempDir private static Path common;
  private static ScratchProject begun;

  @TempDir private Path folder;
  private ScratchProject shop;

  @BeforeAll
  static void aBranchBesideTheMainBranch() {
    begun = ScratchProject.withGit(common).entity("User", ID).entity("Note", ID);
    begun.compiled();
    begun.commit();
    begun.git("branch", "-M", "main");
    begun.git("checkout", "-q", "-b", "feature");
  }

  @BeforeEach
  void inAFolderOfItsOwn() {
    shop = begun.copiedTo(folder);
  }

  @Test
  void theBranchThatTheMainBranchIsMergedIntoFollowsIt() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    shop.git("checkout", "-q", "feature");
    conflict("merge", "main");

    Result result = shop.compiled();

    assertThat(line()).containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertThat(result.said()).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0))
        .startsWith("Limbeck: merged two branches: V0002_")
        .contains("_AddFaxToUsers becomes " + MIGRATIONS + "V0003_", ", behind V0002_");
    assertSettled();
  }

  @Test
  void theBranchThatIsMergedIntoTheMainBranchFollowsIt() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");

    shop.compiled();

    assertThat(line()).containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertSettled();
  }

  @ParameterizedTest
  @ValueSource(strings = {"merge", "zdiff3"})
  void aConflictOfAnyStyleIsRead(String style) {
    shop.git("config", "merge.conflictStyle", style);
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.git("add", "-A");

    shop.compiled();

    assertThat(line()).containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertSettled();
  }

  @Test
  void aConflictWhoseSideWasTakenInTheFileAloneIsStillOneForGit() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.git("checkout", "--ours", "--", SNAPSHOT);

    shop.compiled();

    assertThat(line()).containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertSettled();
  }

  @Test
  void aRebaseMovesTheCommitsThatItReplaysOneByOne() {
    on("feature", "User", "String fax;");
    on("feature", "User", "String fax; String pager;");
    on("main", "Note", "String text;");
    shop.git("checkout", "-q", "feature");

    conflict("rebase", "main");
    shop.compiled();
    shop.git("add", "-A");
    conflict("-c", "core.editor=true", "rebase", "--continue");
    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly(
            "CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers", "AddPagerToUsers");
    assertSettled();
    shop.git("-c", "core.editor=true", "rebase", "--continue");
    assertThat(shop.compiled("-Alimbeck.mode=check").said()).isEmpty();
  }

  @Test
  void aCommitThatIsPickedAloneFollowsWhatIsThere() {
    on("feature", "User", "String fax;");
    on("feature", "Note", "String more;");
    on("main", "Third", "");
    conflict("cherry-pick", "feature");

    shop.compiled();

    assertThat(line()).containsExactly("CreateNotesAndUsers", "CreateThirds", "AddMoreToNotes");
    assertSettled();
  }

  @Test
  void allRevisionsOfABranchMoveInTheirOrder() {
    on("feature", "User", "String fax;");
    on("feature", "User", "String fax; String pager;");
    on("main", "Note", "String text;");
    on("main", "Note", "String text; String title;");
    conflict("merge", "feature");

    shop.compiled();

    assertThat(line())
        .containsExactly(
            "CreateNotesAndUsers",
            "AddTextToNotes",
            "AddTitleToNotes",
            "AddFaxToUsers",
            "AddPagerToUsers");
    assertSettled();
  }

  @Test
  void whatWasWrittenByHandStaysByteForByte() {
    on("feature", "User", "String fax;");
    String file = MIGRATIONS + newest() + ".java";
    shop.replace(
        file,
        "    op.addColumn(",
        """
        // Numbers come from the old card index.
        op.sql("select 1");
        op.addColumn(\
        """);
    shop.replace(file, "message = \"add fax to users\"", "message = \"old numbers\"");
    shop.commit();
    String body = body(shop.read(file));
    on("main", "Note", "String text;");
    conflict("merge", "feature");

    shop.compiled();

    assertThat(line()).containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertThat(body(shop.newest())).isEqualTo(body);
    assertThat(shop.newest()).contains("message = \"old numbers\"");
    assertSettled();
    shop.entity("User", ID + "String fax; String pager;").compiled();
    assertThat(shop.migrations()).hasSize(4);
  }

  @Test
  void whatTheEntitiesNeedBeyondIsTheUsualDraft() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.entity("Note", ID + "String text; String title;");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly(
            "CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers", "AddTitleToNotes");
    assertSettled();
  }

  @Test
  void whatBothHaveAddedIsAddedOnce() {
    on("feature", "User", "String fax; String pager;");
    on("main", "User", "String fax;");
    conflict("merge", "feature");
    take("User", "String fax; String pager;");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly("CreateNotesAndUsers", "AddFaxToUsers", "AddPagerToUsers");
    assertThat(shop.newest()).contains("\"pager\"").doesNotContain("\"fax\"");
    assertSettled();
  }

  @Test
  void aRevisionThatHasNothingLeftToDoIsLeftOut() {
    on("feature", "User", "String fax;");
    on("main", "User", "String fax; String pager;");
    conflict("merge", "feature");
    take("User", "String fax; String pager;");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly("CreateNotesAndUsers", "AddFaxAndPagerToUsers");
    assertThat(result.said().get(0)).contains("is left out");
    assertSettled();
  }

  @Test
  void anEditedRevisionThatDoesWhatIsDoneAlreadyIsNamedUntilItsAuthorTakesThatOut() {
    on("feature", "User", "String fax; String pager;");
    String file = MIGRATIONS + newest() + ".java";
    shop.replace(
        file,
        "    op.addColumn(\"users\", column(\"fax\"",
        "    op.sql(\"select 1\");\n    op.addColumn(\"users\", column(\"fax\"");
    shop.commit();
    on("main", "User", "String fax;");
    conflict("merge", "feature");
    take("User", "String fax; String pager;");
    Map<String, String> before = shop.files();

    Result result = shop.compile();

    assertThat(result.of("ContradictingBranches")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("op.addColumn(\"users\", column(\"fax\"", file);
    assertThat(shop.files()).isEqualTo(before);

    String text = shop.read(file);
    shop.write(file, text.replaceAll("(?m)^.*\"fax\".*\n", ""));
    shop.compiled();
    assertThat(line())
        .containsExactly("CreateNotesAndUsers", "AddFaxToUsers", "AddFaxAndPagerToUsers");
    assertThat(shop.newest()).contains("select 1").doesNotContain("\"fax\"");
    assertSettled();
  }

  @Test
  void aColumnThatBothHaveAddedDifferentlyIsNamedAndNothingIsWritten() {
    on("feature", "User", "String fax;");
    on("main", "User", "Long fax;");
    conflict("merge", "feature");
    take("User", "String fax;");
    Map<String, String> before = shop.files();

    Result result = shop.compile();

    assertThat(result.of("ContradictingBranches")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0))
        .contains("column users.fax: V0002_", " adds it as bigint, and V0002_")
        .contains(" adds it as varchar(255)");
    assertThat(shop.files()).isEqualTo(before);
  }

  @Test
  void aTableThatOneDropsAndTheOtherAltersIsNamed() {
    shop.git("checkout", "-q", "feature");
    shop.delete(SHOP + "Note.java").clean().compiled();
    shop.commit();
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.entity("Note", ID + "String text;");

    Result result = shop.compile();

    assertThat(result.of("ContradictingBranches")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("table notes: ", " changes it, and ", " drops it");
  }

  @Test
  void aColumnThatBothHaveRenamedDifferentlyIsNamed() {
    on("main", "User", "String phone;");
    shop.git("checkout", "-q", "-B", "feature");
    on("feature", "User", "@RenamedFrom(\"phone\") String mobile;");
    on("main", "User", "@RenamedFrom(\"phone\") String cell;");
    conflict("merge", "feature");
    take("User", "@RenamedFrom(\"phone\") String mobile;");

    Result result = shop.compile();

    assertThat(result.said().get(0))
        .as(result.toString())
        .contains("column users.phone: ", " renames it to cell, and ", " renames it to mobile");
  }

  @Test
  void aColumnThatOneRenamesAndTheOtherDropsIsNamed() {
    on("main", "User", "String phone;");
    shop.git("checkout", "-q", "-B", "feature");
    on("feature", "User", "");
    on("main", "User", "@RenamedFrom(\"phone\") String cell;");
    conflict("merge", "feature");
    take("User", "@RenamedFrom(\"phone\") String cell;");

    Result result = shop.compile();

    assertThat(result.said().get(0))
        .as(result.toString())
        .contains("column users.phone: ", " renames it to cell, and ", " drops it");
  }

  @Test
  void aRenameThatItsEntityDoesNotSpeakOfAnyMoreStaysOne() {
    on("main", "User", "String phone;");
    shop.git("checkout", "-q", "-B", "feature");
    on("feature", "User", "@RenamedFrom(\"phone\") String mobile;");
    shop.entity("User", ID + "String mobile;").commit();
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.compiled();
    assertThat(shop.newest()).contains("renameColumn");
    String moved = shop.newest();

    shop.entity("Note", ID + "String text; String title;").compiled();

    assertThat(shop.migrations()).hasSize(5);
    assertThat(shop.newest()).contains("\"title\"");
    assertThat(shop.files()).containsValue(moved);
    assertSettled();
  }

  @Test
  void aColumnIsRenamedByOneAndChangedByTheOther() {
    on("main", "User", "String phone;");
    shop.git("checkout", "-q", "-B", "feature");
    on("feature", "User", "@Column(length = 500) String phone;");
    on("main", "User", "@RenamedFrom(\"phone\") String mobile;");
    conflict("merge", "feature");
    take("User", "@RenamedFrom(\"phone\") @Column(length = 500) String mobile;");

    Result result = shop.compiled();

    assertThat(shop.migrations()).as(result.toString()).hasSize(4);
    assertThat(shop.newest()).contains("alterColumn(", "\"mobile\"").doesNotContain("\"phone\"");
    assertSettled();
  }

  @Test
  void whatIsLeftToDoAfterAMovedRenameIsWrittenOnceAndStays() {
    String renamed = "@Entity @Table(name = \"members\") @RenamedFrom(\"users\")";
    shop.source("User", renamed, ID);
    shop.compiled();
    shop.commit();
    on("main", "User", UNIQUE.formatted("phone"));
    conflict("merge", "feature");
    shop.source("User", renamed, ID + UNIQUE.formatted("phone"));

    Result result = shop.compiled();

    assertThat(shop.migrations()).as(result.toString()).hasSize(4);
    assertThat(shop.newest()).contains("renameConstraint(\"members\"");
    assertSettled();
  }

  @Test
  void valuesThatBothHaveAddedToAnEnumAreAllAllowed() {
    kinds("main", "A");
    shop.git("checkout", "-q", "-B", "feature");
    kinds("feature", "A, B");
    kinds("main", "A, C");
    conflict("merge", "feature");
    shop.write(SHOP + "Kind.java", "package com.acme.shop; public enum Kind { A, B, C }\n");

    Result result = shop.compiled();

    assertThat(shop.newest()).as(result.toString()).contains("'A'", "'B'", "'C'");
    assertSettled();
  }

  @Test
  void branchesThatAreBothPublishedAreJoinedByARevision() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    shop.git("update-ref", "refs/remotes/origin/main", "main");
    shop.git("update-ref", "refs/remotes/other/main", "feature");
    conflict("merge", "feature");
    List<String> before = shop.migrations();

    Result result = shop.compiled();

    assertThat(shop.migrations()).as(result.toString()).hasSize(4).containsAll(before);
    assertThat(newest()).startsWith("V0003_");
    assertThat(shop.newest()).contains("follows = {", "Joins branches");
    assertSettled();
  }

  @Test
  void whereNothingTellsWhoMayMoveARevisionJoinsBoth() {
    shop.git("branch", "-M", "main", "trunk");
    on("feature", "User", "String fax;");
    on("trunk", "Note", "String text;");
    conflict("merge", "feature");
    shop.entity("Note", ID + "String text; String title;");

    Result result = shop.compiled();

    assertThat(shop.migrations()).as(result.toString()).hasSize(4);
    assertThat(shop.newest()).contains("follows = {", "column(\"title\"");
    assertSettled();
  }

  @Test
  void theBaseThatIsNamedStaysWhateverItsName() {
    shop.git("branch", "-M", "main", "trunk");
    on("feature", "User", "String fax;");
    on("trunk", "Note", "String text;");
    conflict("merge", "feature");

    shop.compiled("-Alimbeck.base=trunk");

    assertThat(line()).containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertSettled("-Alimbeck.base=trunk");
  }

  @Test
  void twoHeadsWithoutAConflictAreJoinedByARevision() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    shop.git("-c", "user.name=a", "-c", "user.email=a@b.c", "merge", "-q", "-X", "ours", "feature");

    assertThat(shop.compile("-Alimbeck.mode=check").of("SeveralHeads")).hasSize(1);
    Result result = shop.compiled();

    assertThat(shop.migrations()).as(result.toString()).hasSize(4);
    assertThat(shop.newest()).contains("follows = {", "Joins branches");
    assertSettled();
  }

  @Test
  void twoHeadsThatContradictAreNamed() {
    on("feature", "User", "String fax;");
    on("main", "User", "Long fax;");
    shop.git("-c", "user.name=a", "-c", "user.email=a@b.c", "merge", "-q", "-X", "ours", "feature");

    Result result = shop.compile();

    assertThat(result.of("ContradictingBranches")).as(result.toString()).hasSize(1);
  }

  @Test
  void twoHeadsThatBothDoTheSameAreNamed() {
    on("feature", "User", "String fax; String pager;");
    on("main", "User", "String fax;");
    shop.git("-c", "user.name=a", "-c", "user.email=a@b.c", "merge", "-q", "-X", "ours", "feature");

    Result result = shop.compile();

    assertThat(result.of("ContradictingBranches")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("can't both do it", "op.addColumn(");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "report"})
  void nothingIsWrittenWhereNothingMayBe(String mode) {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    Map<String, String> before = shop.files();

    Result result = shop.compile("-Alimbeck.mode=" + mode);

    assertThat(result.success()).isEqualTo(mode.equals("report"));
    assertThat(result.of("SnapshotConflict")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("_AddFaxToUsers becomes ");
    assertThat(shop.files()).isEqualTo(before);
  }

  @Test
  void aCompilationThatFailsLeavesTheConflict() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.source("Broken", "", "int broken() { return \"text\"; }");
    Map<String, String> before = shop.files();

    assertThat(shop.compile().success()).isFalse();

    assertThat(shop.files()).isEqualTo(before);
    assertThat(shop.sources()).allMatch(path -> path.startsWith(shop.path("src")));
  }

  @Test
  void aStashThatComesBackFollowsWhatWasPulled() {
    shop.git("checkout", "-q", "main");
    shop.entity("User", ID + "String fax;").compiled();
    shop.git("stash", "-q", "-u");
    on("main", "Note", "String text;");
    conflict("stash", "pop");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly("CreateNotesAndUsers", "AddTextToNotes", "AddFaxToUsers");
    assertSettled();
  }

  @Test
  void aMergeRevisionAmongThoseThatMoveStaysRight() {
    on("feature", "User", "String fax;");
    shop.git("checkout", "-q", "-b", "other", "main");
    on("other", "User", "String pager;");
    shop.git("checkout", "-q", "feature");
    conflict("merge", "other");
    take("User", "String fax; String pager;");
    shop.compiled();
    assertThat(shop.newest()).contains("follows = {");
    shop.commit();
    on("main", "Note", "String text;");
    conflict("merge", "feature");

    Result result = shop.compiled();

    assertThat(shop.migrations()).as(result.toString()).hasSize(5);
    assertThat(newest()).startsWith("V0004_");
    assertThat(shop.newest()).contains("follows = {");
    assertSettled();
  }

  @Test
  void whatIsChangedBeforeTheMergeIsCommittedGoesIntoItsOnlyDraft() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    shop.compiled();

    shop.entity("Note", ID + "String text; String title;").compiled();
    shop.entity("Note", ID + "String text; String title; String author;").compiled();

    assertThat(shop.migrations()).hasSize(3);
    assertThat(shop.newest()).contains("\"fax\"", "\"title\"", "\"author\"");
    assertSettled();
  }

  @Test
  void whatIsChangedBeforeAJoinIsCommittedGoesIntoIt() {
    shop.git("branch", "-M", "main", "trunk");
    on("feature", "User", "String fax;");
    on("trunk", "Note", "String text;");
    conflict("merge", "feature");
    shop.compiled();

    shop.entity("Note", ID + "String text; String title;").compiled();
    shop.entity("Note", ID + "String text; String title; String author;").compiled();
    assertThat(shop.migrations()).hasSize(4);
    assertThat(shop.newest()).contains("follows = {", "\"title\"", "\"author\"");

    shop.entity("Note", ID + "String text;").compiled();
    assertThat(shop.migrations()).hasSize(4);
    assertThat(shop.newest()).contains("follows = {", "Joins branches");
    assertSettled();
  }

  @Test
  void ofSeveralRevisionsTheOneIsWrittenAnewThatDoesWhatIsDone() {
    on("feature", "User", "String fax; Long age;");
    on("feature", "User", "String fax; Long age; String pager;");
    on("main", "User", "String fax;");
    conflict("merge", "feature");
    take("User", "String fax; Long age; String pager;");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly(
            "CreateNotesAndUsers", "AddFaxToUsers", "AddAgeToUsers", "AddPagerToUsers");
    assertSettled();
  }

  @Test
  void aTableThatIsWrittenAnewHasItsColumnsInTheOrderOfItsEntity() {
    shop.entity("Third", ID + "String zone; String area;");
    on("feature", "User", "String fax;");
    on("main", "User", "String fax; String pager;");
    conflict("merge", "feature");
    take("User", "String fax; String pager;");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly("CreateNotesAndUsers", "AddFaxAndPagerToUsers", "CreateThirds");
    assertThat(shop.newest()).containsPattern("(?s)\"id\".*\"zone\".*\"area\".*primaryKey");
    assertSettled();
  }

  @Test
  void oneNameForConstraintsOfBothIsNamedWhereNeitherMayMove() {
    shop.git("branch", "-M", "main", "trunk");
    shop.git("checkout", "-q", "feature");
    shop.source("Part", "@Entity @Table(name = \"part\")", ID + UNIQUE.formatted("of_kind"));
    shop.compiled();
    shop.commit();
    shop.git("checkout", "-q", "trunk");
    shop.source("Whole", "@Entity @Table(name = \"part_of\")", ID + UNIQUE.formatted("kind"));
    shop.compiled();
    shop.commit();
    conflict("merge", "feature");

    Result result = shop.compile();

    assertThat(result.of("ContradictingBranches")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("can't both do it", "\"part_of_kind_key\"");
  }

  @Test
  void aRevisionThatOthersFollowCannotBeReverted() {
    on("main", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("revert", "--no-edit", "HEAD~1");

    Result result = shop.compile();

    assertThat(result.of("MissingRevision")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("can't be reverted");
  }

  @Test
  void branchesThatBothBeganWithTheirFirstRevisionBecomeOneLine(@TempDir Path other) {
    shop = ScratchProject.withGit(other);
    shop.commit().git("branch", "-M", "main");
    shop.git("checkout", "-q", "-b", "feature");
    on("feature", "User", "String fax;");
    shop.git("checkout", "-q", "main");
    on("main", "Note", "String text;");
    conflict("merge", "feature");

    Result result = shop.compiled();

    assertThat(line()).as(result.toString()).containsExactly("CreateNotes", "CreateUsers");
    assertSettled();
  }

  @Test
  void whatAKilledCompilationHasWrittenAlreadyIsTaken() {
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");
    String open = shop.read(SNAPSHOT);
    String old = MIGRATIONS + newest() + ".java";
    String older = MIGRATIONS + shop.migrations().get(1) + ".java";
    Map<String, String> before = shop.files();
    shop.compiled();
    Map<String, String> after = shop.files();
    before.forEach((name, text) -> restore(name, text, old, older));

    shop.compiled();
    assertThat(shop.files()).isEqualTo(after);

    before.forEach((name, text) -> restore(name, text, old, older));
    shop.write(SNAPSHOT, open).compiled();
    assertThat(shop.files()).isEqualTo(after);
  }

  private void restore(String name, String text, String one, String other) {
    if ((name.equals(one) || name.equals(other)) && !shop.path(name).toFile().exists()) {
      shop.write(name, text);
    }
  }

  @Test
  void aSnapshotAboveItsModuleIsMergedWhateverItsLineEnds(@TempDir Path other) {
    ScratchProject top = ScratchProject.withGit(other);
    top.write("snapshots/.keep", "");
    top.git("config", "core.autocrlf", "true");
    shop = top.module("shop").entity("User", ID);
    shop.compiled();
    top.commit().git("branch", "-M", "main");
    top.git("checkout", "-q", "-b", "feature");
    on("feature", "User", "String fax;");
    shop.git("checkout", "-q", "main");
    shop.entity("Note", ID).compiled();
    top.commit();
    top.conflict(SNAPSHOT, "merge", "feature");
    assertThat(top.read(SNAPSHOT)).contains("\r\n");

    Result result = shop.compiled();

    assertThat(line())
        .as(result.toString())
        .containsExactly("CreateUsers", "CreateNotes", "AddFaxToUsers");
    assertThat(shop.compiled().said()).isEmpty();
  }

  @Test
  void theConflictsOwnTextIsEnoughWhereGitIsNotToBeAsked() {
    shop.git("config", "merge.conflictStyle", "diff3");
    on("feature", "User", "String fax;");
    on("main", "Note", "String text;");
    conflict("merge", "feature");

    Result result = shop.compiled("-Alimbeck.base=none");

    assertThat(shop.migrations()).as(result.toString()).hasSize(4);
    assertThat(shop.newest()).contains("follows = {", "Joins branches");
    assertSettled("-Alimbeck.base=none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"merge", "zdiff3"})
  void itIsNotWhereItHidesWhatBothHaveDone(String style) {
    shop.git("config", "merge.conflictStyle", style);
    on("feature", "User", "String fax; String pager;");
    on("main", "User", "String fax;");
    conflict("merge", "feature");
    take("User", "String fax; String pager;");
    Map<String, String> before = shop.files();

    Result result = shop.compile("-Alimbeck.base=none");

    assertThat(result.of("SnapshotConflict")).as(result.toString()).hasSize(1);
    assertThat(result.said().get(0)).contains("in no commit that git finds");
    assertThat(shop.files()).isEqualTo(before);
  }

  private void kinds(String branch, String kinds) {
    shop.git("checkout", "-q", branch);
    shop.write(SHOP + "Kind.java", "package com.acme.shop; public enum Kind { " + kinds + " }\n");
    shop.entity("User", ID + "@Enumerated(EnumType.STRING) Kind kind;").compiled();
    shop.commit();
  }

  private void on(String branch, String entity, String attributes) {
    shop.git("checkout", "-q", branch);
    shop.entity(entity, ID + attributes).compiled();
    shop.commit();
  }

  /** The entities are the user's to merge. */
  private void take(String entity, String attributes) {
    shop.entity(entity, ID + attributes);
  }

  private void conflict(String... command) {
    shop.conflict(SNAPSHOT, command);
  }

  /** Returns the messages of the revisions as their classes are named, from the first on. */
  private List<String> line() {
    return shop.migrations().stream()
        .map(name -> name.substring("V0001_123456_".length()))
        .toList();
  }

  private String newest() {
    return shop.migrations().get(shop.migrations().size() - 1);
  }

  private static String body(String text) {
    return text.substring(text.indexOf("implements Migration {"));
  }

  /** What was written is the end of it: at once, and when it is committed. */
  private void assertSettled(String... options) {
    assertThat(shop.read(SNAPSHOT)).doesNotContain("<<<<");
    assertThat(shop.indexed()).containsExactlyInAnyOrderElementsOf(shop.migrations());
    Map<String, String> files = shop.files();
    assertThat(shop.clean().compiled(options).said()).isEmpty();
    assertThat(shop.files()).isEqualTo(files);
    assertThat(shop.indexed()).containsExactlyInAnyOrderElementsOf(shop.migrations());
    shop.git("add", "-A");
    assertThat(shop.compiled("-Alimbeck.mode=check").said()).isEmpty();
  }
}
