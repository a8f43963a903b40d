package dev.limbeck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import dev.limbeck.testdatabase.TestServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Changes a database by hand, in every way, and looks at what is said of it.
 *
 * <p>A law for each: once the offered statements have been run, one by one, nothing is left to say,
 * and the catalog is what it was, but for notes, and for casts that PostgreSQL keeps in checks.
 */
@PostgresTest
class DriftTest {

  private final List<Case> cases = new ArrayList<>();

  /** What must be reported, and the statements that bring it about. */
  private record Case(int since, List<String> reported, List<String> statements) {}

  private void drift(String reported, String... statements) {
    driftSince(13, reported, statements);
  }

  private void driftSince(int version, String reported, String... statements) {
    cases.add(new Case(version, List.of(reported.split("; ")), List.of(statements)));
  }

  private void objects() {
    drift(
        "MISSING schema billing; MISSING sequence billing.nrs; MISSING table billing.orders;"
            + " MISSING table billing.orders foreign key orders_user_fk; MISSING table"
            + " public.notes foreign key notes_order_fk",
        "DROP SCHEMA billing CASCADE");
    drift("MISSING sequence public.ids", "DROP SEQUENCE ids");
    drift("CHANGED sequence public.ids", "ALTER SEQUENCE ids INCREMENT BY 1");
    drift("CHANGED sequence public.ids", "ALTER SEQUENCE ids START WITH 7");
    drift("CHANGED sequence public.ids", "ALTER SEQUENCE ids AS integer CACHE 3 CYCLE");
    drift("CHANGED sequence billing.nrs", "ALTER SEQUENCE billing.nrs NO CYCLE");
    drift(
        "CHANGED type public.mood; NOT_COMPARED table public.users column mood",
        "ALTER TYPE mood RENAME VALUE 'ok' TO 'fine'");
    drift(
        "CHANGED type public.mood; CHANGED table public.users column mood; MISSING table"
            + " public.users check users_mood_ck",
        "DROP TYPE mood CASCADE",
        "CREATE TYPE mood AS ENUM ('ok')",
        "ALTER TABLE users ADD mood mood");
    drift(
        "CHANGED type public.mood; CHANGED table public.users column mood; MISSING table"
            + " public.users check users_mood_ck",
        "DROP TYPE mood CASCADE",
        "CREATE TYPE mood AS ENUM ('ok', 'sad')",
        "ALTER TABLE users ADD mood mood");
    drift("CHANGED type public.mood", "ALTER TYPE mood ADD VALUE 'great' BEFORE 'ok'");
    drift(
        "CHANGED sequence public.ids",
        "ALTER SEQUENCE ids MINVALUE -9 MAXVALUE 5 START -3 INCREMENT -7");
    drift(
        "CHANGED sequence billing.nrs",
        "ALTER SEQUENCE billing.nrs MINVALUE 50 MAXVALUE 90 INCREMENT 4 START 60 RESTART");
    drift(
        "MISSING table public.notes; MISSING table public.notes foreign key notes_order_fk",
        "DROP TABLE notes");
    drift("CHANGED table public.users", "COMMENT ON TABLE users IS 'other'");
    drift("CHANGED table public.notes", "COMMENT ON TABLE notes IS 'it''s'");
    drift("CHANGED table public.notes", "ALTER TABLE notes SET (fillfactor = 80)");
  }

