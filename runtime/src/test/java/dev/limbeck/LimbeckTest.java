package dev.limbeck;

import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.MigrationReport.Applied;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
class LimbeckTest {

  @Test
  void goesUpAndDownThroughEveryKindOfTarget(TestDatabase database) {
    Limbeck limbeck = limbeck(database, chain());
    Catalog empty = Catalog.read(database);

    assertThat(ids(limbeck.upgrade("+1"))).containsExactly("a1");
    assertThat(limbeck.current().applied()).containsExactly("a1");
    assertThat(limbeck.current().pending())
        .extracting(RevisionEntry::id)
        .containsExactly("b2", "c3");
    assertThat(limbeck.current().isAtHead()).isFalse();
    MigrationReport rest = limbeck.upgrade();
    assertThat(ids(rest)).containsExactly("b2", "c3");
    assertThat(rest.heads()).containsExactly("c3");
    Catalog full = Catalog.read(database);
    assertThat(ids(limbeck.upgrade())).isEmpty();
    assertThat(limbeck.current().isAtHead()).isTrue();

    assertThat(ids(limbeck.downgrade("-1"))).containsExactly("c3");
    assertThat(ids(limbeck.upgrade("c"))).containsExactly("c3");
    assertThat(Catalog.read(database)).isEqualTo(full);
    assertThat(ids(limbeck.downgrade("a1"))).containsExactly("c3", "b2");
    assertThat(limbeck.downgrade("base").heads()).isEmpty();
    assertThat(Catalog.read(database)).isEqualTo(empty);
    assertThat(database.queryOne("select count(*) from limbeck_history where status = 'reverted'"))
        .as("what was reverted stays on record")
        .isEqualTo("4");
  }

  @Test
  void historyTellsWhatIsAppliedNewestFirst(TestDatabase database) {
    Limbeck limbeck = limbeck(database, chain());
    limbeck.upgrade("b2");

    List<HistoryEntry> history = limbeck.history();

    assertThat(history).extracting(each -> each.revision().id()).containsExactly("c3", "b2", "a1");
    assertThat(history.get(0).applied()).isEmpty();
    AppliedRevision b2 = history.get(1).applied().orElseThrow();
    assertThat(b2.status()).isEqualTo("applied");
    assertThat(b2.stepsDone()).isEqualTo(2);
    assertThat(b2.stepsTotal()).isEqualTo(2);
    assertThat(b2.kind()).isEqualTo("migration");
    assertThat(b2.appliedBy()).isEqualTo(database.user());
    assertThat(b2.message()).isEqualTo("do b2");
  }

  /** Three revisions; the second has a step outside of transactions. */
  private static TestBuild chain() {
    return TestBuild.unit("shop")
        .table("a1")
        .revision(
            "b2 < a1",
            op -> {
              op.addColumn("a1", column("name", "text"));
              op.online().createIndex("a1", index("a1_name_ix", "name"));
            },
            op -> {
              op.online().dropIndex("a1", index("a1_name_ix", "name"));
              op.dropColumn("a1", column("name", "text"));
            })
        .table("c3 < b2");
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }

  private static List<String> ids(MigrationReport report) {
    return report.entries().stream().map(Applied::revision).map(RevisionEntry::id).toList();
  }
}
