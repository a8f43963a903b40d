package dev.limbeck;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.IndexKey.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.schema.Column;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
class TimeoutTest {

  private static final Column ID = column("id", "bigint");
  private static final Column NAME = column("name", "text");

  @Test
  void whatShouldTakeNoTimeIsStoppedAndNotTriedAgain(TestDatabase database) {
    Limbeck limbeck =
        limbeck(
            database,
            TestBuild.unit("shop")
                .table("a1")
                .revision(
                    "b2 < a1",
                    op -> {
                      op.addColumn("a1", NAME);
                      op.addColumn("a1", column("last", "text"));
                    },
                    op -> op.dropColumn("a1", NAME)));
    limbeck.upgrade("a1");
    database.execute(
        "create function slow() returns event_trigger language plpgsql as $$ begin if"
            + " current_query() like '%\"last\"%' then perform pg_sleep(60); end if; end $$",
        "create event trigger slow on ddl_command_end when tag in ('ALTER TABLE') execute function"
            + " slow()");
    long start = System.nanoTime();

    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining("expected to take no time, and was stopped after 15 s")
        .withMessageContaining("pg_stat_activity")
        .withMessageContaining("op.sql(\"…\", effect)")
        .withMessageContaining("statement: ALTER TABLE \"a1\" ADD COLUMN")
        .withMessageContaining("Nothing of it remains")
        .withMessageContaining("run the command again");
    assertThat((System.nanoTime() - start) / 1_000_000_000).isBetween(15L, 29L);
    database.execute("drop event trigger slow");
    assertThat(limbeck.upgrade().heads()).containsExactly("b2");
  }

  @Test
  void theRolesOwnTimeoutsStopNothing(TestDatabase database) throws Exception {
    String role = "impatient_" + database.name();
    database.execute(
        "create role " + role + " login superuser",
        "alter role " + role + " set statement_timeout = '500ms'",
        "alter role " + role + " set lock_timeout = '1ms'",
        "alter role " + role + " set idle_in_transaction_session_timeout = '1ms'",
        "create function slow() returns boolean language sql volatile as 'select pg_sleep(0.7) is"
            + " not null'");
    Limbeck limbeck =
        Limbeck.configure(database.url().replaceAll("[?&](user|password)=[^&]*", ""), role, "")
            .classLoader(
                TestBuild.unit("shop")
                    .revision(
                        "a1",
                        op -> {
                          op.createTable("a1", ID);
                          op.sql("insert into a1 values (1), (2), (null)");
                          op.online().addCheck("a1", check("a1_ck", "id > 0 or slow()"));
                          op.online().sql("select slow()");
                          op.online().backfill("a1", "id", "case when slow() then 3 end");
                          op.run(
                              connection -> connection.createStatement().execute("select slow()"));
                          op.sql("select slow()");
                        },
                        op -> op.dropTable("a1", ID))
                    .loader())
            .load();
    try {
      assertThat(limbeck.upgrade().heads()).containsExactly("a1");
      assertThat(limbeck.downgrade("base").heads()).isEmpty();
    } finally {
      database.execute("drop owned by " + role, "drop role " + role);
    }
  }

  @Test
  void theDriversLimitForAnAnswerDoesNotCutALongStatement(TestDatabase database) throws Exception {
    TestBuild build =
        TestBuild.unit("shop")
            .table("a1")
            .revision(
                "b2 < a1",
                op -> {
                  op.sql("insert into a1 values (1)", "select pg_sleep(1.5)");
                  op.online().createIndex("a1", index("a1_ix", expression("slow(id)")));
                  op.run(
                      connection -> connection.createStatement().execute("select pg_sleep(1.5)"));
                },
                op -> op.sql("select pg_sleep(1.5)", "drop index a1_ix"))
            .revision("c3 < b2", op -> op.sql("select 1 / 0"), op -> op.sql("select 1"));
    WatchedDataSource pool = new WatchedDataSource(database.dataSource());
    try (Connection connection = pool.getConnection()) {
      connection.setNetworkTimeout(Runnable::run, 1_000);
    }
    Limbeck limbeck = Limbeck.configure(pool).classLoader(build.loader()).load();
    database.execute(
        "create function slow(bigint) returns bigint immutable language plpgsql as $$ begin perform"
            + " pg_sleep(1.5); return $1; end $$");

    assertThat(limbeck.upgrade("b2").entries()).hasSize(2);

    assertThat(pool.borrowed()).as("no connection was lost").isEqualTo(2);
    assertThat(timeout(pool)).isEqualTo(1_000);
    assertThatExceptionOfType(MigrationFailedException.class).isThrownBy(limbeck::upgrade);
    assertThat(timeout(pool)).as("after a failure, too").isEqualTo(1_000);
    List<String> lost = new ArrayList<>();
    Limbeck.configure(database.url() + "&socketTimeout=1", "", "")
        .classLoader(build.loader())
        .listener(
            new MigrationListener() {
              @Override
              public void reconnecting(int attempt, String reason) {
                lost.add(reason);
              }
            })
        .load()
        .downgrade("a1");
    assertThat(lost).isEmpty();
  }

  private static int timeout(WatchedDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection()) {
      return connection.getNetworkTimeout();
    }
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }
}