  private void columns() {
    String users = " table public.users column ";
    drift(
        "MISSING" + users + "tags; MISSING table public.users index users_tags_ix",
        "ALTER TABLE users DROP tags");
    drift("MISSING table billing.orders column total", "ALTER TABLE billing.orders DROP total");
    drift("EXTRA" + users + "fax", "ALTER TABLE users ADD fax text NOT NULL DEFAULT ''");
    drift(
        "EXTRA table public.notes column fax; TUNED table public.notes index fax_ix",
        "ALTER TABLE notes ADD fax text",
        "CREATE INDEX fax_ix ON notes (fax)");
    drift("CHANGED" + users + "email", "ALTER TABLE users ALTER email TYPE varchar(99)");
    drift("CHANGED" + users + "email", "ALTER TABLE users ALTER email TYPE text");
    drift("CHANGED" + users + "state", "ALTER TABLE users ALTER state TYPE text");
    drift(
        "CHANGED table billing.orders column total",
        "ALTER TABLE billing.orders ALTER total TYPE numeric(12,2)");
    drift("CHANGED" + users + "email", "ALTER TABLE users ALTER email SET NOT NULL");
    drift("CHANGED" + users + "name", "ALTER TABLE users ALTER name DROP NOT NULL");
    drift("CHANGED" + users + "age", "ALTER TABLE users ALTER age SET DEFAULT 19");
    drift("CHANGED" + users + "mood", "ALTER TABLE users ALTER mood DROP DEFAULT");
    drift("CHANGED" + users + "email", "ALTER TABLE users ALTER email SET DEFAULT 'a'");
    drift("CHANGED" + users + "order", "ALTER TABLE users ALTER \"order\" TYPE text");
    drift(
        "CHANGED" + users + "email",
        "ALTER TABLE users ALTER email TYPE varchar(100) COLLATE \"POSIX\"");
    drift("CHANGED" + users + "name", "COMMENT ON COLUMN users.name IS 'x'");
    drift("CHANGED" + users + "age", "COMMENT ON COLUMN users.age IS 'x'");
    drift("CHANGED" + users + "id", "ALTER TABLE users ALTER id SET GENERATED ALWAYS");
    drift("CHANGED" + users + "id", "ALTER TABLE users ALTER id DROP IDENTITY");
    drift(
        "CHANGED" + users + "id",
        "ALTER TABLE users ALTER id DROP IDENTITY",
        "CREATE SEQUENCE users_id_seq OWNED BY users.id",
        "ALTER TABLE users ALTER id SET DEFAULT nextval('users_id_seq')");
    drift("CHANGED table public.counted column nr", "ALTER TABLE counted ALTER nr DROP DEFAULT");
    drift("CHANGED" + users + "twice", "ALTER TABLE users ALTER twice DROP EXPRESSION");
    drift(
        "CHANGED" + users + "twice",
        "ALTER TABLE users DROP twice",
        "ALTER TABLE users ADD twice int GENERATED ALWAYS AS (age * 3) STORED");
    drift(
        "CHANGED" + users + "tags",
        "ALTER TABLE users DROP tags",
        "ALTER TABLE users ADD tags text[] GENERATED ALWAYS AS (ARRAY[email::text]) STORED",
        "CREATE INDEX users_tags_ix ON users USING gin (tags)");
    driftSince(
        18,
        "CHANGED" + users + "twice",
        "ALTER TABLE users DROP twice",
        "ALTER TABLE users ADD twice int GENERATED ALWAYS AS (age * 2) VIRTUAL");
    driftSince(
        18,
        "NOT_VALIDATED" + users + "name",
        "ALTER TABLE users ALTER name DROP NOT NULL",
        "ALTER TABLE users ADD CONSTRAINT nn NOT NULL name NOT VALID");
  }

