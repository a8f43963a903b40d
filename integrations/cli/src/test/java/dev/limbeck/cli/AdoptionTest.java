package dev.limbeck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.DirectoryResourceAccessor;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes over what Flyway and Liquibase themselves have built. */
@PostgresTest
class AdoptionTest {
  private static final String THIRD = "f00000000003";

  private static final String CREATE =
      "CREATE TABLE customers (id bigint NOT NULL, name varchar(80) NOT NULL)";
  private static final String ALTER =
      "ALTER TABLE customers ADD phone varchar(40); CREATE INDEX idx_name ON customers (name)";

  @TempDir private static Path folder;
  private static String classes = "";

  @BeforeAll
  static void compile() {
    classes = Application.shop(folder).classes();
  }

  @Test
  void takesOverFromFlyway(TestDatabase database) throws IOException {
    flyway(database, "fits", CREATE, ALTER);
    on(database, "upgrade").fails(1, "Flyway has migrated it", "limbeck stamp --from flyway");

    Run run = on(database, "stamp", "--from", "flyway").succeeds();

    assertThat(run.out())
        .contains(
            "Flyway's history public.flyway_schema_history has 2 versions, the last one is 2"
                + " (second), by "
                + database.user()
                + " on ",
            "shop: the database is as revision f00000000003 promises.",
            "* Index idx_name of table public.customers is promised under the name"
                + " customers_name.",
            "ALTER INDEX \"public\".\"idx_name\" RENAME TO \"customers_name\";",
            "Stamped: the database is at " + THIRD,
            "Next: Remove Flyway");
    assertThat(on(database, "upgrade").succeeds().out()).contains("Nothing to apply");
    assertThat(database.queryOne("select count(*) from flyway_schema_history")).isEqualTo("2");
    on(database, "stamp", "--from", "flyway").fails(1, "already", "limbeck current");
  }

  @Test
  void refusesWhatDoesNotFitObjectByObject(TestDatabase database) throws IOException {
    flyway(database, "differs", CREATE, "ALTER TABLE customers ADD phone text NOT NULL");

    Run run = on(database, "stamp", "head", "--from", "flyway");

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.out())
        .contains(
            "differs from what revision f00000000003 promises in 2 places:",
            "- Column phone of table public.customers has type text instead of varchar(40), and is"
                + " required instead of nullable.",
            "ALTER TABLE \"public\".\"customers\" ALTER COLUMN \"phone\" DROP NOT NULL;",
            "- Index customers_name of table public.customers is missing",
            "CREATE INDEX CONCURRENTLY \"customers_name\"");
    assertThat(run.err()).startsWith("Error: The database was not stamped").contains("--force");
    assertThat(database.queryOne("select to_regclass('limbeck_history')")).isNull();

    assertThat(on(database, "stamp", "--from", "flyway", "--force").out())
        .contains("Stamped: the database is at " + THIRD);
  }

  @Test
  void refusesWhatFlywayHasNotFinished(TestDatabase database) throws IOException {
    flyway(database, "failed", CREATE, ALTER);
    database.execute("update flyway_schema_history set success = false where version = '2'");

    on(database, "stamp", "--from", "flyway").fails(1, "2 (second)", "failed", "flyway repair");
    on(database, "stamp", "--from", "liquibase").fails(1, "no table databasechangelog");
  }

  @Test
  void takesOverFromLiquibase(TestDatabase database) throws Exception {
    liquibase(database);
    on(database, "upgrade").fails(1, "limbeck stamp --from liquibase");
    database.execute(
        "update databasechangeloglock set locked = true, lockedby = 'ci', lockgranted = now()");
    on(database, "stamp", "--from", "liquibase").fails(1, "ci since", "release-locks");
    database.execute("update databasechangeloglock set locked = false");

    assertThat(on(database, "stamp", "a1b2d", "--from", "Liquibase").succeeds().out())
        .contains(
            "Liquibase's history public.databasechangelog has 2 changesets, the last one is two of"
                + " changes.sql, by anna, run on ",
            "Stamped: the database is at a1b2d4000002",
            "Next: Remove Liquibase");
    assertThat(on(database, "current").succeeds().out()).contains("1 revision pending");
  }

  @Test
  void asksForWhatItNeeds() {
    Run.of("stamp", "-cp", classes).fails(2, "limbeck stamp head", "limbeck verify head");
    Run.of("stamp", "head", "--force", "-cp", classes).fails(2, "--from");
    Run.of("stamp", "--from", "rails", "-cp", classes).fails(2, "flyway or liquibase");
  }

  private static void flyway(TestDatabase database, String name, String first, String second)
      throws IOException {
    Path scripts = Files.createDirectories(folder.resolve(name));
    Files.writeString(scripts.resolve("V1__first.sql"), first);
    Files.writeString(scripts.resolve("V2__second.sql"), second);
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("filesystem:" + scripts)
        .load()
        .migrate();
  }

  private static void liquibase(TestDatabase database)
      throws IOException, SQLException, LiquibaseException {
    Path changes = Files.createDirectories(folder.resolve("liquibase"));
    Files.writeString(
        changes.resolve("changes.sql"),
        "--liquibase formatted sql\n--changeset otto:one\n"
            + CREATE
            + ";\n--changeset anna:two\n"
            + ALTER
            + ";\n");
    try (Connection connection = database.connect()) {
      new Liquibase(
              "changes.sql", new DirectoryResourceAccessor(changes), new JdbcConnection(connection))
          .update(new Contexts());
    }
  }

  private static Run on(TestDatabase database, String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(List.of("--url", database.url(), "-cp", classes));
    return Run.of(all.toArray(String[]::new));
  }
}
