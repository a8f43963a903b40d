package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.IndexKey.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.limbeck.operation.Operations;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What a run stands on, its lock and its connection, is taken away while it works. */
@PostgresTest
class LostGroundTest {

  @Test
  void aMigrationThatReleasesTheLockIsTheLastOne(TestDatabase database) {
    Limbeck limbeck =
        limbeck(database, chain(op -> op.sql("select pg_advisory_unlock_all()"))).load();

    List<String> log = logged(() -> stopsWithout(limbeck, "the lock was released"));

    assertThat(log)
        .singleElement()
        .asString()
        .contains("The migration lock was gone before it was released");
    assertThat(history(database)).containsExactly("a1 applied 1/1", "b2 applied 1/1");
    assertThat(limbeck.upgrade().heads()).containsExactly("c3");
  }

  @Test
  void aMigrationThatDiscardsTheSessionIsNotTakenForDone(TestDatabase database) {
    Limbeck limbeck = limbeck(database, chain(op -> op.online().sql("discard all"))).load();

    stopsWithout(limbeck, "another session of the server");

    assertThat(history(database)).containsExactly("a1 applied 1/1", "b2 running 0/1");
    assertThat(database.queryOne("select to_regclass('c3')")).isNull();
    TestBuild mended = chain(op -> op.online().sql("select 1"));
    assertThat(limbeck(database, mended).load().upgrade().heads()).containsExactly("c3");
  }

  @Test
  void twoRunsWithoutACommonLockApplyNothingTwice(TestDatabase database) throws Exception {
    CountDownLatch gaveWay = new CountDownLatch(1);
    ExecutorService executor = Executors.newSingleThreadExecutor();
    List<Future<MigrationReport>> seconds = Collections.synchronizedList(new ArrayList<>());
    Limbeck[] second = new Limbeck[1];
    TestBuild build =
        chain(
            op -> {
              op.sql("insert into a1 values (1)");
              op.run(
                  connection -> {
                    if (seconds.isEmpty()) {
                      execute(connection, "select pg_advisory_unlock_all()");
                      seconds.add(executor.submit(() -> second[0].upgrade()));
                      await(gaveWay);
                    }
                  });
            });
    second[0] =
        limbeck(database, build)
            .listener(
                new MigrationListener() {
                  @Override
                  public void retry(
                      RevisionEntry revision, int attempt, Duration pause, String reason) {
                    gaveWay.countDown();
                  }
                })
            .load();

    assertThatRefusal(LimbeckException.Kind.LOCK_LOST)
        .isThrownBy(() -> limbeck(database, build).load().upgrade());
    Throwable refused = catchThrowableOfType(ExecutionException.class, () -> seconds.get(0).get());

    executor.shutdown();
    assertThat(refused).hasMessageContaining("b2");
    assertThat(database.queryOne("select count(*) from a1")).isEqualTo("1");
    assertThat(history(database)).containsExactly("a1 applied 1/1", "b2 applied 1/1");
    assertThat(limbeck(database, build).load().upgrade().heads()).containsExactly("c3");
  }

  @Test
  void aBackendThatIsTerminatedWhileItBuildsAnIndexLeavesNone(TestDatabase database)
      throws Exception {
    database.execute(
        "create sequence calls",
        "create function slow(bigint) returns bigint immutable language plpgsql as $$ begin if"
            + " nextval('public.calls') = 1 then perform pg_sleep(300); end if; return $1; end $$");
    TestBuild build =
        chain(
            op -> {
              op.sql("insert into a1 values (1)");
              op.online().createIndex("a1", index("a1_ix", expression("slow(id)")));
            });
    ExecutorService executor = Executors.newSingleThreadExecutor();
    Future<MigrationReport> report =
        executor.submit(() -> limbeck(database, build).load().upgrade());

    while (!report.isDone()
        && "0"
            .equals(
                database.queryOne(
                    "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname ="
                        + " current_database() and wait_event = 'PgSleep' and query like 'CREATE"
                        + " INDEX CONCURRENTLY%'"))) {
      Thread.sleep(20);
    }

    assertThat(report.get(60, TimeUnit.SECONDS).entries())
        .extracting(each -> each.revision().id())
        .containsExactly("a1", "b2", "c3");
    executor.shutdown();
    assertThat(
            database.queryOne(
                "select string_agg(indisvalid::text, ' ') from pg_index where"
                    + " indrelid = 'a1'::regclass"))
        .isEqualTo("true");
    assertThat(database.queryOne("select count(*) from a1")).isEqualTo("1");
    assertThat(history(database))
        .containsExactly("a1 applied 1/1", "b2 applied 2/2", "c3 applied 1/1");
  }

  @Test
  void aCommitAfterWhichAllIsSilentIsLookedUp() throws Exception {
    TestServer server = TestServer.get();
    for (boolean delivers : List.of(true, false)) {
      try (TestDatabase database = server.createDatabase("silent");
          SilentNetwork network = SilentNetwork.to(server.host(), server.port(), delivers)) {
        String url =
            database
                .url()
                .replace(
                    "//" + server.host() + ":" + server.port(), "//localhost:" + network.port());
        TestBuild build = chain(op -> op.sql("insert into a1 values (1)"));
        limbeck(database, build).load().upgrade("a1");

        MigrationReport report =
            Limbeck.configure(url + "&socketTimeout=1", "", "")
                .classLoader(build.loader())
                .load()
                .upgrade();

        assertThat(network.silences()).isEqualTo(1);
        assertThat(report.entries())
            .extracting(each -> each.revision().id())
            .containsExactly("b2", "c3");
        assertThat(database.queryOne("select count(*) from a1")).isEqualTo("1");
        assertThat(history(database))
            .containsExactly("a1 applied 1/1", "b2 applied 1/1", "c3 applied 1/1");
      }
    }
  }

  @Test
  void whoReadsTheHistoryWaitsForNoMigration(TestDatabase database) {
    List<String> seen = new ArrayList<>();
    TestBuild build =
        chain(
            op -> {
              op.sql("insert into a1 values (1)");
              op.run(connection -> seen.add(impatiently(database)));
            });

    limbeck(database, build).load().upgrade();
    limbeck(database, build).load().downgrade("base");

    assertThat(seen).containsExactly("1");
    assertThat(impatiently(database)).isEqualTo("3");
  }

  private static String impatiently(TestDatabase database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '300ms'");
      try (ResultSet row = statement.executeQuery("select count(*) from limbeck_history")) {
        row.next();
        return row.getString(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void stopsWithout(Limbeck limbeck, String reason) {
    assertThatRefusal(LimbeckException.Kind.LOCK_LOST)
        .isThrownBy(limbeck::upgrade)
        .withMessageContaining(reason);
  }

  private static List<String> history(TestDatabase database) {
    return database
        .query(
            "select revision || ' ' || status || ' ' || steps_done || '/' || steps_total from"
                + " limbeck_history where reverted_at is null order by seq")
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private static List<String> logged(Runnable work) {
    List<String> messages = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            messages.add(record.getLevel() + " " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("dev.limbeck");
    logger.addHandler(handler);
    try {
      work.run();
    } finally {
      logger.removeHandler(handler);
    }
    return messages.stream().filter(each -> each.startsWith("SEVERE")).toList();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestBuild chain(Consumer<Operations> second) {
    return TestBuild.unit("shop")
        .table("a1")
        .revision("b2 < a1", second, op -> op.sql("select 1"))
        .table("c3 < b2");
  }

  private static Limbeck.Builder limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource())
        .classLoader(build.loader())
        .lockWait(Duration.ofSeconds(20));
  }
}
