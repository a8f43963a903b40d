package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.limbeck.Migration;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.verify.Verifier;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@PostgresTest
class FailuresTest {
  @TempDir private static Path folder;
  private static String classes = "";

  @BeforeAll
  static void compile() {
    classes = Application.shop(folder).classes();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          updrade                          | Did you mean 'upgrade'?
          upgrade --plam                   | There is no option '--plam'. Did you mean '--plan'?
          upgrade --pasword s3cret         | There is no option '--pasword'.
          upgrade --pwd=s3cret             | There is no option '--pwd'.
          upgrade --password s3cret        | give --password-file
          upgrade --password=s3cret        | give --password-file
          upgrade head again               | 'again' is one argument too many
          upgrade --sql --plan             | contradict
          heads -q -v                      | contradict
          heads --lock-wait                | Missing required parameter for option '--lock-wait'
          heads --lock-wait soon           | 'soon' is no duration
          downgrade                        | Missing required parameter: '<target>'
          show                             | Missing required parameter: '<id>'
          stamp                            | limbeck stamp head
          --unit shop                      | No command is given.
          upgrade                          | No database is named. Give --url
          downgrade -1                     | No database is named. Give --url
          current                          | No database is named. Give --url
          stamp head                       | No database is named. Give --url
          current --url jdbc:mysql://u:s3cret@h/x | Limbeck migrates PostgreSQL only
          current --url postgres://u:s3cret@h:p/x | no valid host and port
          upgrade --sql head+ -cp CLASSES  | 'head+' is no target
          """)
  void wrongArgumentsAreUsageErrors(String arguments, String message) {
    Run run = Run.of(arguments.strip().replace("CLASSES", classes).split(" "));
    run.fails(2, message);
    assertThat(run.err() + run.out()).doesNotContain("s3cret");
  }

  @Test
  void withoutArgumentsTheUsageIsPrinted() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("Usage: limbeck").contains("upgrade", "downgrade", "stamp");
    assertThat(Run.of("--help").succeeds().out()).startsWith("Usage: limbeck");
    assertThat(Run.of("upgrade", "--help").succeeds().out()).startsWith("Usage: limbeck upgrade");
    assertThat(Run.of("--version").succeeds().out()).matches("limbeck \\d.*\\R");
  }

  @Test
  void unknownRevisionsAndAmbiguousPrefixesAreNamed(TestDatabase database) {
    String url = database.url();
    Run.of("upgrade", "beef", "--url", url, "-cp", classes)
        .fails(1, "Can't locate revision identified by 'beef'", "limbeck history");
    Run.of("upgrade", "a1b2", "--url", url, "-cp", classes)
        .fails(1, "Multiple revisions start with 'a1b2'", "a1b2c3000001", "a1b2d4000002");
    Run.of("show", "beef", "-cp", classes).fails(1, "'beef'");
    Run.of("show", "a1b2", "-cp", classes).fails(1, "a1b2c3000001");
    Run.of("stamp", "beef", "--url", url, "-cp", classes).fails(1, "'beef'");
    Run.of("upgrade", "+9", "--url", url, "-cp", classes).fails(1, "+9");
    Run.of("downgrade", "-1", "--url", url, "-cp", classes).fails(1, "-1");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsNamed() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String url = "postgres://ann:s3cret@127.0.0.1:" + port + "/shop";
    Run run = Run.of("upgrade", "--url", url, "-cp", classes);
    run.fails(1, "can't be reached at 127.0.0.1:" + port, "pg_isready");
    assertThat(run.err()).doesNotContain("s3cret");
    Run verbose = Run.of("upgrade", "--url", url, "-cp", classes, "--verbose");
    assertThat(verbose.code()).isEqualTo(1);
    assertThat(verbose.err()).contains("\tat ").doesNotContain("s3cret");
  }

  @Test
  void aWrongPasswordIsSaidAndNotShown(@TempDir Path files) throws IOException {
    Path file = Files.writeString(files.resolve("password"), "s3cret:/ %\nnot this\n");
    try (RefusingServer server = new RefusingServer()) {
      String place = "127.0.0.1:" + server.port() + "/shop";
      List<Run> runs =
          List.of(
              Run.of("current", "--url=postgres://ann:s3cret@" + place, "-cp", classes),
              Run.of(
                  "current",
                  "--url=jdbc:postgresql://" + place + "?user=ann&password=s3cret",
                  "-cp",
                  classes,
                  "-v"),
              Run.with(
                  Map.of("LIMBECK_PASSWORD", "s3cret", "LIMBECK_USER", "ann"),
                  "upgrade",
                  "--url=postgres://" + place,
                  "-cp",
                  classes),
              Run.of(
                  "current",
                  "--url=postgres://ann:wrong@" + place,
                  "--password-file=" + file,
                  "-cp",
                  classes));
      for (Run run : runs) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
            .contains("refuses the user or the password", "user \"ann\"", "--password-file");
        assertThat(run.err() + run.out()).doesNotContain("s3cret");
      }
      assertThat(server.passwords())
          .contains("s3cret", "s3cret:/ %")
          .doesNotContain("wrong", "not this");
    }
  }

  @Test
  void aPasswordIsNeverShownWhateverFails(TestDatabase database, @TempDir Path files)
      throws IOException {
    String secret = "Zx9-unique%s&'\"$1:/?#@";
    String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8).replace("+", "%20");
    Path file = Files.writeString(files.resolve("password"), secret);
    Application bad =
        Application.in(files)
            .revision(
                "aa",
                List.of(),
                "bad",
                "op.sql(\"create role r password 'Zx9-unique' in role nobody\");",
                "");
    String address = database.url().replaceFirst("jdbc:postgresql://([^/]*)/([^?]*).*", "$1/$2");
    List<String> urls =
        List.of(
            "postgres://" + database.user() + ":" + encoded + "@" + address,
            "jdbc:postgresql://" + address + "?user=" + database.user() + "&password=" + encoded,
            "postgres://ann:" + encoded + "@127.0.0.1:1/shop",
            "postgres://ann:" + encoded + "@no-such-host.invalid/shop",
            "postgres://ann:" + encoded + "@h:port/shop",
            "jdbc:mysql://ann:" + encoded + "@h/shop",
            "jdbc:postgresql://" + address + "?sslpassword=" + encoded + "&sslmode=nonsense",
            "jdbc:postgresql://" + address + "?sslmode=verify-full&sslrootcert=/nowhere");
    for (String url : urls) {
      for (List<String> how :
          List.of(List.of("-v"), List.of("--json"), List.of("--password-file", file.toString()))) {
        List<String> arguments = new ArrayList<>(List.of("upgrade", "--url", url));
        arguments.addAll(how);
        arguments.addAll(List.of("-cp", bad.classes()));
        Run run =
            Run.with(
                Map.of("LIMBECK_PASSWORD", secret, "LIMBECK_USER", database.user()),
                arguments.toArray(String[]::new));

        assertThat(run.code()).isPositive();
        assertThat(run.out() + run.err())
            .as(url + how)
            .doesNotContain("Zx9-unique", encoded, secret)
            .isNotEmpty();
      }
    }
    assertThat(
            database.query(
                "select * from limbeck_history where strpos(limbeck_history::text, 'Zx9') > 0"))
        .isEmpty();
  }

  @Test
  void aMissingPasswordFileIsAUsageError() {
    Run.of("current", "--url", "postgres://h/x", "--password-file", folder + "/nowhere")
        .fails(2, "/nowhere isn't there", "LIMBECK_PASSWORD");
  }

  @Test
  void aMissingDriverIsNamed() {
    String classPath =
        Jvm.classPath(
            Jvm.location(Main.class),
            Jvm.location(Migration.class),
            Jvm.location(Verifier.class),
            Jvm.location(CommandLine.class),
            Jvm.location(Gson.class),
            classes);
    Jvm.java(
            Map.of("LIMBECK_URL", "postgres://ann:s3cret@localhost/shop"),
            "-cp",
            classPath,
            "dev.limbeck.cli.Main",
            "current")
        .fails(1, "no JDBC driver for PostgreSQL", "org.postgresql:postgresql");
  }

  @Test
  void tablesWithoutHistoryAreNotTouched(TestDatabase database) {
    database.execute("create table legacy (id bigint)");
    Run.of("upgrade", "--url", database.url(), "-cp", classes)
        .fails(1, "legacy", "limbeck stamp head");
    assertThat(database.query("select tablename from pg_tables where schemaname = 'public'"))
        .containsExactly(List.of("legacy"));
  }

  @Test
  void aClassPathWithoutIndexIsShown() {
    Run.of("heads", "-cp", folder + "/nowhere")
        .fails(1, "META-INF/limbeck.index", "Searched: " + folder + "/nowhere (isn't there).");
    Run.of("heads").fails(1, "META-INF/limbeck.index", "-cp target/classes");
  }

  @Test
  void anotherUnitsNameIsRefused() {
    Run.of("heads", "--unit", "blog", "-cp", classes).fails(1, "'blog'", "shop");
  }

  @Test
  void aFailingStatementIsShownAndWhatWasDoneStays(TestDatabase database, @TempDir Path files) {
    Application application =
        Application.in(files)
            .revision("aa", List.of(), "good", "op.sql(\"create table good (id int)\");", "")
            .revision("bb", List.of("aa"), "bad", "op.sql(\"select * from nothing\");", "");
    Run run = Run.of("upgrade", "--url", database.url(), "-cp", application.classes());
    run.fails(1, "bb", "select * from nothing", "relation \"nothing\" does not exist");
    assertThat(run.out()).contains("applied  aa");
    Run current = Run.of("current", "--url", database.url(), "-cp", application.classes());
    assertThat(current.out()).contains("at aa, 1 revision pending");
  }

  @Test
  void aMigrationThatCannotBeConstructedIsNamed(TestDatabase database, @TempDir Path files)
      throws IOException {
    Application application = Application.in(files).revision("aa", List.of(), "x", "", "");
    Files.delete(Path.of(application.classes(), "shop", "migrations", "V_aa.class"));
    Run.of("upgrade", "--url", database.url(), "-cp", application.classes())
        .fails(1, "shop.migrations.V_aa");
  }

  @Test
  void someoneElsesMigrationIsWaitedForAndNamed(TestDatabase database, @TempDir Path files)
      throws Exception {
    Application application =
        Application.in(files)
            .revision("aa", List.of(), "slow", "op.sql(\"select pg_sleep(3)\");", "");
    String[] upgrade = {"upgrade", "--url", database.url(), "-cp", application.classes()};
    CompletableFuture<Run> first = CompletableFuture.supplyAsync(() -> Run.of(upgrade));
    String sleeping =
        "select count(*) from pg_stat_activity where datname = current_database() and state ="
            + " 'active' and query like '%select pg_sleep(3)%' and pid <> pg_backend_pid()";
    while (!"1".equals(database.queryOne(sleeping))) {
      assertThat(first).isNotDone();
    }
    Run.of("upgrade", "--lock-wait", "100ms", "--url", database.url(), "-cp", application.classes())
        .fails(1, "Another process is migrating this database", "--lock-wait 30m");
    first.get().succeeds();
  }
}
