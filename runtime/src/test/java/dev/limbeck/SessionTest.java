package dev.limbeck;

import static dev.limbeck.schema.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@PostgresTest
class SessionTest {

  @Test
  void atHeadCostsOneRoundTripAndLoadsNoMigration(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("a1").table("b2 < a1");
    limbeck(new WatchedDataSource(database.dataSource()), build).upgrade();
    TestBuild restarted = TestBuild.unit("shop").table("a1").table("b2 < a1");
    WatchedDataSource watched = new WatchedDataSource(database.dataSource());
    // Whoever writes fails.
    database.execute(
        "alter database " + database.name() + " set default_transaction_read_only = on");

    MigrationReport report = limbeck(watched, restarted).upgrade();

    assertThat(report.entries()).isEmpty();
    assertThat(report.heads()).containsExactly("b2");
    assertThat(watched.executed()).singleElement().asString().startsWith("SELECT unit, count(*)");
    assertThat(watched.borrowed()).isEqualTo(1);
    assertThat(restarted.loaded()).isEmpty();
  }

  @Test
  void anUnknownNewerMajorIsNoError(TestDatabase database) throws SQLException {
    Settings settings = new Settings();
    try (Connection connection = database.connect()) {
      SessionFacts facts = SessionFacts.read(connection, settings);

      ofVersion(facts, 991_234).requireMigratable(connection, settings);

      assertThat(ofVersion(facts, 991_234).prepare("n"))
          .contains(ofVersion(facts, 180_000).prepare("n"));
      assertThatThrownBy(() -> ofVersion(facts, 120_022).requireMigratable(connection, settings))
          .hasMessageContaining("This server is PostgreSQL 12; Limbeck needs 13 or later.");
    }
  }

  @Test
  void onlyWhatIsPendingIsLoaded(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("a1").table("b2 < a1");
    limbeck(new WatchedDataSource(database.dataSource()), build).upgrade("a1");
    TestBuild restarted = TestBuild.unit("shop").table("a1").table("b2 < a1");

    limbeck(new WatchedDataSource(database.dataSource()), restarted).upgrade();

    assertThat(restarted.loaded()).containsOnly(TestBuild.Two.class.getName());
  }

  @Test
  void aPoolOfOneIsEnoughAndGetsItsConnectionBackAsItWas(TestDatabase database)
      throws SQLException {
    String other = "other_" + database.name();
    database.execute("create role " + other, "create schema elsewhere");
    WatchedDataSource pool = new WatchedDataSource(database.dataSource());
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("set statement_timeout = '1234ms'");
      statement.execute("set application_name = 'shop'");
      connection.setAutoCommit(false);
    }
    Map<String, String> before = settings(pool);
    Limbeck limbeck =
        limbeck(
            pool,
            TestBuild.unit("shop")
                .table("a1")
                .revision(
                    "b2 < a1",
                    op ->
                        op.sql(
                            "set search_path = elsewhere",
                            "set lock_timeout = '7s'",
                            "set timezone = 'Asia/Tokyo'",
                            "set role " + other),
                    op -> op.sql("select 1"))
                .table("c3 < b2")
                .revision("d4 < c3", op -> op.sql("select 1 / 0"), op -> op.sql("select 1")));

    limbeck.upgrade("c3");

