package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.limbeck.revision.RevisionException;
import dev.limbeck.schema.Column;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.OwnServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What befalls a whole server: each on one of its own, which is broken for it. */
class ServerFaultsTest {

  private static final Column ID = column("id", "bigint").notNull();

  @Test
  void aServerThatCrashesIsWaitedForAndTheWorkIsDoneOnce() throws Exception {
    try (OwnServer server = OwnServer.start(Map.of())) {
      AtomicBoolean crashed = new AtomicBoolean();
      TestBuild build =
          TestBuild.unit("shop")
              .table("a1")
              .revision(
                  "b2 < a1",
                  op -> {
                    op.sql("insert into a1 values (1)");
                    op.run(
                        connection -> {
                          if (crashed.compareAndSet(false, true)) {
                            kill(Long.parseLong(ask(connection, "select pg_backend_pid()")));
                          }
                        });
                    op.online().createIndex("a1", index("a1_ix", "id"));
                  },
                  op -> op.sql("delete from a1"))
              .table("c3 < b2");
      Limbeck limbeck = limbeck(server, "postgres", build);
      ExecutorService starters = Executors.newFixedThreadPool(2);
      List<Future<MigrationReport>> reports = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        reports.add(starters.submit(() -> limbeck.upgrade()));
      }
      for (Future<MigrationReport> report : reports) {
        assertThat(report.get().heads()).containsExactly("c3");
      }
      starters.shutdown();

      assertThat(crashed).isTrue();
      assertThat(ask(server, "postgres", "select count(*) from limbeck_history")).isEqualTo("3");
      assertThat(limbeck.current().isAtHead()).isTrue();
      assertThat(ask(server, "postgres", "select count(*) from a1")).isEqualTo("1");
      assertThat(
              ask(
                  server,
                  "postgres",
                  "select indisvalid from pg_index where indexrelid = 'a1_ix'::regclass"))
          .isEqualTo("t");
    }
  }

  @Test
  void aStandbyIsRefusedEarlyAndReadAllTheSame() throws Exception {
    TestBuild older = TestBuild.unit("shop").table("a1");
    try (OwnServer primary = OwnServer.start(Map.of())) {
      ask(primary, "postgres", "create database shop");
      ask(primary, "postgres", "create database without_history");
      limbeck(primary, "shop", older).upgrade();
      primary.stop();
      try (OwnServer standby = primary.copy()) {
        primary.start();
        standby.configure(
            Map.of("primary_conninfo", "host=localhost port=" + primary.port() + " user=postgres"));
        Files.createFile(standby.data().resolve("standby.signal"));
        standby.start();
        TestBuild build = TestBuild.unit("shop").table("a1").table("b2 < a1");
        Limbeck limbeck = limbeck(standby, "shop", build);

        assertThat(ask(standby, "shop", "select pg_is_in_recovery()")).isEqualTo("t");
        assertThatRefusal(LimbeckException.Kind.READ_ONLY_DATABASE)
            .isThrownBy(limbeck::upgrade)
            .withMessageContaining("This server is a replica: it can be read, not migrated.");
        assertThatRefusal(LimbeckException.Kind.READ_ONLY_DATABASE)
            .isThrownBy(() -> limbeck.stamp("head"));
        assertThatRefusal(LimbeckException.Kind.READ_ONLY_DATABASE)
            .isThrownBy(() -> limbeck.downgrade("base"));
        assertThat(limbeck.current().applied()).containsExactly("a1");
        assertThat(limbeck.history()).hasSize(2);
        assertThatRefusal(RevisionException.Kind.NOT_UP_TO_DATE)
            .isThrownBy(limbeck::requireUpToDate);
        assertThat(limbeck(standby, "without_history", build).current().pending()).hasSize(2);

        limbeck(primary, "shop", build).upgrade();
        while (!limbeck.current().isAtHead()) {
          Thread.sleep(20);
        }
        limbeck.requireUpToDate();
        assertThat(limbeck.upgrade().entries())
            .as("nothing to do is no reason to refuse")
            .isEmpty();
      }
    }
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux lets a test mount a small disk")
  void aDiskThatIsFullStopsAStepAndWhenThereIsSpaceTheNextRunGoesOn(@TempDir Path folder)
      throws Exception {
    TestBuild build =
        TestBuild.unit("shop")
            .revision(
                "a1",
                op -> {
                  op.createTable("a1", ID);
                  op.sql("insert into a1 select generate_series(1, 200000)");
                },
                op -> op.dropTable("a1", ID))
            .revision(
                "b2 < a1",
                op -> {
                  op.addColumn("a1", column("name", "text"));
                  op.online().createIndex("a1", index("a1_ix", "id"));
                  op.addColumn("a1", column("last", "text"));
                },
                op -> op.sql("select 1"));
    SmallDisk disk = SmallDisk.in(folder);
    try (OwnServer server = OwnServer.start(Map.of(), disk.launcher())) {
      ask(server, "postgres", "create tablespace small location '" + disk.folder() + "'");
      ask(server, "postgres", "create database shop tablespace small");
      ask(server, "postgres", "create database roomy");
      limbeck(server, "roomy", build).upgrade();
      Limbeck limbeck = limbeck(server, "shop", build);
      limbeck.upgrade("a1");
      fill(server);

      assertThatExceptionOfType(MigrationFailedException.class)
          .isThrownBy(limbeck::upgrade)
          .withMessageContaining("No space left on device")
          .withMessageContaining("in step 2 of 3")
          .withMessageContaining("Step 1 is done and recorded; the next upgrade goes on after it.");
      assertThat(ask(server, "shop", "select count(*) from pg_class where relname = 'a1_ix'"))
          .as("what is left of the index")
          .isEqualTo("0");
      AppliedRevision row = limbeck.history().get(0).applied().orElseThrow();
      assertThat(row.status()).isEqualTo("running");
      assertThat(row.stepsDone()).isEqualTo(1);
      assertThat(row.lastError()).get().asString().contains("No space left on device");

      ask(server, "shop", "drop table ballast");
      limbeck.upgrade();

      assertThat(limbeck.current().isAtHead()).isTrue();
      assertThat(catalog(server, "shop")).isEqualTo(catalog(server, "roomy"));
    }
  }

  /** Takes all the space that there is, and gives a little of it back for rows of the catalog. */
  private static void fill(OwnServer server) throws SQLException {
    String rows = " as select repeat('x', 1000) from generate_series(1, 500)";
    ask(server, "shop", "create table reserve" + rows);
    ask(server, "shop", "create table ballast" + rows);
    boolean full = false;
    while (!full) {
      try {
        ask(
            server,
            "shop",
            "insert into ballast select repeat('x', 1000) from generate_series(1, 100)");
      } catch (SQLException e) {
        assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("53100");
        full = true;
      }
    }
    ask(server, "shop", "drop table reserve");
  }

  private static void kill(long pid) {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
  }

  private static List<String> catalog(OwnServer server, String database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url(database))) {
      return Catalog.read(connection).lines();
    }
  }

  private static String ask(OwnServer server, String database, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url(database))) {
      return ask(connection, sql);
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Limbeck limbeck(OwnServer server, String database, TestBuild build) {
    return Limbeck.configure(server.url(database), "", "").classLoader(build.loader()).load();
  }
}
