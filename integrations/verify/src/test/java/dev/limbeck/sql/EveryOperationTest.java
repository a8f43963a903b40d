package dev.limbeck.sql;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.CompositeType.compositeType;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.Index.uniqueIndex;
import static dev.limbeck.schema.IndexKey.desc;
import static dev.limbeck.schema.IndexKey.expression;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.ReferentialAction.CASCADE;
import static dev.limbeck.schema.ReferentialAction.SET_NULL;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.TableComment.comment;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.catalog.Difference;
import dev.limbeck.catalog.Verification;
import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.CheckConstraint;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.Index;
import dev.limbeck.schema.Namespace;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import dev.limbeck.schema.UniqueConstraint;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/**
 * Runs the whole vocabulary on a PostgreSQL with rows in it.
 *
 * <p>Four laws for each case: what an operation makes of a database is what replaying says, and is
 * verified as that; reversing it leaves the catalog as it was; and a schema is created by the same
 * words.
 */
@PostgresTest
class EveryOperationTest {

  private static final Column EMAIL = column("email", "varchar(100)");
  private static final Column AGE = column("age", "integer");
  private static final EnumType MOODS = enumType("mood", "sad", "ok");
  private static final Column MOOD = column("mood", "mood").defaultTo("'ok'::mood");
  private static final Column X = column("x", "integer");
  private static final Column Y = column("y", "text").comment("it's up");
  private static final CompositeType SPOT = compositeType("spot", X, Y);
  private static final CompositeType TRAIL =
      compositeType(
          "trail", column("spots", "spot[]"), column("mood", "mood"), column("moods", "mood[]"));
  private static final UniqueConstraint UNIQUE = unique("customers_email_uq", "email");
  private static final CheckConstraint CHECK = check("customers_age_ck", "age > 0");
  private static final Index INDEX = index("customers_name_ix", "name");
  private static final ForeignKey FOREIGN_KEY =
      foreignKey("orders_customer_fk", "customer_id").references("customers", "id");

  private static final String ROWS =
      "INSERT INTO customers (name, email, age, code) SELECT 'n' || i, 'e' || i, i, i FROM"
          + " generate_series(1, 20) i; INSERT INTO orders SELECT id, id, now(), (1, 'y')::spot,"
          + " ARRAY[jsonb_populate_record(NULL::trail, '{\"spots\": [{\"x\": 1}, null],"
          + " \"mood\": \"ok\", \"moods\": [\"ok\", \"sad\"]}')] FROM customers;"
          + " INSERT INTO billing.invoices SELECT i FROM generate_series(1, 20) i";

  private static void before(Operations op) {
    op.createNamespace("billing");
    op.createType(enumType("mood", "sad", "ok"));
    op.createType(SPOT);
    op.createType(TRAIL);
    op.createSequence(sequence("ids", 1, 50));
    op.createTable(
        "customers",
        column("id", "bigint").asIdentity(),
        column("name", "varchar(50)").notNull().comment("it's said aloud"),
        EMAIL,
        AGE,
        MOOD,
        column("code", "integer"),
        primaryKey("customers_pk", "id"),
        UNIQUE,
        CHECK,
        INDEX,
        comment("who buys"));
    op.createTable(
        "orders",
        column("id", "bigint").notNull(),
        column("customer_id", "bigint"),
        column("placed", "timestamp(6)"),
        column("spot", "spot"),
        column("trails", "trail[]"),
        check("orders_spot_ck", "((spot).x > 0)"),
        primaryKey("orders_pk", "id"));
    op.addForeignKey("orders", FOREIGN_KEY);
    op.createTable("billing.invoices", column("nr", "integer").notNull());
  }

  private static Map<String, Consumer<Operations>> cases() {
    Map<String, Consumer<Operations>> cases = new LinkedHashMap<>();
    objects(cases);
    tables(cases);
    columns(cases);
    constraints(cases);
    byHand(cases);
    return cases;
  }

