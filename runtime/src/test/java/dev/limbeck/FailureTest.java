package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.Index.uniqueIndex;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.limbeck.operation.Operations;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.Column;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

@PostgresTest
class FailureTest {

  private static final Column ID = column("id", "bigint").notNull();
  private static final Column NAME = column("name", "text");

  @Test
  void aFailureLeavesTheRevisionBeforeItAndTheNextRunFinishes(TestDatabase database) {
    TestBuild broken = chain(op -> op.sql("create table c3 (id bigint)", "select 1 / 0"));

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, broken).upgrade())
        .withMessageContaining("Revision c3 (do c3) couldn't be applied: ERROR: division by zero.")
        .withMessageContaining("statement: select 1 / 0")
        .withMessageContaining("Nothing of it remains in the database.")
        .withMessageContaining("Before it, 2 revisions were applied and stay so.")
        .satisfies(
            e -> {
              assertThat(e.failed().id()).isEqualTo("c3");
              assertThat(e.applied())
                  .extracting(each -> each.revision().id())
                  .containsExactly("a1", "b2");
              assertThat(e.statement()).contains("select 1 / 0");
            });
    assertThat(database.queryOne("select to_regclass('c3')")).isNull();
    TestBuild mended = chain(op -> op.sql("create table c3 (id bigint)"));
    assertThat(limbeck(database, mended).current().applied()).containsExactly("b2");
    assertThat(limbeck(database, mended).upgrade().entries()).hasSize(2);
  }

  @Test
  void whatTheServerAdvisesAndWhatStandsInTheWayIsPassedOn(TestDatabase database) {
    TestBuild untold =
        chain(op -> op.sql("create table o (a text)", "alter table o alter a type integer"));
    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, untold).upgrade())
        .withMessageContaining("\n  hint: You might need to specify \"USING a::integer\".\n");

    database.execute("create view seen as select * from b2", "create view more as table seen");
    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, chain(op -> op.sql("drop table b2"))).upgrade())
        .withMessageContaining("\n  detail: view seen depends on table b2; view more depends on")
        .withMessageContaining("\n  hint: What depends on it is never dropped along. Let the")
        .withMessageNotContaining("CASCADE");
    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, chain(alterOf("b2"))).upgrade())
        .withMessageContaining("\n  detail: rule _RETURN on view seen depends on column \"id\"\n")
        .withMessageContaining("\n  hint: What depends on it is never dropped along. Let the");
  }

  private static Consumer<Operations> alterOf(String table) {
    return op -> op.alterColumn(table, column("id", "bigint"), column("id", "numeric(20,0)"));
  }

  @Test
  void theRowThatViolatesAConstraintIsNobodysBusiness(TestDatabase database) {
    TestBuild build =
        chain(
            op ->
                op.sql(
                    "create table p (email text unique)",
                    "insert into p select 'ja' || 'ne@example.org' from generate_series(1, 2)"));

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, build).upgrade())
        .withMessageContaining("p_email_key")
        .withMessageNotContaining("jane");
  }

  @Test
  void aUniqueIndexThatFailsIsRemovedAtOnceAndGoneOnWith(TestDatabase database) {
    TestBuild build =
        TestBuild.unit("shop")
            .table("a1")
            .revision(
                "b2 < a1",
                op -> {
                  op.addColumn("a1", NAME);
                  op.sql("insert into a1 values (1, 'x'), (2, 'x')");
                  op.online().createIndex("a1", uniqueIndex("a1_name_uq", "name"));
                  op.addColumn("a1", column("last", "text"));
                },
                op -> {
                  op.dropColumn("a1", column("last", "text"));
                  op.online().dropIndex("a1", uniqueIndex("a1_name_uq", "name"));
                  op.dropColumn("a1", NAME);
                });
    Limbeck limbeck = limbeck(database, build);

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("in step 2 of 3")
        .withMessageContaining("Step 1 is done and recorded; the next upgrade goes on after it.")
        .satisfies(e -> assertThat(e.statement()).get().asString().contains("CONCURRENTLY"));
    assertThat(database.queryOne("select to_regclass('a1_name_uq')")).isNull();
    AppliedRevision row = limbeck.history().get(0).applied().orElseThrow();
    assertThat(row.status()).isEqualTo("running");
    assertThat(row.stepsDone()).isEqualTo(1);
    assertThat(row.lastError()).get().asString().contains("could not create unique index");
    assertThat(row.lastError()).get().asString().as("no row data").doesNotContain("duplicated");
    assertThat(limbeck.current().isAtHead()).isFalse();
    assertThat(limbeck.current().applied()).containsExactly("a1");
    assertThat(limbeck.current().unfinished())
        .extracting(AppliedRevision::id, AppliedRevision::stepsDone)
        .containsExactly(tuple("b2", 1));
    assertThatRefusal(LimbeckException.Kind.UNFINISHED).isThrownBy(() -> limbeck.downgrade("base"));

    database.execute("delete from a1 where id = 2");
    List<Integer> steps = new ArrayList<>();
    Limbeck.configure(database.dataSource())
        .classLoader(build.loader())
        .listener(
            new MigrationListener() {
              @Override
              public void step(
                  RevisionEntry revision, Direction direction, int step, int total, String sql) {
                steps.add(step);
              }
            })
        .load()
        .upgrade();

    assertThat(steps).containsExactly(2, 3);
    assertThat(limbeck.current().isAtHead()).isTrue();
    assertThat(limbeck.downgrade("base").entries()).hasSize(2);
    assertThat(Catalog.read(database).lines()).noneMatch(line -> line.startsWith("table"));
  }

  @Test
  void aDowngradeThatFailsInTheMiddleIsFinishedByTheNext(TestDatabase database) {
    TestBuild build = downgradedBy("select 1 / 0");
    limbeck(database, build).upgrade();

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(() -> limbeck(database, build).downgrade("-1"))
        .withMessageContaining("couldn't be reverted, in step 2 of 2")
        .withMessageContaining("the next downgrade goes on after it");
    TestBuild mended = downgradedBy("select 1");
    Limbeck limbeck = limbeck(database, mended);
    assertThat(limbeck.history().get(0).applied().orElseThrow().status()).isEqualTo("reverting");
    assertThat(limbeck.current().applied()).containsExactly("a1");
    assertThatRefusal(LimbeckException.Kind.UNFINISHED)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("reverted in part (1 of 2 steps)")
        .withMessageContaining("limbeck downgrade a1");

    assertThat(limbeck.downgrade("a1").heads()).containsExactly("a1");
    assertThat(limbeck.upgrade().entries()).hasSize(1);
  }

  @Test
  void anInvalidIndexThatWasLeftBehindIsBuiltAnew(TestDatabase database) {
    Limbeck limbeck = limbeck(database, indexed());
    limbeck.upgrade("a1");
    database.execute("insert into a1 values (1), (1)");
    try {
      database.execute("create unique index concurrently a1_ix on a1 (id)");
    } catch (IllegalStateException expected) {
      assertThat(
              database.queryOne(
                  "select indisvalid from pg_index where indexrelid =" + " 'a1_ix'::regclass"))
          .isEqualTo("f");
    }

    limbeck.upgrade();

    assertThat(
            database.queryOne(
                "select indisvalid::text || indisunique::text from pg_index where"
                    + " indexrelid = 'a1_ix'::regclass"))
        .isEqualTo("truefalse");
  }

  @Test
  void workThatWasDoneButNotRecordedIsRecognised(TestDatabase database) {
    Limbeck limbeck = limbeck(database, indexed());
    limbeck.upgrade("a1");
    database.execute("create index a1_ix on a1 (id)");

    limbeck.upgrade();

    assertThat(limbeck.current().isAtHead()).isTrue();
  }

  @Test
  void anErrorThatIsSwallowedIsNotASuccess(TestDatabase database) {
    Limbeck limbeck =
        limbeck(
            database,
            TestBuild.unit("shop")
                .revision(
                    "a1",
                    op -> {
                      op.createTable("a1", ID);
                      op.run(FailureTest::swallow);
                    },
                    op -> op.dropTable("a1", ID)));

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("swallowed the error");
    assertThat(limbeck.current().applied()).isEmpty();
  }

  @Test
  void aMigrationThatCommitsIsCaught(TestDatabase database) {
    Limbeck limbeck =
        limbeck(
            database,
            TestBuild.unit("shop")
                .revision(
                    "a1",
                    op -> op.sql("create table a1 (id bigint)", "commit"),
                    op -> op.dropTable("a1", ID)));

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("it ends its own transaction")
        .withMessageContaining("undo it by hand");
  }

  @Test
  void javaCodeCannotEndTheTransaction(TestDatabase database) {
    Limbeck limbeck =
        limbeck(
            database,
            TestBuild.unit("shop")
                .revision("a1", op -> op.run(Connection::commit), op -> op.dropTable("a1", ID)));

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("it can't call commit");
  }

  @Test
  void aTransactionGivesWayAndThenNamesWhoIsInTheWay(TestDatabase database) throws SQLException {
    TestBuild build =
        TestBuild.unit("shop")
            .table("a1")
            .revision("b2 < a1", op -> op.addColumn("a1", NAME), op -> op.dropColumn("a1", NAME));
    limbeck(database, build).upgrade("a1");
    List<Integer> retries = new ArrayList<>();
    Limbeck.Builder builder =
        Limbeck.configure(database.dataSource())
            .classLoader(build.loader())
            .retryFor(Duration.ofMillis(900))
            .listener(
                new MigrationListener() {
                  @Override
                  public void retry(
                      RevisionEntry revision, int attempt, Duration pause, String reason) {
                    retries.add(attempt);
                  }
                });
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      statement.execute("set application_name = 'a long report'");
      statement.executeQuery("select * from a1").close();

      assertThatExceptionOfType(MigrationFailedException.class)
          .isThrownBy(() -> builder.load().upgrade())
          .withMessageContaining("canceling statement due to lock timeout")
          .withMessageContaining("a long report")
          .withMessageContaining("AccessShareLock on a1")
          .withMessageContaining("SELECT pg_terminate_backend(");
    }
    assertThat(retries).isNotEmpty();
    assertThat(limbeck(database, build).upgrade().entries()).hasSize(1);
  }

  @Test
  void aBackfillInBatchesWaitsForRowsThatOthersHold(TestDatabase database) throws Exception {
    Limbeck limbeck =
        limbeck(
            database,
            TestBuild.unit("shop")
                .revision(
                    "a1",
                    op -> {
                      op.createTable("a1", ID, NAME);
                      op.sql("insert into a1 select generate_series(1, 25000)");
                    },
                    op -> op.dropTable("a1", ID, NAME))
                .revision(
                    "b2 < a1",
                    op -> {
                      op.online().backfill("a1", "name", "'n' || id");
                      op.online().alterColumn("a1", NAME, NAME.notNull());
                    },
                    op -> op.alterColumn("a1", NAME.notNull(), NAME)));
    limbeck.upgrade("a1");
    Thread releasing;
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select * from a1 where id = 77 for update");
      releasing =
          new Thread(
              () -> {
                try {
                  Thread.sleep(1_000);
                  other.rollback();
                } catch (InterruptedException | SQLException e) {
                  throw new IllegalStateException(e);
                }
              });
      releasing.start();

      limbeck.upgrade();

      releasing.join();
    }
    assertThat(database.queryOne("select count(*) from a1 where name = 'n' || id"))
        .isEqualTo("25000");
  }

  private static void swallow(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select 1 / 0");
    } catch (SQLException expected) {
      assertThat(expected.getSQLState()).isEqualTo("22012");
    }
  }

  private static TestBuild indexed() {
    return TestBuild.unit("shop")
        .table("a1")
        .revision(
            "b2 < a1",
            op -> op.online().createIndex("a1", index("a1_ix", "id")),
            op -> op.online().dropIndex("a1", index("a1_ix", "id")));
  }

  private static TestBuild downgradedBy(String sql) {
    return TestBuild.unit("shop")
        .table("a1")
        .revision(
            "b2 < a1",
            op -> op.createIndex("a1", index("a1_ix", "id")),
            op -> {
              op.online().dropIndex("a1", index("a1_ix", "id"));
              op.sql(sql);
            });
  }

  private static TestBuild chain(Consumer<Operations> third) {
    return TestBuild.unit("shop")
        .table("a1")
        .table("b2 < a1")
        .revision("c3 < b2", third, op -> op.sql("drop table c3"))
        .table("d4 < c3");
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }
}
