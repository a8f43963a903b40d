package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class CommandsTest {
  private static final String FIRST = "a1b2c3000001";
  private static final String SECOND = "a1b2d4000002";
  private static final String THIRD = "f00000000003";

  @TempDir private static Path folder;
  private static String classes = "";

  @BeforeAll
  static void compile() {
    classes = Application.shop(folder).classes();
  }

  @Test
  void upgradePrintsThePlanAndThenEachRevisionWithItsTime(TestDatabase database) {
    Run run = on(database, "upgrade").succeeds();
    assertThat(run.out().replaceAll("\\([0-9].*?s\\)", "(TIME)"))
        .isEqualToNormalizingNewlines(
            """
            shop: 3 revisions to apply:
              + a1b2c3000001  create customers
              + a1b2d4000002  add phone to customers
              + f00000000003  index customers by name
            applied  a1b2c3000001  create customers  (TIME)
            applied  a1b2d4000002  add phone to customers  (TIME)
            applied  f00000000003  index customers by name  (TIME)
            Done: the database is at f00000000003.
            """);
    assertThat(columns(database)).containsExactly("id", "name", "phone");
    assertThat(on(database, "upgrade", "head").succeeds().out())
        .isEqualToNormalizingNewlines("Nothing to apply: the database is at f00000000003.\n");
  }

  @Test
  void downgradeTakesANegativeNumberWhereverItStands(TestDatabase database) {
    on(database, "upgrade", "-q").succeeds();
    Run run = on(database, "downgrade", "-2").succeeds();
    assertThat(run.out())
        .startsWith("shop: 2 revisions to revert:")
        .contains("  - f00000000003", "reverted a1b2d4000002", "at a1b2c3000001.");
    assertThat(columns(database)).containsExactly("id", "name");
    Run.of("-1", "--url", database.url(), "-cp", classes, "downgrade", "--quiet").succeeds();
    assertThat(columns(database)).isEmpty();
    assertThat(on(database, "upgrade", "+2").succeeds().out()).contains("at " + SECOND);
    assertThat(on(database, "downgrade", "base").succeeds().out()).contains("at base");
  }

  @Test
  void aRevisionIsNamedByTheBeginningOfItsId(TestDatabase database) {
    on(database, "upgrade", "a1b2d").succeeds();
    assertThat(columns(database)).contains("phone");
    on(database, "downgrade", "a1b2c").succeeds();
    assertThat(columns(database)).doesNotContain("phone");
  }

  @Test
  void planChangesNothing(TestDatabase database) {
    Run run = on(database, "upgrade", SECOND, "--plan", "--quiet").succeeds();
    assertThat(run.out())
        .contains("2 revisions to apply:", "  + " + FIRST, "  + " + SECOND)
        .doesNotContain(THIRD);
    assertThat(columns(database)).isEmpty();
    on(database, "upgrade", "--quiet").succeeds();
    assertThat(on(database, "downgrade", "-1", "--plan").succeeds().out())
        .contains("1 revision to revert:", "  - " + THIRD);
    assertThat(on(database, "current").succeeds().out()).contains("at " + THIRD + " (head)");
  }

  @Test
  void currentNamesWhatIsPending(TestDatabase database) {
    assertThat(on(database, "current").succeeds().out())
        .startsWith("shop: the database is at base, 3 revisions pending:");
    on(database, "upgrade", SECOND).succeeds();
    assertThat(on(database, "current").succeeds().out())
        .isEqualToNormalizingNewlines(
            """
            shop: the database is at a1b2d4000002, 1 revision pending:
              + f00000000003  index customers by name
            Next: limbeck upgrade head
            """);
    Run check = on(database, "current", "--check");
    assertThat(check.code()).isEqualTo(3);
    on(database, "upgrade").succeeds();
    on(database, "current", "--check").succeeds();
  }

  @Test
  void currentNamesWhatWasChangedAfterBeingApplied(TestDatabase database) {
    on(database, "upgrade").succeeds();
    database.execute(
        "update limbeck_history set checksum = 'another' where revision = '" + SECOND + "'");
    assertThat(on(database, "current").succeeds().out())
        .contains("  ! " + SECOND + "  add phone to customers  (changed after being applied; ")
        .contains("limbeck stamp head");
    assertThat(on(database, "current", "--check").code()).isEqualTo(3);
    JsonObject json = json(on(database, "current", "--json"));
    assertThat(json.getAsJsonArray("changed")).hasSize(1);
    assertThat(json.get("changed").toString()).contains("\"id\":\"" + SECOND + "\"");
  }

  @Test
  void currentAsJson(TestDatabase database) {
    on(database, "upgrade", SECOND).succeeds();
    JsonObject json = json(on(database, "current", "--json"));
    assertThat(json.get("unit").getAsString()).isEqualTo("shop");
    assertThat(json.get("atHead").getAsBoolean()).isFalse();
    assertThat(json.get("applied").toString()).isEqualTo("[\"a1b2d4000002\"]");
    assertThat(json.get("heads").toString()).isEqualTo("[\"f00000000003\"]");
    assertThat(json.get("pending").toString())
        .isEqualTo(
            "[{\"id\":\"f00000000003\",\"parents\":[\"a1b2d4000002\"],\"message\":\"index customers"
                + " by name\",\"checksum\":\"0000000000000000000000000000000000000000000000000000"
                + "f00000000003\",\"className\":\"shop.migrations.V_f00000000003\"}]");
    assertThat(json.getAsJsonArray("unknown")).isEmpty();
  }

  @Test
  void historyIsNewestFirstWithTheTimeOfEach(TestDatabase database) {
    on(database, "upgrade", SECOND).succeeds();
    Run run = on(database, "history").succeeds();
    assertThat(run.out().replaceAll("applied 20\\S+ \\S+ \\S+ by \\S+ in \\d.*?s  ", "applied "))
        .matches(
            "(?s)o  f00000000003  pending  +index customers by name  \\(head\\)\\R"
                + "\\*  a1b2d4000002  applied +add phone to customers\\R"
                + "\\*  a1b2c3000001  applied +create customers\\R");
    JsonArray revisions = json(on(database, "history", "--json")).getAsJsonArray("revisions");
    assertThat(ids(revisions)).containsExactly(THIRD, SECOND, FIRST);
    assertThat(revisions.get(0).getAsJsonObject().get("applied").isJsonNull()).isTrue();
    JsonObject applied = revisions.get(1).getAsJsonObject().getAsJsonObject("applied");
    assertThat(applied.get("status").getAsString()).isEqualTo("applied");
    assertThat(applied.get("kind").getAsString()).isEqualTo("migration");
    assertThat(applied.get("appliedBy").getAsString()).isEqualTo(database.user());
  }

  @Test
  void whatOnlyTheDatabaseHasIsMarked(TestDatabase database, @TempDir Path older) {
    on(database, "upgrade").succeeds();
    Application build =
        Application.in(older)
            .revision(FIRST, List.of(), "create customers", "", "")
            .revision(SECOND, List.of(FIRST), "add phone to customers", "", "");
    Run current = Run.of("current", "--check", "--url", database.url(), "-cp", build.classes());
    current.succeeds();
    assertThat(current.out())
        .contains("ahead of this build", "? f00000000003  index customers by name");
    Run history = Run.of("history", "--url", database.url(), "-cp", build.classes()).succeeds();
    assertThat(history.out()).contains("(head, not in this build)");
    Run upgrade = Run.of("upgrade", "--url", database.url(), "-cp", build.classes());
    assertThat(upgrade.code()).isZero();
    assertThat(upgrade.err()).startsWith("Warning: ").contains(THIRD);
  }

  @Test
  void verifyNamesWhatWasChangedByHand(TestDatabase database) {
    on(database, "upgrade", SECOND).succeeds();
    assertThat(on(database, "verify").succeeds().out())
        .isEqualToNormalizingNewlines("shop: the database is as revision a1b2d4000002 promises.\n");
    database.execute("ALTER TABLE customers ADD fax text");

    Run run = on(database, "verify");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualToNormalizingNewlines(
            """
            shop: the database differs from what revision a1b2d4000002 promises in 1 place:
            - Column fax of table public.customers is in no revision.
                -- destroys what it holds:
                ALTER TABLE "public"."customers" DROP COLUMN "fax";
            The statements make it as promised: run them in this order, each by itself, outside of a\
             transaction; or change the entities and compile, if the database is right.
            """);
  }

  @Test
  void verifyAsJson(TestDatabase database) {
    database.execute("CREATE TABLE customers (id bigint NOT NULL, name varchar(80) NOT NULL)");
    Run run = on(database, "verify", "--json", "--quiet");
    assertThat(run.code()).isEqualTo(4);
    JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
    assertThat(json.get("fits").getAsBoolean()).isFalse();
    assertThat(json.get("applied").getAsBoolean()).isFalse();
    assertThat(json.get("heads").toString()).isEqualTo("[\"f00000000003\"]");
    assertThat(json.getAsJsonArray("differences"))
        .extracting(each -> each.getAsJsonObject().get("object").getAsString())
        .containsExactly(
            "table public.customers column phone", "table public.customers index customers_name");
    on(database, "verify", "a1b2c").succeeds();
  }

  @Test
  void stampNotesWithoutRunning(TestDatabase database) {
    assertThat(on(database, "stamp", "a1b2d").succeeds().out()).contains("at " + SECOND);
    assertThat(columns(database)).isEmpty();
    assertThat(on(database, "history").succeeds().out()).contains("stamped ");
  }

  @Test
  void scriptsNeedNoDatabase(TestDatabase database) throws Exception {
    String up = Run.of("upgrade", "--sql", "-cp", classes).succeeds().out();
    assertThat(up)
        .contains("CREATE TABLE", "customers", "CREATE INDEX CONCURRENTLY", "limbeck_history");
    String down = Run.of("downgrade", "--sql", "-2", "-cp", classes).succeeds().out();
    assertThat(down).contains("DROP COLUMN", "limbeck_history").doesNotContain("DROP TABLE");
    String part = Run.of("upgrade", "--sql", "a1b2c:a1b2d", "-cp", classes).succeeds().out();
    assertThat(part).contains("ADD COLUMN").doesNotContain("CONCURRENTLY");
    assertThat(columns(database)).isEmpty();
  }

  @Test
  void buildAloneAnswersHistoryHeadsAndShow() {
    assertThat(Run.of("history", "-cp", classes).succeeds().out())
        .isEqualToNormalizingNewlines(
            """
            *  f00000000003  index customers by name  (head)
            *  a1b2d4000002  add phone to customers
            *  a1b2c3000001  create customers
            """);
    assertThat(Run.of("heads", "-cp", classes).succeeds().out().strip())
        .isEqualTo("f00000000003  index customers by name");
    assertThat(ids(json(Run.of("heads", "--json", "-cp", classes)).getAsJsonArray("heads")))
        .containsExactly(THIRD);
    assertThat(json(Run.of("history", "--json", "-cp", classes)).get("connected").getAsBoolean())
        .isFalse();
  }

  @Test
  void showPrintsFactsAndStatementsOfARevision() {
    Run run = Run.of("show", "a1b2d", "-cp", classes).succeeds();
    assertThat(run.out())
        .contains(
            "Revision  a1b2d4000002",
            "Message   add phone to customers",
            "Follows   a1b2c3000001",
            "Class     shop.migrations.V_a1b2d4000002",
            "Upgrade: add column",
            "  -- one transaction:",
            "ADD COLUMN",
            "Downgrade: drop column (destroys data)",
            "DROP COLUMN");
    assertThat(Run.of("show", "head", "-cp", classes).succeeds().out())
        .contains("(head)", "-- outside of transactions:", "CREATE INDEX CONCURRENTLY");
    JsonObject json = json(Run.of("show", THIRD, "--json", "-cp", classes));
    JsonObject upgrade = json.getAsJsonObject("upgrade");
    assertThat(upgrade.get("operations").toString())
        .isEqualTo("[{\"kind\":\"create index\",\"destructive\":false}]");
    assertThat(upgrade.getAsJsonArray("steps").get(0).getAsJsonObject().get("kind").getAsString())
        .isEqualTo("outside");
  }

  @Test
  void mergesAndBranchesAreMarked(@TempDir Path graph) {
    Application application =
        Application.in(graph)
            .revision("aa", List.of(), "root", "", "")
            .revision("bb", List.of("aa"), "left", "", "")
            .revision("cc", List.of("aa"), "right", "", "");
    assertThat(Run.of("heads", "-cp", application.classes()).succeeds().out())
        .contains("bb  left", "cc  right");
    application.revision("dd", List.of("bb", "cc"), "merge", "", "");
    assertThat(Run.of("history", "-cp", application.classes()).succeeds().out())
        .isEqualToNormalizingNewlines(
            """
            *    dd  merge  (head, merge of bb and cc)
            |\\
            | *  cc  right
            * |  bb  left
            |/
            *    aa  root  (branch point)
            """);
  }

  @Test
  void environmentAndOtherClientsUrlsNameTheDatabase(TestDatabase database, @TempDir Path files)
      throws Exception {
    String address = database.url().replaceFirst("jdbc:postgresql://([^?]*).*", "$1");
    Path password = Files.writeString(files.resolve("password"), database.password() + "\n");
    Map<String, String> environment =
        Map.of(
            "LIMBECK_URL",
            "postgres://" + database.user() + ":" + database.password() + "@" + address,
            "LIMBECK_PASSWORD",
            database.password());
    Run.with(environment, "upgrade", "+1", "-cp", classes).succeeds();
    for (String form :
        List.of("postgresql://", "r2dbc:postgresql://", "vertx-reactive:postgres://")) {
      Run.of(
              "current",
              "--url=" + form + address,
              "--user=" + database.user(),
              "--password-file=" + password,
              "-cp",
              classes)
          .succeeds();
    }
  }

  @Test
  void schemaAndHistoryTableAreChosen(TestDatabase database) {
    database.execute("create schema billing");
    on(database, "upgrade", "--schema", "billing", "--history-table", "changes").succeeds();
    assertThat(
            database.query(
                "select table_schema || '.' || table_name from information_schema.tables where"
                    + " table_schema in ('billing', 'public') order by 1"))
        .containsExactly(List.of("billing.changes"), List.of("billing.customers"));
    assertThat(on(database, "current", "--schema=billing", "--history-table=changes").out())
        .contains("(head)");
  }

  @Test
  void everythingBelongsToTheRoleThatIsNamed(TestDatabase database) {
    String owner = "owner_" + database.name();
    String deployer = "deployer_" + database.name();
    database.execute(
        "create role " + owner,
        "create role " + deployer + " login noinherit in role " + owner,
        "revoke create on schema public from public",
        "grant create on schema public to " + owner);
    String url = database.url().replaceAll("[?&](user|password)=[^&]*", "");
    try {
      Run.of("upgrade", "--url", url, "--user", deployer, "-cp", classes)
          .fails(1, deployer, "With the command line: --role <owner>.");
      assertThat(columns(database)).isEmpty();

      Run.of("upgrade", "--role", owner, "--url", url, "--user", deployer, "-cp", classes)
          .succeeds();

      assertThat(
              database.query(
                  "select distinct pg_get_userbyid(relowner) from pg_class where relnamespace ="
                      + " 'public'::regnamespace"))
          .containsExactly(List.of(owner));
      assertThat(on(database, "current", "--role", owner).succeeds().out()).contains("(head)");
      Run.of("downgrade", "-1", "--role=nobody_", "--url", url, "--user", deployer, "-cp", classes)
          .fails(1, "nobody_");
    } finally {
      database.execute(
          "drop owned by " + owner + ", " + deployer, "drop role " + owner + ", " + deployer);
    }
  }

  @Test
  void aStampAsAScriptNeedsNoDatabase(TestDatabase database) {
    Run script = Run.of("stamp", "a1b2d", "--sql", "-cp", classes).succeeds();
    assertThat(script.out())
        .contains("limbeck_history", FIRST, SECOND, "'stamp'")
        .contains("SELECT 'shop', '" + SECOND)
        .doesNotContain("SELECT 'shop', '" + THIRD, "\"customers\"", "ADD COLUMN");
    assertThat(on(database, "stamp", "head", "--sql").succeeds().out()).contains(THIRD);
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();
    Run.of("stamp", "head", "--sql", "--json", "-cp", classes).fails(2, "neither --json nor");
    Run.of("stamp", "--sql", "-cp", classes).fails(2, "limbeck stamp head");
  }

  @Test
  void verboseTellsEachStepOnTheErrorStream(TestDatabase database) {
    Run run = on(database, "upgrade", "-v");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("Connecting to ", "step 1 of 1", "CREATE TABLE");
    assertThat(on(database, "downgrade", "base", "-q").succeeds().out()).isEmpty();
  }

  private static Run on(TestDatabase database, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--url", database.url(), "-cp", classes));
    return Run.of(all.toArray(String[]::new));
  }

  private static List<String> columns(TestDatabase database) {
    return database
        .query(
            "select column_name from information_schema.columns where table_schema = 'public' and"
                + " table_name = 'customers' order by ordinal_position")
        .stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private static JsonObject json(Run run) {
    return JsonParser.parseString(run.succeeds().out()).getAsJsonObject();
  }

  private static List<String> ids(JsonArray revisions) {
    List<String> ids = new ArrayList<>();
    for (JsonElement each : revisions) {
      ids.add(each.getAsJsonObject().get("id").getAsString());
    }
    return ids;
  }
}