  private static void objects(Map<String, Consumer<Operations>> cases) {
    cases.put("create namespace", op -> op.createNamespace("odd.name"));
    cases.put(
        "drop namespace",
        op -> {
          op.dropTable("billing.invoices", column("nr", "integer").notNull());
          op.dropNamespace("billing");
        });
    cases.put("create type", op -> op.createType(enumType("billing.size", "S", "it's")));
    cases.put(
        "drop type",
        op -> {
          op.dropColumn("customers", MOOD);
          op.dropColumn("orders", column("trails", "trail[]"));
          op.dropType(TRAIL);
          op.dropType(enumType("mood", "sad", "ok"));
        });
    cases.put(
        "add labels",
        op -> op.alterType(enumType("mood", "sad", "ok"), enumType("mood", "sad", "ok", "happy")));
    cases.put("reorder labels", op -> op.alterType(MOODS, enumType("mood", "ok", "sad", "x")));
    cases.put(
        "labels in between",
        op -> op.alterType(MOODS, enumType("mood", "x", "y", "sad", "z", "ok")));
    cases.put(
        "other labels where others mention them",
        op -> {
          mentionMoods(op);
          op.alterType(MOODS, enumType("mood", "ok", "sad", "x"));
        });
    composites(cases);
    cases.put("create sequence", op -> op.createSequence(sequence("more", -1, -1)));
    cases.put(
        "create sequence with options",
        op -> op.createSequence(sequence("billing.more", 5, 1).options("cache 20 cycle")));
    cases.put("drop sequence", op -> op.dropSequence(sequence("ids", 1, 50)));
    cases.put(
        "alter sequence", op -> op.alterSequence(sequence("ids", 1, 50), sequence("ids", 1, 10)));
    ranges(cases);
    cases.put("rename sequence", op -> op.renameSequence("ids", "billing.keys"));
  }

  private static void mentionMoods(Operations op) {
    Column moods = column("moods", "mood[]").defaultTo("'{ok,sad}'::mood[]").notNull();
    op.addColumn("customers", moods);
    op.addColumn("orders", column("mood", "mood"));
    op.addColumn("orders", column("said", "text").defaultTo("('ok'::mood)::text"));
    op.addCheck("customers", check("c1", "mood <> 'sad' or mood = any (moods)"));
    op.addCheck("customers", check("c2", "moods && array['ok'::mood] or age > 0"));
    op.addCheck("orders", check("c3", "mood in ('sad', 'ok')"));
    op.createIndex("customers", index("i1", "age").options("where mood = 'ok'"));
    op.createIndex("customers", index("i2", "mood", "age"));
    op.createIndex("customers", index("i3", expression("mood = 'sad'")));
    op.addUnique("customers", unique("u1", "code", "mood"));
    op.addForeignKey(
        "orders", foreignKey("f1", "customer_id", "mood").references("customers", "code", "mood"));
  }

  private static void ranges(Map<String, Consumer<Operations>> cases) {
    Sequence ids = sequence("ids", 1, 50);
    Sequence bounded = sequence("ids", 100, 5).options("minvalue 100 maxvalue 1000 cycle cache 2");
    Sequence below = sequence("ids", -5, 1).options("as integer MINVALUE -10 MAXVALUE -1");
    cases.put("a sequence gets a range", op -> op.alterSequence(ids, bounded));
    cases.put("a sequence counts down", op -> op.alterSequence(ids, sequence("ids", -1, -1)));
    cases.put(
        "a range becomes another",
        op -> {
          op.alterSequence(ids, bounded);
          op.alterSequence(bounded, below);
          op.alterSequence(below, sequence("ids", 7, 3).options("no minvalue no cycle"));
        });
  }

