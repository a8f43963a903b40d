package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.limbeck.history.HistorySql;
import dev.limbeck.operation.Operations;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.script.NotPrintableException;
import dev.limbeck.script.ScriptWriter;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@PostgresTest
class ScriptTest {

  private static final Column NAME = column("name", "text");

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void doesWhatTheRuntimeDoesHistoryIncluded(
      Psql psql, TestDatabase scripted, TestDatabase migrated) throws SQLException {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();
    Limbeck limbeck = limbeck(migrated, build());
    limbeck.upgrade();

    psql.run(scripted, ScriptWriter.script(offline, Direction.UPGRADE, "head"));

    assertThat(Catalog.read(scripted).differencesFrom(Catalog.read(migrated))).isEmpty();
    assertThat(history(scripted)).isEqualTo(history(migrated));
    assertThat(limbeck(scripted, build()).upgrade().entries()).isEmpty();

    psql.run(scripted, ScriptWriter.script(offline, Direction.UPGRADE, "head"));
    assertThat(history(scripted)).as("a second time changes nothing").isEqualTo(history(migrated));

    limbeck.downgrade("a1");
    psql.run(scripted, ScriptWriter.script(offline, Direction.DOWNGRADE, "head:a1"));
    assertThat(Catalog.read(scripted).differencesFrom(Catalog.read(migrated))).isEmpty();
    assertThat(history(scripted)).isEqualTo(history(migrated));
    psql.run(scripted, ScriptWriter.script(offline, Direction.UPGRADE, "a1:b2"));
    assertThat(limbeck(scripted, build()).current().applied()).containsExactly("b2");
  }

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void whatWasCutOffIsFinishedByTheNextRun(Psql psql, TestDatabase cut, TestDatabase whole)
      throws SQLException {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();
    List<String> lines = ScriptWriter.script(offline, Direction.UPGRADE, "head").lines().toList();
    psql.run(whole, ScriptWriter.script(offline, Direction.UPGRADE, "head"));
    int last = lines.size() - 1;
    for (int end = 1; end < last; end += Math.max(1, last / 6)) {
      cut.execute("drop schema public cascade", "create schema public");
      runUntil(psql, cut, lines.subList(0, end));

      psql.run(cut, ScriptWriter.script(offline, Direction.UPGRADE, "head"));

      assertThat(Catalog.read(cut).differencesFrom(Catalog.read(whole))).isEmpty();
      assertThat(history(cut)).as("cut off after line %s", end).isEqualTo(history(whole));
    }
  }

  /** The connection ends with the lines; a statement in the middle is never sent. */
  private static void runUntil(Psql psql, TestDatabase database, List<String> lines) {
    try {
      psql.run(database, String.join("\n", lines) + "\n");
    } catch (SQLException | IllegalStateException e) {
      assertThat(e).as("what psql says of an end in the middle").isNotNull();
    }
  }

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void holdsSeveralUnitsWhereItGoesFromEndToEnd(Psql psql, TestDatabase database)
      throws SQLException {
    ClassLoader loader =
        TestBuild.loader(
            TestBuild.unit("blog").chain(3, op -> op.sql("select 1"), op -> op.sql("select 2")),
            TestBuild.unit("shop").chain(2, op -> op.sql("select 1"), op -> op.sql("select 2")));
    Limbeck offline = Limbeck.offline().classLoader(loader).load();

    psql.run(database, ScriptWriter.script(offline, Direction.UPGRADE, "head"));

    String applied =
        "select string_agg(unit || ':' || revision, ' ' order by seq) from limbeck_history where"
            + " status = 'applied'";
    assertThat(database.queryOne(applied)).isEqualTo("blog:r0 blog:r1 blog:r2 shop:r0 shop:r1");
    Limbeck online = Limbeck.configure(database.dataSource()).classLoader(loader).load();
    assertThat(online.upgrade().entries()).isEmpty();
    assertThatRefusal(LimbeckException.Kind.UNIT_NEEDED)
        .isThrownBy(() -> ScriptWriter.script(offline, Direction.UPGRADE, "r0:head"));
    psql.run(database, ScriptWriter.script(offline, Direction.DOWNGRADE, "head:base"));
    assertThat(database.queryOne(applied)).isNull();
  }

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void goesOnFromWhereADatabaseWasStamped(Psql psql, TestDatabase database) throws SQLException {
    database.execute("create table a1 (id bigint not null)");
    limbeck(database, build()).stamp("a1");
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();

    psql.run(database, ScriptWriter.script(offline, Direction.UPGRADE, "a1:c3"));

    assertThat(limbeck(database, build()).current().applied()).containsExactly("c3");
    psql.run(database, ScriptWriter.script(offline, Direction.DOWNGRADE, "c3:base"));
    assertThat(database.queryOne("select to_regclass('a1')")).isNull();
    assertThat(limbeck(database, build()).current().applied()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void stampsAsTheRuntimeDoes(Psql psql, TestDatabase scripted, TestDatabase stamped)
      throws SQLException {
    TestBuild diamond =
        TestBuild.unit("sh'op").table("a1").table("b2 < a1").table("b3 < a1").table("c4 < b2 b3");
    Limbeck offline = Limbeck.offline().classLoader(diamond.loader()).load();
    Limbeck online = limbeck(stamped, diamond);
    for (String target : List.of("head", "b2", "base+1", "base", "b3", "heads")) {
      online.stamp(target);
      for (int time = 1; time <= 2; time++) {
        psql.run(scripted, ScriptWriter.stampScript(offline, target));
        assertThat(history(scripted)).as("%s, time %s", target, time).isEqualTo(history(stamped));
      }
    }
    TestBuild edited =
        TestBuild.unit("sh'op")
            .revision("a1", "other", op -> op.sql("select 1"), op -> op.sql("select 1"));
    limbeck(stamped, edited).stamp("head");
    psql.run(
        scripted,
        ScriptWriter.stampScript(Limbeck.offline().classLoader(edited.loader()).load(), "a1"));

    assertThat(history(scripted)).as("what was edited is noted anew").isEqualTo(history(stamped));
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> ScriptWriter.stampScript(offline, "+1"));
  }

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void worksAsTheRoleThatIsNamed(Psql psql, TestDatabase database) throws SQLException {
    String role = "owner_" + database.name();
    database.execute("create role " + role, "grant create on schema public to " + role);
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).role(role).load();

    psql.run(database, ScriptWriter.script(offline, Direction.UPGRADE, "head"));

    assertThat(
            database.query(
                "select distinct pg_get_userbyid(relowner) from pg_class where relnamespace ="
                    + " 'public'::regnamespace"))
        .containsExactly(List.of(role));
    database.execute("drop owned by " + role, "drop role " + role);
  }

