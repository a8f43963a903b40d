package dev.limbeck;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.TableComment.comment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.operation.Operations;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.Column;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What the database, the role, the JVM and other sessions are set to is no matter. */
@PostgresTest
class SurroundingsTest {

  private static final Column ID = column("id", "bigint");

  @Test
  void theDatabasesOwnDefaultsChangeNothing(TestDatabase database) {
    String hostile = "C:\\new\\' || 'it''s \\\\";
    for (String setting :
        List.of(
            "default_transaction_isolation = 'serializable'",
            "default_transaction_deferrable = on",
            "standard_conforming_strings = off",
            "escape_string_warning = off",
            "client_min_messages = 'error'",
            "datestyle = 'SQL, DMY'",
            "intervalstyle = 'sql_standard'",
            "bytea_output = 'escape'",
            "timezone = 'Asia/Kathmandu'")) {
      database.execute("alter database " + database.name() + " set " + setting);
    }
    List<String> inside = new ArrayList<>();
    Limbeck limbeck =
        limbeck(
            database,
            op -> {
              op.createTable("a1", ID, comment(hostile));
              op.run(connection -> inside.add(shown(connection, "transaction_isolation")));
              op.run(connection -> inside.add(shown(connection, "standard_conforming_strings")));
            });

    assertThat(limbeck.upgrade().heads()).containsExactly("a1");

    assertThat(inside).containsExactly("read committed", "on");
    assertThat(database.queryOne("select obj_description('a1'::regclass)")).isEqualTo(hostile);
    assertThat(limbeck.current().isAtHead()).isTrue();
    assertThat(limbeck.downgrade("base").entries()).hasSize(1);
    Limbeck failing =
        limbeck(database, op -> op.sql("select 1", "select 2 / 0", "select 'after it'"));
    assertThatExceptionOfType(MigrationFailedException.class)
        .isThrownBy(failing::upgrade)
        .withMessageContaining("statement: select 2 / 0");
  }

  @Test
  void statementsReachTheServerAsTheyAreWritten(TestDatabase database) {
    Limbeck limbeck =
        limbeck(
            database,
            op -> {
              op.createTable("a1", column("said", "text"));
              op.sql(
                  "insert into a1 select ('{\"a\": 1}'::jsonb ? 'a')::text -- one? or; two?",
                  "insert into a1 values ('{fn now()} {d ''x''} ?; $1'), (E'tab\\t?')",
                  "/* a ; in /* a nested ' */ comment */ insert into a1 values ($q$it's; $$ here$q$)",
                  "do $$ begin insert into a1 values ('a;b'); insert into a1 values ($x$?$x$); end $$",
                  "create function twice(n int) returns int language sql as 'select n; select n * 2;'",
                  "create procedure note() language sql as $p$ insert into a1 values ('called') $p$",
                  "call note()",
                  "insert into a1 values (twice(21)::text)");
            });

    limbeck.upgrade();

    assertThat(database.query("select said from a1"))
        .extracting(row -> row.get(0))
        .containsExactly(
            "true",
            "{fn now()} {d 'x'} ?; $1",
            "tab\t?",
            "it's; $$ here",
            "a;b",
            "?",
            "called",
            "42");
  }

  @Test
  void aBodyOfStatementsStaysInOnePiece(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      if (connection.getMetaData().getDatabaseMajorVersion() < 14) {
        database.execute("create table a1 (said text)", "insert into a1 values ('1')");
      } else {
        limbeck(
                database,
                op -> {
                  op.createTable("a1", column("said", "text"));
                  op.sql(
                      "create procedure fill() begin atomic insert into a1 values ('1'); insert into"
                          + " a1 values ('2'); delete from a1 where said = '2'; end",
                      "call fill()");
                })
            .upgrade();
      }
    }

