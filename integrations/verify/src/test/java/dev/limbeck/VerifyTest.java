package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.limbeck.catalog.Difference;
import dev.limbeck.history.HistorySql;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.OwnServer;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.verify.Verifier;
import dev.limbeck.verify.VerifyReport;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PostgresTest
class VerifyTest {

  @Test
  void holdsTheDatabaseAgainstWhatIsApplied(TestDatabase database) {
    Limbeck limbeck = configure(database, chain()).load();
    limbeck.upgrade("b2");

    VerifyReport report = new Verifier(limbeck).verify();

    assertThat(report.fits()).isTrue();
    assertThat(report.heads()).containsExactly("b2");
    assertThat(report.applied()).isTrue();
    assertThat(report.differences()).isEmpty();
    assertThat(report.warnings()).isEmpty();
    assertThat(new Verifier(limbeck).verify("head").drift())
        .extracting(Difference::object)
        .containsExactly("table public.c3");
    assertThat(new Verifier(limbeck).verify("+1").heads()).containsExactly("c3");

    database.execute("alter table a1 add fax text");
    assertThat(new Verifier(limbeck).verify().drift())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.kind()).isEqualTo(Difference.Kind.EXTRA);
              assertThat(each.mend())
                  .containsExactly("ALTER TABLE \"public\".\"a1\" DROP COLUMN \"fax\"");
              assertThat(each.losesData()).isTrue();
            });
  }

  @Test
  void withoutAHistoryItComparesWithTheHeadAndCreatesNone(TestDatabase database) {
    database.execute("create table a1 (id bigint not null)");
    Catalog before = Catalog.read(database);

    VerifyReport report =
        verifier(configure(database, TestBuild.unit("shop").table("a1"))).verify();

    assertThat(report.fits()).isTrue();
    assertThat(report.applied()).isFalse();
    assertThat(report.warnings()).singleElement().asString().contains("no migration history");
    assertThat(Catalog.read(database)).isEqualTo(before);
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();
  }

  @Test
  void saysWhatLimitsIt(TestDatabase database) {
    configure(database, chain()).load().upgrade();
    Limbeck older =
        configure(
                database,
                TestBuild.unit("shop").table("a1").revision("b2 < a1", "x", op -> {}, op -> {}))
            .load();
    database.execute("update limbeck_history set status = 'reverting' where revision = 'a1'");

    VerifyReport report = new Verifier(older).verify();

    assertThat(report.warnings()).hasSize(3);
    assertThat(String.join("\n", report.warnings()))
        .contains("(c3)", "a1 is half reverted", "b2 was applied in another form");
  }

  @Test
  void waitsForAMigrationThatRuns(TestDatabase database) throws SQLException {
    configure(database, chain()).load().upgrade();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute(
          "select pg_advisory_lock("
              + new HistorySql(QualifiedName.of("public", "limbeck_history")).lockKey()
              + ")");

      assertThatRefusal(LimbeckException.Kind.LOCK_NOT_OBTAINED)
          .isThrownBy(
              () -> verifier(configure(database, chain()).lockWait(Duration.ZERO)).verify());
    }
    assertThat(verifier(configure(database, chain()).lockWait(Duration.ZERO)).verify().fits())
        .isTrue();
  }

  @Test
  void needsNoRightToWrite(TestDatabase database) {
    configure(database, chain()).load().upgrade();
    database.execute(
        "alter table a1 add constraint extra check (id > 0)",
        "alter table a1 alter state set default 'X'",
        "alter database " + database.name() + " set default_transaction_read_only = on");

    VerifyReport report = verifier(configure(database, chain())).verify();

    assertThat(report.drift())
        .extracting(Difference::object)
        .containsExactly("table public.a1 check extra");
    assertThat(report.notes())
        .extracting(Difference::kind, Difference::object)
        .containsExactly(tuple(Difference.Kind.NOT_COMPARED, "table public.a1 column state"));
  }

  @Test
  void howTheDatabaseSpellsThingsByDefaultIsNoDrift(TestDatabase database) {
    for (String setting :
        List.of(
            "quote_all_identifiers = on",
            "datestyle = 'SQL, DMY'",
            "intervalstyle = 'sql_standard'",
            "bytea_output = 'escape'",
            "extra_float_digits = -15",
            "timezone = 'Asia/Kathmandu'")) {
      database.execute("alter database " + database.name() + " set " + setting);
    }
    TestBuild build =
        chain()
            .revision(
                "d4 < c3",
                op ->
                    op.createTable(
                        "d4",
                        column("text", "text").defaultTo("'x'"),
                        column("since", "date").defaultTo("'2020-02-01'"),
                        column("seen", "timestamptz").defaultTo("'2020-02-01 10:00:00+00'"),
                        column("span", "interval").defaultTo("'1 day 2 hours'"),
                        column("ratio", "float8").defaultTo("0.1"),
                        column("bytes", "bytea").defaultTo("'\\x00ff'"),
                        check("d4_ck", "ratio < 1.1::float8 and span > interval '1 hour'")),
                op -> {});
    configure(database, build).load().upgrade();

    assertThat(verifier(configure(database, build)).verify().differences()).isEmpty();

    database.execute(
        "alter database " + database.name() + " set default_transaction_read_only = on");
    assertThat(verifier(configure(database, build)).verify().drift()).isEmpty();
  }

  @Test
  void aStandbyIsVerifiedAsItIs() throws Exception {
    try (OwnServer primary = OwnServer.start(Map.of())) {
      configure(primary).load().upgrade();
      try (Connection connection = DriverManager.getConnection(primary.url("postgres"));
          Statement statement = connection.createStatement()) {
        statement.execute("alter table a1 add fax text");
      }
      primary.stop();
      try (OwnServer standby = primary.copy()) {
        Files.createFile(standby.data().resolve("standby.signal"));
        standby.start();

        VerifyReport report = verifier(configure(standby)).verify();

        assertThat(report.heads()).containsExactly("c3");
        assertThat(report.applied()).isTrue();
        assertThat(report.drift())
            .extracting(Difference::object)
            .containsExactly("table public.a1 column fax");
        assertThat(report.warnings()).isEmpty();
        try (Connection connection = DriverManager.getConnection(standby.url("postgres"));
            Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("select pg_is_in_recovery()")) {
          assertThat(row.next() && row.getBoolean(1)).isTrue();
        }
      }
    }
  }

  @Test
  void readsTheSchemaThatIsMigrated(TestDatabase database) {
    configure(database, chain()).schema("tenant").load().upgrade();
    database.execute("create table public.a1 (nothing int)");

    Limbeck limbeck = configure(database, chain()).schema("tenant").load();

    assertThat(new Verifier(limbeck).verify().differences()).isEmpty();
    database.execute("alter type tenant.mood rename value 'ok' to 'fine'");
    assertThat(new Verifier(limbeck).verify().drift())
        .extracting(Difference::object)
        .containsExactly("type tenant.mood");
  }

  @Test
  void saysWhichRevisionDoesNotFitTheOthers(TestDatabase database) {
    Limbeck limbeck =
        configure(
                database,
                TestBuild.unit("shop")
                    .revision("a1", op -> op.sql("create table t (id int)"), op -> {})
                    .revision("b2 < a1", op -> op.addColumn("t", column("x", "integer")), op -> {}))
            .load();
    limbeck.upgrade();

    assertThatRefusal(LimbeckException.Kind.MIGRATION_UNUSABLE)
        .isThrownBy(new Verifier(limbeck)::verify)
        .withMessageContaining("There is no table t")
        .withMessageContaining("declare its effect");
  }

  @Test
  void stampWarnsOfADatabaseThatDoesNotFit(TestDatabase database) {
    database.execute("create table a1 (id bigint)");

    MigrationReport report =
        verifier(configure(database, TestBuild.unit("shop").table("a1").table("b2 < a1")))
            .stamp("head");

    assertThat(report.heads()).containsExactly("b2");
    assertThat(report.warnings())
        .singleElement()
        .asString()
        .contains("2 places", "Table public.b2 is missing", "limbeck verify");
  }

  private static Verifier verifier(Limbeck.Builder builder) {
    return new Verifier(builder.load());
  }

  private static Limbeck.Builder configure(OwnServer server) {
    return Limbeck.configure(server.url("postgres"), "", "").classLoader(chain().loader());
  }

  private static Limbeck.Builder configure(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader());
  }

  private static TestBuild chain() {
    return TestBuild.unit("shop")
        .revision(
            "a1",
            op -> {
              op.createType(enumType("mood", "sad", "ok"));
              op.createTable(
                  "a1",
                  column("id", "bigint").notNull(),
                  column("mood", "mood"),
                  column("state", "varchar(9)").defaultTo("'NEW'"),
                  check("a1_state_ck", "state in ('NEW', 'OLD')"));
            },
            op -> {})
        .revision(
            "b2 < a1",
            op -> op.online().createIndex("a1", index("a1_state_ix", "state")),
            op -> op.online().dropIndex("a1", index("a1_state_ix", "state")))
        .table("c3 < b2");
  }
}
