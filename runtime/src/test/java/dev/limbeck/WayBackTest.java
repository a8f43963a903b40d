package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A build reverts what it doesn't have with what the history keeps. */
@PostgresTest
class WayBackTest {

  @Test
  void anOlderBuildTakesTheDatabaseBackToItsOwnHead(TestDatabase database) {
    Limbeck older = limbeck(database, older());
    older.upgrade();
    Catalog before = Catalog.read(database);
    limbeck(database, newer()).upgrade();

    assertThat(older.plan(Direction.DOWNGRADE, "b2").entries())
        .extracting(RevisionEntry::id)
        .containsExactly("d4", "c3");
    assertThat(ids(older.downgrade("-1"))).containsExactly("d4");
    assertThat(ids(older.downgrade("b2"))).containsExactly("c3");

    assertThat(Catalog.read(database)).isEqualTo(before);
    assertThat(older.current().unknown()).isEmpty();
    assertThat(older.current().isAtHead()).isTrue();
    assertThat(ids(limbeck(database, newer()).upgrade())).containsExactly("c3", "d4");
  }

  @Test
  void everythingIsRevertedByABuildThatHasNothing(TestDatabase database) {
    Catalog empty = Catalog.read(database);
    limbeck(database, newer()).upgrade();

    limbeck(database, TestBuild.unit("shop")).downgrade("base");

    assertThat(Catalog.read(database)).isEqualTo(empty);
  }

  @Test
  void whatRanJavaCodeOrWasStampedIsNamedAndNothingIsReverted(TestDatabase database) {
    Limbeck older = limbeck(database, older());
    older.upgrade();
    TestBuild newer =
        older().revision("c3 < b2", op -> {}, op -> op.run(connection -> {})).table("d4 < c3");
    limbeck(database, newer).upgrade();
    Catalog before = Catalog.read(database);

    assertThatRefusal(LimbeckException.Kind.NOT_IN_THIS_BUILD)
        .isThrownBy(() -> older.downgrade("b2"))
        .withMessageContaining("c3 (do c3), applied by " + database.user());
    assertThat(Catalog.read(database)).isEqualTo(before);

    limbeck(database, newer).downgrade("c3");
    limbeck(database, newer).stamp("d4");
    assertThatRefusal(LimbeckException.Kind.NOT_IN_THIS_BUILD)
        .isThrownBy(() -> older.downgrade("-1"))
        .withMessageContaining("d4 (do d4)");
  }

  @Test
  void aWayBackThatFailsInTheMiddleGoesOnWhereItStopped(TestDatabase database) {
    Limbeck older = limbeck(database, older());
    older.upgrade();
    Catalog before = Catalog.read(database);
    limbeck(database, newer()).upgrade();
    database.execute("create view blocking as select name from a1");

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> older.downgrade("c3"))
        .withMessageContaining("d4");
    assertThat(database.queryOne("select status from limbeck_history where revision = 'd4'"))
        .isEqualTo("reverting");
    database.execute("drop view blocking");

    assertThat(ids(older.downgrade("b2"))).containsExactly("d4", "c3");
    assertThat(Catalog.read(database)).isEqualTo(before);
  }

  @Test
  void inDevelopmentAnUpgradeRewindsAnotherBranchAndARewrittenDraft(TestDatabase database) {
    limbeck(database, newer()).upgrade();
    TestBuild branch =
        TestBuild.unit("shop")
            .table("a1")
            .revision(
                "b2 < a1",
                "rewritten",
                op -> op.addColumn("a1", column("title", "text")),
                op -> op.dropColumn("a1", column("title", "text")))
            .table("x3 < b2");

    assertThatRefusal(LimbeckException.Kind.CHECKSUM_CHANGED)
        .isThrownBy(() -> limbeck(database, branch).upgrade());
    MigrationReport report = rewinding(database, branch).upgrade();

    assertThat(report.entries())
        .extracting(each -> each.direction() + " " + each.revision().id())
        .containsExactly(
            "DOWNGRADE d4", "DOWNGRADE c3", "DOWNGRADE b2", "UPGRADE b2", "UPGRADE x3");
    assertThat(Catalog.read(database).lines().toString())
        .contains("x3", "title")
        .doesNotContain("c3", "a1_name_ix");
  }

  @Test
  void inDevelopmentADatabaseThatIsAheadIsTakenBackAndABegunRevisionIsForgotten(
      TestDatabase database) {
    Limbeck older = limbeck(database, older());
    older.upgrade();
    Catalog before = Catalog.read(database);
    limbeck(database, newer()).upgrade();
    rewinding(database, older()).upgrade();
    assertThat(Catalog.read(database)).isEqualTo(before);

    TestBuild failing =
        older()
            .revision(
                "y3 < b2",
                op -> op.online().createIndex("a1", index("nowhere", "missing")),
                op -> {});
    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, failing).upgrade());
    assertThatRefusal(LimbeckException.Kind.UNFINISHED)
        .isThrownBy(() -> limbeck(database, newer()).upgrade());
    assertThat(ids(rewinding(database, newer()).upgrade())).containsExactly("c3", "d4");
  }

  @Test
  void withoutRewindingAnotherBranchIsRefused(TestDatabase database) {
    limbeck(database, newer()).upgrade();

    assertThatRefusal(LimbeckException.Kind.DIVERGED)
        .isThrownBy(() -> limbeck(database, older().table("x3 < b2")).upgrade());
  }

  private static TestBuild older() {
    return TestBuild.unit("shop").table("a1").table("b2 < a1");
  }

  /** Two more revisions; the last one has steps outside of transactions. */
  private static TestBuild newer() {
    return older()
        .table("c3 < b2")
        .revision(
            "d4 < c3",
            op -> {
              op.addColumn("a1", column("name", "text"));
              op.online().createIndex("a1", index("a1_name_ix", "name"));
            },
            op -> {
              op.online().dropIndex("a1", index("a1_name_ix", "name"));
              op.dropColumn("a1", column("name", "text"));
            });
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }

  private static Limbeck rewinding(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).rewind(true).load();
  }

  private static List<String> ids(MigrationReport report) {
    return report.entries().stream().map(Applied::revision).map(RevisionEntry::id).toList();
  }
}
