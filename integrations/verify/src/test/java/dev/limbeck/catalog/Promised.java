package dev.limbeck.catalog;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.Index.uniqueIndex;
import static dev.limbeck.schema.IndexKey.desc;
import static dev.limbeck.schema.IndexKey.expression;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.Table.table;
import static dev.limbeck.schema.TableComment.comment;
import static dev.limbeck.schema.UniqueConstraint.unique;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.replay.SchemaReplay;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Steps;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A schema that has a bit of everything, in words that PostgreSQL spells in others. */
final class Promised {

  static final List<SchemaOperation> OPERATIONS = Operations.of(Promised::create);
  static final Schema SCHEMA = SchemaReplay.replay(Schema.empty(), OPERATIONS);

  private Promised() {}

  private static void create(Operations op) {
    op.createNamespace("billing");
    op.createType(enumType("mood", "sad", "ok"));
    op.createSequence(sequence("ids", 1, 50));
    op.createSequence(sequence("billing.nrs", 10, -1).options("maxvalue 10 cache 20 cycle"));
    op.createTable(
        "users",
        column("id", "bigint").asIdentity(),
        column("name", "varchar(50)").notNull().comment("it's said aloud"),
        column("email", "character varying(100)"),
        column("age", "integer").defaultTo("18"),
        column("mood", "mood").defaultTo("'ok'"),
        column("state", "varchar(10)").notNull().defaultTo("'NEW'"),
        column("order", "text").collate("C"),
        column("twice", "integer").generatedAs("age*2"),
        column("tags", "text[]"),
        column("seen", "timestamptz").defaultTo("CURRENT_TIMESTAMP"),
        primaryKey("users_pk", "id"),
        unique("users_email_uq", "email"),
        unique("users_name_uq", "name", "order").options("deferrable  initially deferred"),
        check("users_age_ck", "age between 0 and 150"),
        check("users_state_ck", "state in ('NEW','OLD')"),
        check("users_mood_ck", "users.mood <> 'sad' or age > 3"),
        index("users_age_ix", "age"),
        index("users_name_ix", desc("name"), expression("lower(email)")),
        uniqueIndex("users_seen_ix", "seen").options("where age>5 and state in ('NEW','OLD')"),
        index("users_tags_ix", "tags").using("gin"),
        comment("who \"buys\""));
    op.createTable(
        "billing.orders",
        column("id", "bigint").notNull(),
        column("part", "integer").notNull(),
        column("user_id", "bigint").notNull(),
        column("total", "decimal(10,2)").defaultTo("null"),
        primaryKey("orders_pk", "id", "part"));
    op.createTable(
        table(
                "notes",
                column("id", "bigint"),
                column("order_id", "bigint"),
                column("order_part", "integer"))
            .options("with (fillfactor = 70)"));
    op.createTable("counted", column("nr", "bigserial"));
    op.addForeignKey(
        "billing.orders",
        foreignKey("orders_user_fk", "user_id")
            .references("users", "id")
            .onDelete(ReferentialAction.CASCADE));
    op.addForeignKey(
        "notes",
        foreignKey("notes_order_fk", "order_id", "order_part")
            .references("billing.orders", "id", "part")
            .options("initially  deferred"));
  }

  static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Step step : Steps.of(OPERATIONS)) {
        for (Action action : step.actions()) {
          statement.execute(action.text());
        }
      }
    }
  }

  static List<Difference> differences(Connection connection) throws SQLException {
    Verification verification = Verification.read(connection, SCHEMA, "public");
    if (verification.hasQuestions()) {
      connection.setAutoCommit(false);
      verification.ask(connection);
      connection.rollback();
      connection.setAutoCommit(true);
    }
    return verification.differences();
  }
}