    assertThat(database.queryOne("select string_agg(said, ' ') from a1")).isEqualTo("1");
  }

  @Test
  void theServersClockCountsAndTheOrderOfTheRows(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("z1").table("y2 < z1").table("x3 < y2");
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String each : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")) {
        TimeZone.setDefault(TimeZone.getTimeZone(each));
        limbeck(database, build).upgrade("+1");
      }
    } finally {
      TimeZone.setDefault(zone);
    }

    assertThat(
            database.query(
                "select revision from limbeck_history where started_at <= finished_at and"
                    + " finished_at between now() - interval '5 min' and now() order by started_at"))
        .extracting(row -> row.get(0))
        .containsExactly("z1", "y2", "x3");
    database.execute("update limbeck_history set started_at = now() - seq * interval '1 day'");
    assertThat(limbeck(database, build).history())
        .extracting(each -> each.revision().id())
        .containsExactly("x3", "y2", "z1");
    assertThat(limbeck(database, build).downgrade("-1").entries())
        .extracting(each -> each.revision().id())
        .containsExactly("x3");
  }

  @Test
  void theHistorySaysWhoDidItAndWithWhat(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("a1");
    limbeck(database, build).upgrade();
    limbeck(database, build).downgrade("base");

    assertThat(
            database.query(
                "select applied_by = session_user and applied_role = current_user and reverted_by ="
                    + " session_user, application_name, client_addr is not null or"
                    + " inet_client_addr() is null, tool_version <> '', server_version ="
                    + " current_setting('server_version_num')::integer, xid <"
                    + " pg_current_xact_id(), to_jsonb(h)::text ~ '(?i)jdbc:|password' from"
                    + " limbeck_history h"))
        .containsExactly(List.of("t", SessionFacts.APPLICATION_NAME, "t", "t", "t", "t", "f"));
  }

  @Test
  void aSessionWhoseClientIsGoneEndsByItself(TestDatabase database) {
    List<String> set = new ArrayList<>();
    limbeck(
            database,
            op ->
                op.run(
                    connection -> {
                      set.add(shown(connection, "idle_in_transaction_session_timeout"));
                      if (connection.getMetaData().getDatabaseMajorVersion() >= 14) {
                        set.add(shown(connection, "idle_session_timeout"));
                        set.add(shown(connection, "client_connection_check_interval"));
                      }
                      for (String each : List.of("idle", "interval", "count")) {
                        set.add(shown(connection, "tcp_keepalives_" + each));
                      }
                    }))
        .upgrade();

    assertThat(set).startsWith("5min").endsWith("30", "10", "3");
    assertThat(set.subList(1, set.size() - 3)).isIn(List.of(), List.of("15min", "5s"));
  }

  @Test
  void whoCreatesTheHistoryAtTheSameTimeIsNoFault(TestDatabase database) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(8);
    for (int round = 0; round < 10; round++) {
      Settings settings = settings("fresh" + round);
      CountDownLatch start = new CountDownLatch(1);
      List<Callable<Boolean>> creators = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        creators.add(() -> creates(database, settings, start));
      }
      List<Future<Boolean>> results = new ArrayList<>();
      for (Callable<Boolean> creator : creators) {
        results.add(executor.submit(creator));
      }
      start.countDown();
      for (Future<Boolean> result : results) {
        assertThat(result.get()).isTrue();
      }
    }
    executor.shutdown();
  }

  private static boolean creates(TestDatabase database, Settings settings, CountDownLatch start)
      throws SQLException, InterruptedException {
    try (Connection connection = database.connect();
        Session session = Session.open(connection, settings)) {
      start.await();
      HistoryTable.create(session);
      return HistoryTable.exists(connection, session.facts());
    }
  }

  @Test
  void aConstraintIsValidatedWhileOthersWrite(TestDatabase database) {
    TestBuild build =
        TestBuild.unit("shop")
            .table("a1")
            .revision(
                "b2 < a1",
                op -> op.online().addCheck("a1", check("a1_ck", "id > 1 or slow()")),
                op -> op.dropCheck("a1", check("a1_ck", "id > 1 or slow()")));
    Limbeck limbeck = limbeck(database, build);
    limbeck.upgrade("a1");
    database.execute(
        "insert into a1 select generate_series(1, 3)",
        "create function slow() returns boolean language sql volatile as 'select pg_sleep(2) is"
            + " not null'");
    Thread[] writer = new Thread[1];
    List<String> written = new ArrayList<>();

    Limbeck.configure(database.dataSource())
        .classLoader(build.loader())
        .listener(
            new MigrationListener() {
              @Override
              public void step(
                  RevisionEntry revision, Direction direction, int step, int steps, String sql) {
                if (sql.contains("VALIDATE")) {
                  writer[0] = new Thread(() -> written.add(writtenMeanwhile(database)), "writer");
                  writer[0].start();
                }
              }
            })
        .load()
        .upgrade();

    join(writer[0]);
    assertThat(written).containsExactly("1 row while it slept");
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String writtenMeanwhile(TestDatabase database) {
    String sleeping =
        "select count(*) from pg_stat_activity where datname = current_database() and wait_event ="
            + " 'PgSleep'";
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("set lock_timeout = '300ms'");
      while ("0".equals(database.queryOne(sleeping))) {
        Thread.sleep(20);
      }
      int rows = statement.executeUpdate("update a1 set id = 4 where id = 2");
      return rows + " row" + ("1".equals(database.queryOne(sleeping)) ? " while it slept" : "");
    } catch (SQLException | InterruptedException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private static String shown(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Limbeck limbeck(TestDatabase database, Consumer<Operations> up) {
    return limbeck(
        database,
        TestBuild.unit("shop").revision("a1", up, op -> op.sql("drop table if exists a1")));
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }

  private static Settings settings(String schema) {
    Settings settings = new Settings();
    settings.schema = Optional.of(schema);
    return settings;
  }
}