  private static void composites(Map<String, Consumer<Operations>> cases) {
    cases.put(
        "create composite type",
        op ->
            op.createType(
                compositeType(
                    "billing.pair", column("a b", "mood[]").comment("it's"), Y.collate("C"))));
    cases.put(
        "drop composite type",
        op -> {
          op.dropColumn("orders", column("trails", "trail[]"));
          op.dropType(TRAIL);
        });
    Column z = column("z", "mood").comment("far");
    cases.put("add attribute", op -> op.alterType(SPOT, compositeType("spot", X, Y, z)));
    cases.put("add first attribute", op -> op.alterType(SPOT, compositeType("spot", z, X, Y)));
    cases.put("drop attribute", op -> op.alterType(SPOT, compositeType("spot", X)));
    cases.put("reorder attributes", op -> op.alterType(SPOT, compositeType("spot", Y, X)));
    cases.put(
        "attribute's type",
        op -> op.alterType(SPOT, compositeType("spot", column("x", "bigint"), Y.collate("C"))));
    cases.put(
        "attribute's comment", op -> op.alterType(SPOT, compositeType("spot", X.comment("c"), Y)));
  }

  private static void tables(Map<String, Consumer<Operations>> cases) {
    cases.put(
        "create table",
        op ->
            op.createTable(
                "user",
                column("id", "bigint").asIdentity(Identity.ALWAYS),
                column("order", "text").collate("C").comment("reserved"),
                column("Twice", "integer").generatedAs("length(\"order\") * 2"),
                column("when", "timestamp(3) with time zone").defaultTo("now()").notNull(),
                column("tags", "text[]"),
                primaryKey("user_pk", "id"),
                unique("user_order_uq", "order", "when").options("deferrable initially deferred"),
                check("user_ck", "length(\"order\") > 0"),
                index("user_desc_ix", desc("order"), expression("lower(\"order\")")),
                uniqueIndex("user_when_ix", "when").options("where id > 5"),
                index("user_tags_ix", "tags").using("gin"),
                comment("100% \"quoted\" \\ it's")));
    cases.put(
        "create table with options",
        op ->
            op.createTable(
                TableCopy.of(Table.table("filled", column("a", "integer")))
                    .withOptions(Optional.of("with (fillfactor = 70)"))
                    .table()));
    cases.put(
        "drop table", op -> op.dropTable("billing.invoices", column("nr", "integer").notNull()));
    cases.put("rename table", op -> op.renameTable("customers", "clients"));
    cases.put("move table", op -> op.renameTable("billing.invoices", "billed"));
    cases.put(
        "comment on table", op -> op.alterTableComment("customers", "who buys", "it's \\ us"));
    cases.put("add table comment", op -> op.addTableComment("orders", "bought"));
    cases.put("drop table comment", op -> op.dropTableComment("customers", "who buys"));
  }

  private static void columns(Map<String, Consumer<Operations>> cases) {
    cases.put("add column", op -> op.addColumn("customers", column("phone", "varchar(20)")));
    cases.put(
        "add required column",
        op ->
            op.addColumn(
                "customers", column("vip", "boolean").notNull().defaultTo("false").comment("is")));
    cases.put("add identity", op -> op.addColumn("customers", column("nr", "bigint").asIdentity()));
    cases.put("drop column", op -> op.dropColumn("customers", column("code", "integer")));
    cases.put("rename column", op -> op.renameColumn("customers", "email", "mail address"));
    cases.put("rename referenced column", op -> op.renameColumn("customers", "id", "key"));
    cases.put("widen", op -> alter(op, EMAIL, column("email", "varchar(255)")));
    cases.put("integer to bigint", op -> alter(op, AGE, column("age", "bigint")));
    cases.put(
        "integer to text", op -> alter(op, column("code", "integer"), column("code", "text")));
    cases.put("to required", op -> alter(op, EMAIL, EMAIL.notNull()));
    cases.put("to required, online", op -> alter(op.online(), EMAIL, EMAIL.notNull()));
    cases.put(
        "to required and wider, online",
        op -> alter(op.online(), EMAIL, column("email", "text").notNull().comment("new")));
    cases.put(
        "no longer required",
        op ->
            alter(
                op,
                column("name", "varchar(50)").notNull().comment("it's said aloud"),
                column("name", "varchar(50)")));
    cases.put("default", op -> alter(op, AGE, AGE.defaultTo("18")));
    cases.put("default and type", op -> alter(op, MOOD, column("mood", "text").defaultTo("'m'")));
    cases.put("no default", op -> alter(op, MOOD, column("mood", "mood")));
    cases.put(
        "identity",
        op -> alter(op, column("code", "integer"), column("code", "integer").asIdentity()));
    cases.put(
        "identity always",
        op ->
            alter(
                op,
                column("id", "bigint").asIdentity(),
                column("id", "bigint").asIdentity(Identity.ALWAYS)));
    cases.put("collation", op -> alter(op, EMAIL, EMAIL.collate("C")));
  }

