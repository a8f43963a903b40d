package dev.limbeck;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.LimbeckException.NotPrintable;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionException.MalformedTarget;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@PostgresTest
class ScriptTest {

  private static final Column NAME = column("name", "text");

  @Test
  void doesWhatTheRuntimeDoesHistoryIncluded(TestDatabase scripted, TestDatabase migrated)
      throws SQLException {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();
    Limbeck limbeck = limbeck(migrated, build());
    limbeck.upgrade();

    PsqlScript.run(scripted, offline.script("head"));

    assertThat(Catalog.read(scripted).differencesFrom(Catalog.read(migrated))).isEmpty();
    assertThat(history(scripted)).isEqualTo(history(migrated));
    assertThat(limbeck(scripted, build()).upgrade().entries()).isEmpty();

    PsqlScript.run(scripted, offline.script("head"));
    assertThat(history(scripted)).as("a second time changes nothing").isEqualTo(history(migrated));

    limbeck.downgrade("a1");
    PsqlScript.run(scripted, offline.script(Direction.DOWNGRADE, "head:a1"));
    assertThat(Catalog.read(scripted).differencesFrom(Catalog.read(migrated))).isEmpty();
    assertThat(history(scripted)).isEqualTo(history(migrated));
    PsqlScript.run(scripted, offline.script("a1:b2"));
    assertThat(limbeck(scripted, build()).current().applied()).containsExactly("b2");
  }

  @Test
  void stopsWhereTheDatabaseIsNotWhatItWasWrittenFor(TestDatabase database) {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();

    assertThatThrownBy(() -> PsqlScript.run(database, offline.script("b2:head")))
        .hasMessageContaining("The database is not at the revision that this script was written");
  }

  @Test
  void doesNothingWhileAnotherProcessMigrates(TestDatabase database) throws SQLException {
    Limbeck offline = Limbeck.offline().classLoader(build().loader()).load();
    long key = DatabaseLock.key(QualifiedName.of("public", "limbeck_history"));
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      statement.execute("select pg_advisory_lock(" + key + ")");

      assertThatThrownBy(() -> PsqlScript.run(database, offline.script("head")))
          .hasMessageContaining("division by zero");
    }
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();
  }

  @Test
  void goesIntoTheSchemaThatIsNamed(TestDatabase database) throws SQLException {
    Limbeck.Builder builder = Limbeck.offline().classLoader(build().loader()).schema("it's mine");

    PsqlScript.run(database, builder.load().script("head"));

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

    assertThatExceptionOfType(NotPrintable.class)
        .isThrownBy(() -> offline.script("head"))
        .withMessageContaining("Revision a1 runs Java code")
        .satisfies(e -> assertThat(e.revision()).isEqualTo("a1"));
    assertThatExceptionOfType(MalformedTarget.class)
        .isThrownBy(() -> offline.script(Direction.DOWNGRADE, "base"));
    assertThatExceptionOfType(MalformedTarget.class).isThrownBy(() -> offline.script("+1:head"));
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
                  "create function f() returns int language plpgsql as $$\nbegin\n return 1;\nend;\n$$",
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
            + " steps_done, steps, downgrade, last_error, tool_version from limbeck_history order"
            + " by seq");
  }
}