  private void constraints() {
    String users = " table public.users ";
    drift(
        "MISSING"
            + users
            + "primary key users_pk; MISSING table billing.orders foreign key"
            + " orders_user_fk",
        "ALTER TABLE users DROP CONSTRAINT users_pk CASCADE");
    drift(
        "CHANGED table billing.orders primary key orders_pk; MISSING table public.notes foreign"
            + " key notes_order_fk",
        "ALTER TABLE billing.orders DROP CONSTRAINT orders_pk CASCADE",
        "ALTER TABLE billing.orders ADD CONSTRAINT orders_pk PRIMARY KEY (id)");
    drift(
        "ORDERED_OTHERWISE table billing.orders primary key orders_pk",
        "ALTER TABLE notes DROP CONSTRAINT notes_order_fk",
        "ALTER TABLE billing.orders DROP CONSTRAINT orders_pk",
        "ALTER TABLE billing.orders ADD CONSTRAINT orders_pk PRIMARY KEY (part, id)",
        "ALTER TABLE notes ADD CONSTRAINT notes_order_fk FOREIGN KEY (order_part, order_id)"
            + " REFERENCES billing.orders (part, id) DEFERRABLE INITIALLY DEFERRED");
    drift(
        "NAMED_OTHERWISE" + users + "primary key users_pkey",
        "ALTER TABLE users RENAME CONSTRAINT users_pk TO users_pkey");
    drift(
        "EXTRA table public.notes primary key p; CHANGED table public.notes column id",
        "ALTER TABLE notes ADD CONSTRAINT p PRIMARY KEY (id)");
    drift(
        "MISSING" + users + "unique constraint users_email_uq",
        "ALTER TABLE users DROP CONSTRAINT users_email_uq");
    drift(
        "MISSING" + users + "unique constraint users_email_uq",
        "ALTER TABLE users DROP CONSTRAINT users_email_uq",
        "CREATE UNIQUE INDEX users_email_uq ON users (email)");
    drift(
        "EXTRA" + users + "unique constraint u", "ALTER TABLE users ADD CONSTRAINT u UNIQUE (age)");
    drift(
        "CHANGED" + users + "unique constraint users_name_uq",
        "ALTER TABLE users DROP CONSTRAINT users_name_uq",
        "ALTER TABLE users ADD CONSTRAINT users_name_uq UNIQUE (name, \"order\")");
    drift(
        "CHANGED" + users + "unique constraint users_email_uq",
        "ALTER TABLE users DROP CONSTRAINT users_email_uq",
        "ALTER TABLE users ADD CONSTRAINT users_email_uq UNIQUE (email) INCLUDE (age)");
    drift(
        "NAMED_OTHERWISE" + users + "unique constraint uk6dotkott2kjsp8vw4d0m25fb7",
        "ALTER TABLE users RENAME CONSTRAINT users_email_uq TO uk6dotkott2kjsp8vw4d0m25fb7");
    drift(
        "MISSING" + users + "check users_age_ck", "ALTER TABLE users DROP CONSTRAINT users_age_ck");
    drift("EXTRA" + users + "check c", "ALTER TABLE users ADD CONSTRAINT c CHECK (age <> 7)");
    drift(
        "CHANGED" + users + "check users_state_ck",
        "ALTER TABLE users DROP CONSTRAINT users_state_ck",
        "ALTER TABLE users ADD CONSTRAINT users_state_ck CHECK (state IN ('NEW', 'OLD', 'X'))");
    drift(
        "NOT_VALIDATED" + users + "check users_state_ck",
        "ALTER TABLE users DROP CONSTRAINT users_state_ck",
        "ALTER TABLE users ADD CONSTRAINT users_state_ck CHECK (state = ANY (ARRAY['NEW', 'OLD']))"
            + " NOT VALID");
    drift(
        "NAMED_OTHERWISE" + users + "check users_state_check",
        "ALTER TABLE users RENAME CONSTRAINT users_state_ck TO users_state_check");
    drift(
        "EXTRA" + users + "exclusion constraint e",
        "ALTER TABLE users ADD CONSTRAINT e EXCLUDE USING btree (age WITH =)");
    driftSince(
        18,
        "CHANGED" + users + "check users_age_ck",
        "ALTER TABLE users DROP CONSTRAINT users_age_ck",
        "ALTER TABLE users ADD CONSTRAINT users_age_ck CHECK (age >= 0 AND age <= 150) NOT"
            + " ENFORCED");
  }