  @ParameterizedTest
  @MethodSource("dev.limbeck.Psql#here")
  void anyNameIsOneForPsqlToo(Psql psql, TestDatabase database) throws SQLException {
    String line = "a'b\"c\\d :limbeck_pending é;--";
    String odd = psql == Psql.REAL ? line + "$limbeck$\n\\q" : line;
    String table = QualifiedName.of(odd).toString();
    String type = QualifiedName.of(odd + "2").toString();
    Column changed = column("changed", "text").comment(odd);
    Consumer<Operations> up =
        op -> {
          op.createTable(table, column(odd, "bigint").comment(odd), changed);
          op.createType(enumType(type, odd));
          op.sql("insert into " + quote(odd) + " values (1), (2)");
          op.online().backfill(table, "changed", literal(odd));
          op.online().createIndex(table, index(odd + "1", odd));
        };
    Consumer<Operations> down =
        op -> {
          op.dropType(enumType(type, odd));
          op.dropTable(table, column(odd, "bigint").comment(odd), changed);
        };
    TestBuild build = TestBuild.unit("sh'op \\ :x").chain(1, up, down);
    Limbeck.Builder offline =
        Limbeck.offline()
            .classLoader(build.loader())
            .schema(odd)
            .historyTable(odd.replace("\"", ""));

    psql.run(database, ScriptWriter.script(offline.load(), Direction.UPGRADE, "head"));

    assertThat(database.queryOne("select distinct changed from " + quote(odd) + "." + quote(odd)))
        .isEqualTo(odd);
    Limbeck online =
        Limbeck.configure(database.dataSource())
            .classLoader(TestBuild.unit("sh'op \\ :x").loader())
            .schema(odd)
            .historyTable(odd.replace("\"", ""))
            .load();
    assertThat(online.downgrade("base").entries()).as("by the stored SQL").hasSize(1);
    psql.run(database, ScriptWriter.script(offline.load(), Direction.UPGRADE, "head"));
    psql.run(database, ScriptWriter.script(offline.load(), Direction.DOWNGRADE, "head:base"));
    assertThat(
            database.queryOne(
                "select count(*) from pg_class c join pg_namespace n on n.oid = relnamespace where"
                    + " nspname = "
                    + literal(odd)
                    + " and relkind = 'r'"))
        .isEqualTo("1");
  }

  @Test
  void growsWithTheRevisionsAndNotWithTheirSquare() {
    int thousand = lengthOf(1000);

    assertThat(thousand).isLessThan(4_000_000);
    assertThat(lengthOf(4000)).isLessThan(thousand * 9 / 2);
  }

