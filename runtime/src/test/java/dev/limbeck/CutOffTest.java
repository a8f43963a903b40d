package dev.limbeck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, whenever: the next run finishes the work, and nothing is done twice. */
@PostgresTest
class CutOffTest {

  /** Together 200 kills; {@code -Dlimbeck.rounds} asks for more or fewer. */
  private static final int ROUNDS = Integer.getInteger("limbeck.rounds", 50);

  private static final int KILLS = 4;
  private static final int LONGEST = 250;

  @TempDir static Path folder;

  private static CompiledShop shop;
  private static List<String> whole;

  @BeforeAll
  static void compile() throws IOException {
    shop = CompiledShop.in(folder);
    try (TestDatabase database = TestServer.get().createDatabase("whole")) {
      upgrade(database);
      whole = CompiledShop.state(database);
    }
    assertThat(whole).contains("40 marks, 40", "0 invalid indexes", "0 locks", "90300 in all");
  }

  @Test
  void aProcessThatIsKilledAgainAndAgainLeavesWhatTheNextOneFinishes() throws Exception {
    List<Callable<Integer>> rounds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      Random random = new Random(round);
      rounds.add(() -> killAndFinish(random));
    }
    ExecutorService executor = Executors.newFixedThreadPool(2);
    int kills = 0;
    for (Future<Integer> round : executor.invokeAll(rounds)) {
      kills += round.get();
    }
    executor.shutdown();

    assertThat(kills).as("processes that were killed at work").isGreaterThan(ROUNDS * KILLS / 2);
  }

  @Test
  void ofTenProcessesThatStartTogetherOneAppliesEachRevision(TestDatabase database)
      throws Exception {
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      processes.add(shop.start(database));
    }
    int applied = 0;
    for (Process process : processes) {
      String output = CompiledShop.output(process);
      assertThat(process.waitFor()).as(output).isZero();
      applied += Integer.parseInt(output.substring(output.lastIndexOf(' ') + 1).strip());
    }

    assertThat(applied).isEqualTo(CompiledShop.REVISIONS);
    assertThat(CompiledShop.state(database)).isEqualTo(whole);
  }

  @Test
  void aProcessThatIsToldToEndLeavesNoStatementBehind(TestDatabase database) throws Exception {
    database.execute(
        "create sequence cancelled",
        "create function slow() returns event_trigger language plpgsql as $$ begin perform"
            + " pg_sleep(300); exception when query_canceled then perform"
            + " nextval('public.cancelled'); raise; end $$",
        "create event trigger slow on ddl_command_end when tag in ('CREATE TABLE') execute function"
            + " slow()");
    Process process = shop.start(database);
    String sleeping =
        "select count(*) from pg_stat_activity where application_name like 'limbeck%' and datname ="
            + " current_database() and wait_event = 'PgSleep'";
    while (process.isAlive() && "0".equals(database.queryOne(sleeping))) {
      Thread.sleep(50);
    }

    process.destroy();

    assertThat(process.waitFor()).isEqualTo(143);
    assertThat(database.queryOne("select is_called from cancelled"))
        .as("its own cancellation ended the statement, not the loss of the client")
        .isEqualTo("t");
    assertThat(database.queryOne(sleeping)).isEqualTo("0");
    database.execute("drop event trigger slow");
    upgrade(database);
  }

  @Test
  void aNetworkThatBreaksAgainAndAgainIsNoReasonToFailOrToDoAnythingTwice(TestDatabase database)
      throws Exception {
    TestServer server = TestServer.get();
    int cuts = 0;
    try (BreakingNetwork network = BreakingNetwork.to(server.host(), server.port())) {
      String url = database.url().replace(":" + server.port() + "/", ":" + network.port() + "/");
      shop.upgrade(
          url.replace("//" + server.host(), "//localhost"), database.user(), database.password());
      cuts = network.cuts();
    }

    assertThat(cuts).as("how often it broke").isPositive();
    assertThat(CompiledShop.state(database)).isEqualTo(whole);
  }

  private static int killAndFinish(Random random) throws IOException, InterruptedException {
    try (TestDatabase database = TestServer.get().createDatabase("killed")) {
      int kills = 0;
      for (int i = 0; i < KILLS; i++) {
        Process process = shop.start(database);
        BufferedReader output =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.readLine()).isEqualTo("begins");
        Thread.sleep(random.nextInt(LONGEST));
        kills += process.isAlive() ? 1 : 0;
        process.destroyForcibly().waitFor();
      }
      upgrade(database);
      assertThat(CompiledShop.state(database)).isEqualTo(whole);
      return kills;
    }
  }

  private static void upgrade(TestDatabase database) throws IOException {
    shop.upgrade(database.url(), database.user(), database.password());
  }
}
