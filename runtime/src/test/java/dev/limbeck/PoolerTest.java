package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Behind a pooler: a real PgBouncer, where the machine has one. */
@PostgresTest
class PoolerTest {

  @TempDir private Path folder;

  private final TestBuild shop =
      TestBuild.unit("shop")
          .table("a1")
          .revision(
              "b2 < a1",
              op -> {
                op.addColumn("a1", column("name", "text"));
                op.online().createIndex("a1", index("a1_ix", "id"));
              },
              op -> op.sql("select 1"));

  @Test
  void eitherModeIsFoundBeforeAnythingIsDone(TestDatabase database) throws IOException {
    for (Pooler.Mode mode : Pooler.Mode.values()) {
      try (Pooler pooler = Pooler.before(database, mode, folder)) {
        Limbeck limbeck = limbeck(pooler, database).load();

        assertThatRefusal(LimbeckException.Kind.POOLER_DETECTED)
            .isThrownBy(limbeck::upgrade)
            .withMessageContaining("sessionPooler(true)");
        assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();
        assertThat(limbeck.current().pending()).as("who only reads needs no session").hasSize(2);
      }
    }
  }

  @Test
  void onePromisedToKeepSessionsIsAsGoodAsNone(TestDatabase database) throws IOException {
    try (Pooler pooler = Pooler.before(database, Pooler.Mode.SESSION, folder)) {
      Limbeck limbeck = limbeck(pooler, database).sessionPooler(true).load();

      assertThat(limbeck.upgrade().entries()).hasSize(2);
      assertThat(limbeck.current().isAtHead()).isTrue();
      assertThat(limbeck.upgrade().entries()).isEmpty();
    }
  }

  @Test
  void aPromiseThatIsBrokenStopsAtTheFence(TestDatabase database) throws Exception {
    try (Pooler pooler = Pooler.before(database, Pooler.Mode.TRANSACTION, folder);
        Connection other = DriverManager.getConnection(pooler.url(database), database.user(), "");
        Statement statement = other.createStatement()) {
      TestBuild build =
          TestBuild.unit("shop")
              .table("a1")
              .revision("b2 < a1", op -> op.sql("select 1"), op -> op.sql("select 1"));
      Limbeck limbeck =
          Limbeck.configure(pooler.url(database), database.user(), database.password())
              .classLoader(build.loader())
              .sessionPooler(true)
              .listener(takingTheSessionAfterTheFirst(other, statement))
              .load();

      assertThatRefusal(LimbeckException.Kind.LOCK_LOST)
          .isThrownBy(limbeck::upgrade)
          .withMessageContaining("another session of the server");

      assertThat(database.query("select revision, status from limbeck_history"))
          .as("what was done is recorded, and nothing else was done")
          .isEqualTo(List.of(List.of("a1", "applied")));
    }
  }

  /** The other client begins a transaction, so that it keeps the session that was ours. */
  private static MigrationListener takingTheSessionAfterTheFirst(
      Connection other, Statement statement) {
    return new MigrationListener() {
      @Override
      public void afterRevision(RevisionEntry revision, Direction direction, Duration duration) {
        try {
          other.setAutoCommit(false);
          statement.execute("select 1");
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  private Limbeck.Builder limbeck(Pooler pooler, TestDatabase database) {
    return Limbeck.configure(pooler.url(database), database.user(), database.password())
        .classLoader(shop.loader());
  }
}