  private void foreignKeys() {
    String orders = " table billing.orders foreign key ";
    String drop = "ALTER TABLE billing.orders DROP CONSTRAINT orders_user_fk";
    String add = "ALTER TABLE billing.orders ADD CONSTRAINT orders_user_fk FOREIGN KEY (user_id)";
    drift("MISSING" + orders + "orders_user_fk", drop);
    drift("CHANGED" + orders + "orders_user_fk", drop, add + " REFERENCES users (id)");
    drift(
        "CHANGED" + orders + "orders_user_fk",
        drop,
        add + " REFERENCES users (id) ON DELETE CASCADE ON UPDATE SET NULL");
    drift(
        "CHANGED" + orders + "orders_user_fk",
        drop,
        add + " REFERENCES users (id) ON DELETE CASCADE DEFERRABLE");
    drift(
        "NOT_VALIDATED" + orders + "orders_user_fk",
        drop,
        add + " REFERENCES users (id) ON DELETE CASCADE NOT VALID");
    drift(
        "EXTRA" + orders + "f",
        "ALTER TABLE billing.orders ADD CONSTRAINT f FOREIGN KEY (part) REFERENCES users (id)");
    drift(
        "NAMED_OTHERWISE" + orders + "fk32ql8ubntj5uh44ph9659tiih",
        "ALTER TABLE billing.orders RENAME CONSTRAINT orders_user_fk TO"
            + " fk32ql8ubntj5uh44ph9659tiih");
    driftSince(
        18,
        "CHANGED" + orders + "orders_user_fk",
        drop,
        add + " REFERENCES users (id) ON DELETE CASCADE NOT ENFORCED");
  }

  private void indexes() {
    String users = " table public.users index ";
    String invalid = "UPDATE pg_index SET indisvalid = false WHERE indexrelid = '%s'::regclass";
    drift("MISSING" + users + "users_age_ix", "DROP INDEX users_age_ix");
    drift("TUNED" + users + "i", "CREATE INDEX i ON users (age, id)");
    drift("EXTRA" + users + "i", "CREATE UNIQUE INDEX i ON users (age, id)");
    drift(
        "CHANGED" + users + "users_name_ix",
        "DROP INDEX users_name_ix",
        "CREATE INDEX users_name_ix ON users (name, lower(email))");
    drift(
        "CHANGED" + users + "users_seen_ix",
        "DROP INDEX users_seen_ix",
        "CREATE UNIQUE INDEX users_seen_ix ON users (seen) WHERE age > 6");
    drift(
        "CHANGED" + users + "users_seen_ix",
        "DROP INDEX users_seen_ix",
        "CREATE INDEX users_seen_ix ON users (seen) WHERE age > 5 AND state IN ('NEW', 'OLD')");
    drift("INVALID" + users + "users_age_ix", invalid.formatted("users_age_ix"));
    drift(
        "INVALID" + users + "users_age_ix_ccnew",
        "CREATE INDEX users_age_ix_ccnew ON users (age)",
        invalid.formatted("users_age_ix_ccnew"));
    drift(
        "INVALID" + users + "i; MISSING" + users + "users_age_ix",
        "ALTER INDEX users_age_ix RENAME TO i",
        invalid.formatted("i"));
    drift(
        "INVALID table public.users unique constraint users_email_uq",
        invalid.formatted("users_email_uq"));
    drift("NAMED_OTHERWISE" + users + "idx7", "ALTER INDEX users_name_ix RENAME TO idx7");
    drift("NAMED_OTHERWISE" + users + "idx8", "ALTER INDEX users_age_ix RENAME TO idx8");
    drift("TUNED table public.users", "ALTER TABLE users SET (autovacuum_enabled = off)");
    drift("TUNED table public.counted", "ALTER TABLE counted SET UNLOGGED");
  }

  @Test
  void isSaidObjectByObjectAndMendedByWhatIsOffered(TestDatabase database) throws SQLException {
    objects();
    columns();
    constraints();
    foreignKeys();
    indexes();
    SoftAssertions laws = new SoftAssertions();
    for (Case each : cases) {
      if (TestServer.get().majorVersion() >= each.since()) {
        try (Connection connection = database.connect()) {
          check(connection, each, laws);
        } catch (SQLException | RuntimeException e) {
          laws.fail(each + ": " + e, e);
        }
      }
    }
    laws.assertAll();
  }