  private static int lengthOf(int revisions) {
    TestBuild build = TestBuild.unit("shop").chain(revisions, op -> op.sql("select 1"), op -> {});
    Limbeck offline = Limbeck.offline().classLoader(build.loader()).load();
    return assertTimeout(
        Duration.ofSeconds(20),
        () -> ScriptWriter.script(offline, Direction.UPGRADE, "head").length());
  }

  @Test
  void stopsWhereTheDatabaseIsNotWhatItWasWrittenFor(TestDatabase database) {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();

    assertThatThrownBy(
            () ->
                PsqlScript.run(
                    database, ScriptWriter.script(offline, Direction.UPGRADE, "b2:head")))
        .hasMessageContaining("The database is not at the revision that this script was written");
  }

  @Test
  void doesNothingWhileAnotherProcessMigrates(TestDatabase database) throws SQLException {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();
    long key = new HistorySql(QualifiedName.of("public", "limbeck_history")).lockKey();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(" + key + ")");

      assertThatThrownBy(
              () ->
                  PsqlScript.run(database, ScriptWriter.script(offline, Direction.UPGRADE, "head")))
          .hasMessageContaining("division by zero");
    }
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();
  }

  @Test
  void goesIntoTheSchemaThatIsNamed(TestDatabase database) throws SQLException {
    Limbeck.Builder builder = Limbeck.offline().classLoader(build().loader()).schema("it's mine");

    PsqlScript.run(database, ScriptWriter.script(builder.load(), Direction.UPGRADE, "head"));

    assertThat(database.queryOne("select count(*) from \"it's mine\".limbeck_history"))
        .isEqualTo("4");
    assertThat(
            Limbeck.configure(database.dataSource())
                .classLoader(build().loader())
                .schema("it's mine")
                .load()
                .upgrade()
                .entries())
        .isEmpty();
  }

  @Test
  void saysWhatItCannotHold() {
    TestBuild java =
        TestBuild.unit("shop").revision("a1", op -> op.run(connection -> {}), op -> {});
    Limbeck offline = Limbeck.offline().classLoader(java.loader()).load();

    assertThatExceptionOfType(NotPrintableException.class)
        .isThrownBy(() -> ScriptWriter.script(offline, Direction.UPGRADE, "head"))
        .withMessageContaining("Revision a1 runs Java code")
        .satisfies(e -> assertThat(e.revision()).isEqualTo("a1"));
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> ScriptWriter.script(offline, Direction.DOWNGRADE, "base"));
    assertThatRefusal(RevisionException.Kind.MALFORMED_TARGET)
        .isThrownBy(() -> ScriptWriter.script(offline, Direction.UPGRADE, "+1:head"));
  }

  private static TestBuild build() {
    return TestBuild.unit("shop")
        .table("a1")
        .revision(
            "b2 < a1",
            op -> {
              op.createType(enumType("mood", "it's", "ok"));
              op.addColumn("a1", NAME);
              op.sql(
                  "insert into a1 select generate_series(1, 30)",
                  """
                  create function f() returns int language plpgsql as $$
                  begin
                   return 1;
                  end;
                  $$\
                  """,
                  "select ':limbeck_pending;' -- a comment");
              op.online().backfill("a1", "name", "'n' || id");
              op.online().createIndex("a1", index("a1_ix", "name"));
              op.online().alterColumn("a1", NAME, NAME.notNull());
            },
            op -> {
              op.alterColumn("a1", NAME.notNull(), NAME);
              op.online().dropIndex("a1", index("a1_ix", "name"));
              op.sql("drop function f()");
              op.dropColumn("a1", NAME);
              op.dropType(enumType("mood", "it's", "ok"));
            })
        .revision(
            "c3 < b2",
            op -> {
              op.alterType(enumType("mood", "it's", "ok"), enumType("mood", "ok", "it's"));
              op.online().addCheck("a1", check("a1_ck", "id > 0"));
            },
            op -> {
              op.dropCheck("a1", check("a1_ck", "id > 0"));
              op.alterType(enumType("mood", "ok", "it's"), enumType("mood", "it's", "ok"));
            })
        .revision("d4 < c3", op -> {}, op -> {});
  }

  private static Limbeck limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader()).load();
  }

  private static List<List<@Nullable String>> history(TestDatabase database) {
    return database.query(
        "select unit, revision, parents, kind, message, checksum, chain, status, steps_total,"
            + " steps_done, steps, downgrade, last_sqlstate, last_error, applied_by, applied_role,"
            + " application_name, server_version, reverted_by, reverted_at is null, finished_at is"
            + " null, tool_version from limbeck_history order by seq");
  }
}
