package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody, or some program, sees of a command while it runs. */
@PostgresTest
class SeenByPeopleTest {
  private static final String GOOD_AND_LOST =
      "op.dropColumn(\"customers\", column(\"phone\", \"varchar(40)\"));";

  @TempDir private Path folder;

  @Test
  void thePlanSaysWhatIsDestroyed(TestDatabase database) {
    Application shop = Application.shop(folder);
    on(database, shop, "upgrade", "-q").succeeds();

    assertThat(on(database, shop, "downgrade", "base", "--plan").succeeds().out())
        .isEqualToNormalizingNewlines(
            """
            shop: 3 revisions to revert:
              - f00000000003  index customers by name
              - a1b2d4000002  add phone to customers
                  destroys column customers.phone
              - a1b2c3000001  create customers
                  destroys table customers
            """);
    shop.revision("dd", List.of("f00000000003"), "drop phone", GOOD_AND_LOST, "");
    assertThat(on(database, shop, "upgrade").succeeds().out())
        .contains("  + dd  drop phone", "      destroys column customers.phone");
  }

  @Test
  void inATerminalABarShowsWhatAnIndexWaitsFor(TestDatabase database) throws Exception {
    Application shop = Application.shop(folder);
    on(database, shop, "upgrade", "a1b2d").succeeds();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("insert into customers values (1, 'ann')");
      ByteArrayOutputStream screen = new ByteArrayOutputStream();
      CompletableFuture<Integer> upgrade = interactive(screen, database, shop, "upgrade");
      await(screen, "f00000000003  0 %  waiting for writers before build (process ");
      assertThat(
              database.queryOne(
                  "select bool_and(state = 'idle' and backend_xmin is null) from pg_stat_activity"
                      + " where application_name = 'limbeck-progress' and datname ="
                      + " current_database()"))
          .as("whoever watches holds nothing")
          .isEqualTo("t");
      other.commit();
      assertThat(upgrade.get(1, TimeUnit.MINUTES)).isZero();
      String last = text(screen).substring(text(screen).lastIndexOf('\r') + 1);
      assertThat(last)
          .startsWith("applied  f00000000003")
          .endsWith("Done: the database is at f00000000003." + System.lineSeparator());
    }
  }

  @Test
  void aBackfillCountsItsRows(TestDatabase database) throws Exception {
    Application shop =
        Application.in(folder)
            .revision(
                "aa",
                List.of(),
                "table",
                "op.createTable(\"t\", column(\"id\", \"bigint\"), column(\"x\", \"text\"));"
                    + "op.sql(\"insert into t select generate_series(1, 3000)\");",
                "")
            .revision(
                "bb", List.of("aa"), "fill", "op.online().backfill(\"t\", \"x\", \"'x'\");", "");
    on(database, shop, "upgrade", "aa").succeeds();
    database.execute("analyze t");
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("select * from t where id > 2250 for update");
      ByteArrayOutputStream screen = new ByteArrayOutputStream();
      CompletableFuture<Integer> upgrade = interactive(screen, database, shop, "upgrade");
      await(screen, "75 %  2,250 of about 3,000 rows");
      other.rollback();
      assertThat(upgrade.get(1, TimeUnit.MINUTES)).isZero();
    }
    assertThat(database.queryOne("select count(*) from t where x is null")).isEqualTo("0");
  }

  @Test
  void jsonIsALineForEachEvent(TestDatabase database) {
    Application shop = Application.shop(folder);

    List<JsonObject> events = events(on(database, shop, "upgrade", "--json").succeeds());

    assertThat(events.stream().map(each -> each.get("event").getAsString()))
        .startsWith("planned", "revision-started", "step", "step-done", "revision-done")
        .endsWith("revision-started", "step", "step-done", "revision-done", "done")
        .hasSize(14);
    assertThat(events.get(0).get("revisions").getAsJsonArray().get(0).toString())
        .isEqualTo(
            "{\"id\":\"a1b2c3000001\",\"message\":\"create customers\",\"inThisBuild\":true,"
                + "\"destroys\":[]}");
    assertThat(events.get(2).get("sql").getAsString()).startsWith("CREATE TABLE");
    assertThat(events.get(13).get("heads").toString()).isEqualTo("[\"f00000000003\"]");
    List<JsonObject> plan = events(on(database, shop, "downgrade", "-1", "--plan", "--json"));
    assertThat(plan).hasSize(1);
    assertThat(plan.get(0).get("direction").getAsString()).isEqualTo("downgrade");
    assertThat(events(on(database, shop, "stamp", "base", "--json").succeeds()))
        .last()
        .extracting(each -> each.get("event").getAsString())
        .isEqualTo("done");
  }

  @Test
  void jsonSaysWhatFailedAndWhatIsDone(TestDatabase database) {
    Application shop =
        Application.in(folder)
            .revision("aa", List.of(), "good", "op.sql(\"create table good (id int)\");", "")
            .revision("bb", List.of("aa"), "bad", "op.sql(\"select * from nothing\");", "");

    Run run = on(database, shop, "upgrade", "--json");

    run.fails(1, "bb");
    JsonObject last = events(run).get(events(run).size() - 1);
    assertThat(last.get("event").getAsString()).isEqualTo("failed");
    assertThat(last.get("exitCode").getAsInt()).isEqualTo(1);
    assertThat(last.get("kind").getAsString()).isEqualTo("MigrationFailedException");
    assertThat(last.get("revision").getAsString()).isEqualTo("bb");
    assertThat(last.get("statement").getAsString()).isEqualTo("select * from nothing");
    assertThat(last.get("revisions").toString()).isEqualTo("[\"aa\"]");
    Run unknown = on(database, shop, "upgrade", "beef", "--json");
    assertThat(events(unknown)).hasSize(1).first().asString().contains("UnknownRevision");
  }

  @Test
  void severalUnitsAreListedOneBelowTheOther(TestDatabase database) {
    Application blog =
        Application.in(folder.resolve("blog"), "blog").revision("b1", List.of(), "posts", "", "");
    Application shop =
        Application.in(folder.resolve("shop"), "shop").revision("s1", List.of(), "users", "", "");
    String both = blog.classes() + File.pathSeparator + shop.classes();
    List<String> login = List.of("--url", database.url(), "-cp", both);

    assertThat(run(login, "upgrade", "--plan").succeeds().out())
        .contains("blog: 1 revision to apply:", "shop: 1 revision to apply:");
    run(login, "upgrade", "head", "--unit", "blog").succeeds();
    assertThat(run(login, "current").succeeds().out())
        .contains(
            "blog: the database is at b1 (head).", "shop: the database is at base, 1 revision");
    assertThat(run(login, "current", "--check").code()).isEqualTo(3);
    assertThat(run(login, "current", "--json").succeeds().out()).contains("\"units\": [");
    assertThat(run(login, "history").succeeds().out())
        .containsSubsequence("blog:", "*  b1", "shop:", "o  s1");
    assertThat(run(login, "heads").succeeds().out())
        .containsSubsequence("blog:", "b1", "shop:", "s1");
    run(login, "downgrade", "base").fails(1, "This build has several units: blog, shop.");
    assertThat(run(login, "upgrade").succeeds().out()).contains("applied  s1");
    run(login, "current", "--check").succeeds();
  }

  @Test
  void givingWayIsLimitedAndTheOptionThatLiftsTheLimitIsNamed(TestDatabase database)
      throws Exception {
    Application shop = Application.shop(folder);
    on(database, shop, "upgrade", "a1b2c").succeeds();
    try (Connection other = database.connect();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table customers");
      on(database, shop, "upgrade", "--retry-for", "200ms")
          .fails(1, "In the way: process ", "--retry-for 30m");
    }
  }

  @Test
  void rewindRevertsWhatThisBuildDoesNotHave(TestDatabase database, @TempDir Path older) {
    on(database, Application.shop(folder), "upgrade", "-q").succeeds();
    Application build =
        Application.in(older)
            .revision(
                "b0",
                List.of(),
                "other",
                "op.createTable(\"other\", column(\"id\", \"bigint\"));",
                "");

    assertThat(on(database, build, "upgrade").code()).isEqualTo(1);
    assertThat(on(database, build, "upgrade", "--rewind").succeeds().out())
        .contains(
            "- a1b2c3000001  create customers  (not in this build; by the SQL that the history"
                + " keeps)",
            "applied  b0");
  }

  private static CompletableFuture<Integer> interactive(
      ByteArrayOutputStream screen, TestDatabase database, Application build, String... verb) {
    List<String> arguments = new ArrayList<>(Arrays.asList(verb));
    arguments.addAll(List.of("--url", database.url(), "-cp", build.classes()));
    PrintStream stream = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return CompletableFuture.supplyAsync(
        () -> Main.run(arguments, Map.of(), new Terminal(stream, stream, false, true)));
  }

  private static void await(ByteArrayOutputStream screen, String part) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!text(screen).contains(part) && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertThat(text(screen)).contains(part);
  }

  private static String text(ByteArrayOutputStream screen) {
    return screen.toString(StandardCharsets.UTF_8);
  }

  private static Run on(TestDatabase database, Application build, String... arguments) {
    return run(List.of("--url", database.url(), "-cp", build.classes()), arguments);
  }

  private static Run run(List<String> login, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(login);
    return Run.of(all.toArray(String[]::new));
  }

  private static List<JsonObject> events(Run run) {
    return run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
  }
}