  private static void constraints(Map<String, Consumer<Operations>> cases) {
    for (boolean online : List.of(false, true)) {
      String how = online ? ", online" : "";
      cases.put(
          "add unique" + how, op -> with(op, online).addUnique("customers", unique("u", "code")));
      cases.put(
          "add deferrable unique" + how,
          op ->
              with(op, online)
                  .addUnique("customers", unique("u", "code", "age").options("deferrable")));
      cases.put("drop unique" + how, op -> with(op, online).dropUnique("customers", UNIQUE));
      cases.put(
          "add check" + how, op -> with(op, online).addCheck("customers", check("c", "code > 0")));
      cases.put("drop check" + how, op -> with(op, online).dropCheck("customers", CHECK));
      cases.put(
          "add foreign key" + how,
          op ->
              with(op, online)
                  .addForeignKey(
                      "orders",
                      foreignKey("f", "id")
                          .references("customers", "id")
                          .onDelete(CASCADE)
                          .onUpdate(SET_NULL)
                          .options("deferrable initially deferred")));
      cases.put(
          "drop foreign key" + how, op -> with(op, online).dropForeignKey("orders", FOREIGN_KEY));
      cases.put(
          "create index" + how,
          op -> with(op, online).createIndex("billing.invoices", uniqueIndex("nr_ix", "nr")));
      cases.put(
          "create expression index" + how,
          op ->
              with(op, online)
                  .createIndex(
                      "customers",
                      index("e", expression("lower(email)"), desc("age"))
                          .options("where age > 1")));
      cases.put("drop index" + how, op -> with(op, online).dropIndex("customers", INDEX));
    }
    cases.put(
        "add primary key", op -> op.addPrimaryKey("billing.invoices", primaryKey("i_pk", "nr")));
    cases.put(
        "drop primary key",
        op -> {
          op.dropForeignKey("orders", FOREIGN_KEY);
          op.dropPrimaryKey("customers", primaryKey("customers_pk", "id"));
        });
    cases.put("rename check", op -> op.renameConstraint("customers", "customers_age_ck", "adult"));
    cases.put("rename key", op -> op.renameConstraint("customers", "customers_pk", "pk"));
    cases.put("rename unique", op -> op.renameConstraint("customers", "customers_email_uq", "uq"));
    cases.put("rename foreign key", op -> op.renameConstraint("orders", "orders_customer_fk", "f"));
    cases.put("rename index", op -> op.renameIndex("customers", "customers_name_ix", "ix"));
  }

  private static void byHand(Map<String, Consumer<Operations>> cases) {
    cases.put("backfill", op -> op.backfill("customers", "mood", "'sad'"));
    cases.put("backfill, online", op -> op.online().backfill("customers", "mood", "'sad'"));
    cases.put(
        "sql",
        op ->
            op.sql(
                "ALTER TABLE orders ADD x int",
                effect -> effect.addColumn("orders", column("x", "integer"))));
    cases.put("sql, online", op -> op.online().sql("VACUUM customers", "ANALYZE customers"));
    cases.put(
        "run",
        op -> op.run(c -> c.createStatement().execute("UPDATE customers SET age = age + 1")));
  }