    assertThat(settings(pool)).containsAllEntriesOf(before);
    assertThat(database.queryOne("select to_regclass('public.c3')"))
        .as("what b2 has set doesn't reach c3")
        .isNotNull();
    assertThatThrownBy(limbeck::upgrade).isInstanceOf(MigrationFailedException.class);
    assertThat(settings(pool)).containsAllEntriesOf(before);
    assertThat(database.queryOne("select count(*) from pg_locks where locktype = 'advisory'"))
        .isEqualTo("0");
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getAutoCommit()).isFalse();
    }
    database.execute("drop role " + other);
  }

  @Test
  void restsWithoutATransactionBetweenSteps(TestDatabase database) {
    List<String> states = new ArrayList<>();
    MigrationListener looking =
        new MigrationListener() {
          @Override
          public void beforeRevision(
              RevisionEntry revision, Direction direction, int firstStep, int steps) {
            states.add(
                database.queryOne(
                    "select state || ' ' || coalesce(backend_xmin::text, 'no snapshot') from"
                        + " pg_stat_activity where application_name like 'limbeck%' and datname ="
                        + " current_database()"));
          }
        };

    Limbeck.configure(database.dataSource())
        .classLoader(TestBuild.unit("shop").table("a1").table("b2 < a1").loader())
        .listener(looking)
        .load()
        .upgrade();

    assertThat(states).containsExactly("idle no snapshot", "idle no snapshot");
  }

  @Test
  void aCommitWhoseAnswerIsLostIsLookedUp(TestDatabase database) {
    for (boolean committed : List.of(true, false)) {
      WatchedDataSource pool = new WatchedDataSource(database.dataSource());
      Limbeck limbeck =
          limbeck(pool, TestBuild.unit("shop").table("a1").table("b2 < a1").table("c3 < b2"));
      limbeck.upgrade("a1");
      pool.loseCommits(2, committed);

      MigrationReport report = limbeck.upgrade();

      assertThat(report.entries())
          .extracting(each -> each.revision().id())
          .containsExactly("b2", "c3");
      assertThat(limbeck.current().isAtHead()).isTrue();
      assertThat(limbeck.downgrade("base").entries()).hasSize(3);
    }
  }

  @Test
  void whatAnotherAppliedWhileTheConnectionWasLostIsTheOthersWork(TestDatabase database) {
    for (boolean committed : List.of(true, false)) {
      TestBuild build = TestBuild.unit("shop").table("a1").table("b2 < a1").table("c3 < b2");
      List<MigrationReport> others = new ArrayList<>();
      WatchedDataSource pool = new WatchedDataSource(database.dataSource());
      Limbeck limbeck =
          Limbeck.configure(pool)
              .classLoader(build.loader())
              .listener(
                  new MigrationListener() {
                    @Override
                    public void reconnecting(int attempt, String reason) {
                      others.add(limbeck(database.dataSource(), build).upgrade());
                    }
                  })
              .load();
      limbeck.upgrade("a1");
      pool.loseCommits(1, committed);

      MigrationReport report = limbeck.upgrade();

      assertThat(others).hasSize(1);
      assertThat(ids(report)).isEqualTo(committed ? List.of("b2") : List.of());
      assertThat(ids(others.get(0))).isEqualTo(committed ? List.of("c3") : List.of("b2", "c3"));
      assertThat(limbeck.downgrade("base").entries()).hasSize(3);
    }
  }

  private static List<String> ids(MigrationReport report) {
    return report.entries().stream().map(each -> each.revision().id()).toList();
  }

  @Test
  void aBackendThatIsTerminatedIsReplaced(TestDatabase database) {
    boolean[] killed = new boolean[1];
    Limbeck limbeck =
        limbeck(
            new WatchedDataSource(database.dataSource()),
            TestBuild.unit("shop")
                .revision(
                    "a1",
                    op -> {
                      op.createTable("a1", column("id", "bigint"));
                      op.run(
                          connection -> {
                            try (Statement statement = connection.createStatement()) {
                              if (!killed[0]) {
                                killed[0] = true;
                                statement.execute("select pg_terminate_backend(pg_backend_pid())");
                              }
                            }
                          });
                    },
                    op -> op.dropTable("a1", column("id", "bigint"))));

    assertThat(limbeck.upgrade().entries()).hasSize(1);
    assertThat(limbeck.current().isAtHead()).isTrue();
  }

  @Test
  void aSchemaOfItsOwnHoldsEverything(TestDatabase database) {
    Limbeck limbeck =
        Limbeck.configure(database.dataSource())
            .classLoader(TestBuild.unit("shop").table("a1").loader())
            .schema("odd \"schema\"")
            .load();

    limbeck.upgrade();

    assertThat(
            database.query(
                "select schemaname, tablename from pg_tables where schemaname !~"
                    + " '^pg_|^info' order by 2"))
        .containsExactly(
            List.of("odd \"schema\"", "a1"), List.of("odd \"schema\"", "limbeck_history"));
    assertThat(limbeck.current().isAtHead()).isTrue();
  }

  @Test
  void theHistoryIsFoundAgainWhenASchemaOfTheRolesNameAppears(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("a1").table("b2 < a1");
    Limbeck limbeck = limbeck(new WatchedDataSource(database.dataSource()), build);
    limbeck.upgrade("a1");
    database.execute("create schema \"" + database.user() + "\"");

    limbeck.upgrade();

    assertThat(
            database.query(
                "select schemaname, tablename from pg_tables where schemaname !~"
                    + " '^pg_|^info' order by 2"))
        .containsExactly(
            List.of("public", "a1"), List.of("public", "b2"), List.of("public", "limbeck_history"));
  }

  private static Limbeck limbeck(DataSource dataSource, TestBuild build) {
    return Limbeck.configure(dataSource).classLoader(build.loader()).load();
  }

  private static Map<String, String> settings(WatchedDataSource pool) throws SQLException {
    Map<String, String> settings = new TreeMap<>();
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select name, setting from pg_settings union all select 'role',"
                    + " current_setting('role')")) {
      while (rows.next()) {
        settings.put(rows.getString(1), rows.getString(2));
      }
      connection.rollback();
    }
    return settings;
  }

  private static SessionFacts ofVersion(SessionFacts facts, int version) {
    return new SessionFacts(
        version,
        facts.replica(),
        facts.readOnly(),
        facts.backend(),
        facts.role(),
        facts.user(),
        facts.home(),
        facts.history(),
        facts.historyComment(),
        facts.searchPath());
  }
}