  private static void check(Connection connection, Case each, SoftAssertions laws)
      throws SQLException {
    reset(connection);
    Promised.create(connection);
    Catalog before = Catalog.read(connection);
    execute(connection, each.statements());
    List<Difference> found = Promised.differences(connection);
    laws.assertThat(found.stream().map(f -> f.kind() + " " + f.object()).toList())
        .as(each.toString())
        .containsExactlyInAnyOrderElementsOf(each.reported());
    laws.assertThat(found).as(each.toString()).allMatch(f -> f.sentence().endsWith("."));
    for (Difference difference : found) {
      execute(connection, difference.mend());
    }
    boolean restored =
        found.stream().allMatch(f -> f.isDrift() || !f.mend().isEmpty())
            && !each.toString().contains("state ");
    laws.assertThat(Promised.differences(connection).stream().filter(Difference::isDrift))
        .as("%s, mended by %s", each, found)
        .isEmpty();
    if (restored) {
      laws.assertThat(Catalog.read(connection).differencesFrom(before))
          .as("%s, mended by %s", each, found)
          .isEmpty();
    }
  }

  @Test
  void whatIsOthersIsNone(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      Promised.create(connection);
      execute(
          connection,
          List.of(
              "CREATE TABLE limbeck_history (x int)",
              "CREATE TABLE reports (id int PRIMARY KEY, user_id bigint REFERENCES users)",
              "CREATE VIEW adults AS SELECT * FROM users WHERE age > 18",
              "CREATE MATERIALIZED VIEW counts AS SELECT count(*) FROM users",
              "CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW;"
                  + " END'",
              "CREATE TRIGGER t BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION touch()",
              "CREATE SCHEMA elsewhere",
              "CREATE TABLE elsewhere.users (nothing int)",
              "CREATE SEQUENCE more",
              "CREATE TYPE color AS ENUM ('red')",
              "GRANT SELECT ON users TO PUBLIC",
              "ALTER TABLE users ENABLE ROW LEVEL SECURITY"));

      assertThat(Promised.differences(connection)).isEmpty();
    }
  }

  @Test
  void whereNothingMayBeWrittenExpressionsAreComparedByTheirWords(TestDatabase database)
      throws SQLException {
    try (Connection connection = database.connect()) {
      Promised.create(connection);
      execute(
          connection,
          List.of(
              "ALTER TABLE users ALTER age SET DEFAULT 19",
              "ALTER TABLE users DROP COLUMN tags",
              "ALTER TABLE users ALTER mood SET DEFAULT 'sad'"));

      List<Difference> differences =
          Verification.read(connection, Promised.SCHEMA, "public").differences();

      assertThat(differences)
          .filteredOn(Difference::isDrift)
          .extracting(Difference::object)
          .containsExactly(
              "table public.users column tags", "table public.users index users_tags_ix");
      assertThat(differences)
          .filteredOn(each -> each.kind() == Difference.Kind.NOT_COMPARED)
          .extracting(Difference::object)
          .contains("table public.users column age", "table public.users column mood")
          .doesNotContain("table public.users check users_state_ck");
    }
  }

  @Test
  void leavesNothingBehind(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      Promised.create(connection);
      Catalog before = Catalog.read(connection);

      Promised.differences(connection);

      assertThat(Catalog.read(connection)).isEqualTo(before);
      assertThat(database.query("SELECT relname FROM pg_class WHERE relpersistence = 't'"))
          .isEmpty();
    }
  }

  private static void reset(Connection connection) throws SQLException {
    execute(
        connection,
        List.of(
            "DROP SCHEMA IF EXISTS billing CASCADE",
            "DROP SCHEMA public CASCADE",
            "CREATE SCHEMA public"));
  }

  private static void execute(Connection connection, List<String> statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : statements) {
        try {
          statement.execute(each);
        } catch (SQLException e) {
          throw new SQLException(each + ": " + e.getMessage(), e);
        }
      }
    }
  }
}