  @Test
  void doesWhatReplayingSaysAndUndoesIt(TestDatabase live, TestDatabase fresh) throws SQLException {
    List<SchemaOperation> before = Operations.of(EveryOperationTest::before);
    Schema from = SchemaReplay.replay(Schema.empty(), before);
    SoftAssertions laws = new SoftAssertions();
    for (Map.Entry<String, Consumer<Operations>> each : cases().entrySet()) {
      String name = each.getKey();
      List<SchemaOperation> up = Operations.of(each.getValue());
      try (Connection there = emptied(live);
          Connection here = emptied(fresh)) {
        StepExecution.execute(there, before);
        Catalog start = Catalog.read(there);
        live.execute(ROWS);
        StepExecution.execute(there, up);
        StepExecution.execute(here, creating(SchemaReplay.replay(from, up)));
        laws.assertThat(Catalog.read(there).differencesFrom(Catalog.read(here)))
            .as("%s, compared with its replay", name)
            .isEmpty();
        laws.assertThat(verified(there, SchemaReplay.replay(from, up)))
            .as("%s, verified", name)
            .isEmpty();
        if (up.stream().allMatch(operation -> operation.reverse().isPresent())) {
          List<SchemaOperation> down = reversed(up);
          StepExecution.execute(there, down);
          laws.assertThat(Catalog.read(there).differencesFrom(start))
              .as("%s, taken back", name)
              .isEmpty();
          laws.assertThat(SchemaReplay.replay(SchemaReplay.replay(from, up), down).canonical())
              .as("%s, replayed back", name)
              .isEqualTo(from.canonical());
        }
      } catch (RuntimeException e) {
        laws.fail(name + ": " + e, e);
      }
    }
    laws.assertAll();
  }

  @Test
  void noOperationIsLeftOut() {
    Set<String> tried =
        cases().values().stream()
            .flatMap(each -> Operations.of(each).stream())
            .map(operation -> operation.getClass().getSimpleName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> all =
        Arrays.stream(SchemaOperation.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(tried).isEqualTo(all);
  }

  private static List<Difference> verified(Connection connection, Schema schema)
      throws SQLException {
    Verification verification = Verification.read(connection, schema, "public");
    connection.setAutoCommit(false);
    verification.ask(connection);
    connection.rollback();
    connection.setAutoCommit(true);
    return verification.differences();
  }

  private static void alter(Operations op, Column from, Column to) {
    op.alterColumn("customers", from, to);
  }

  private static Operations with(Operations op, boolean online) {
    return online ? op.online() : op;
  }

  private static List<SchemaOperation> reversed(List<SchemaOperation> operations) {
    List<SchemaOperation> result = new ArrayList<>();
    operations.forEach(each -> result.add(0, each.reverse().orElseThrow()));
    return result;
  }

  /** Returns what makes a schema from nothing. */
  private static List<SchemaOperation> creating(Schema schema) {
    List<SchemaOperation> result = new ArrayList<>();
    schema.namespaces().forEach(each -> result.add(SchemaOperation.create(new Namespace(each))));
    schema.types().forEach(each -> result.add(SchemaOperation.create(each)));
    schema.sequences().forEach(each -> result.add(SchemaOperation.create(each)));
    schema
        .tables()
        .forEach(
            each ->
                result.add(
                    SchemaOperation.create(TableCopy.of(each).withForeignKeys(List.of()).table())));
    for (Table table : schema.tables()) {
      table
          .foreignKeys()
          .forEach(key -> result.add(SchemaOperation.addPart(table.name(), key, false)));
    }
    return result;
  }

  private static Connection emptied(TestDatabase database) throws SQLException {
    database.execute(
        "DO $$ DECLARE n text; BEGIN FOR n IN SELECT nspname FROM pg_namespace WHERE nspname !~"
            + " '^pg_' AND nspname <> 'information_schema' LOOP EXECUTE format('DROP SCHEMA %I"
            + " CASCADE', n); END LOOP; END $$",
        "CREATE SCHEMA public");
    return database.connect();
  }
}
