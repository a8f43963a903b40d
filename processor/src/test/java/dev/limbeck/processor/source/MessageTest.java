package dev.limbeck.processor.source;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.Operations;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class MessageTest {

  @Test
  void tablesAndColumnsSpeakForTheRest() {
    says(
        "create customers",
        op -> {
          op.createSequence(sequence("customers_seq", 1, 50));
          op.createTable("customers", column("id", "bigint"));
          op.addForeignKey("customers", foreignKey("fk", "id").references("x", "id"));
        });
    says(
        "add phone_number to users",
        op -> {
          op.addColumn("users", column("phone_number", "text"));
          op.backfill("users", "phone_number", "''");
          op.alterColumn(
              "users", column("phone_number", "text"), column("phone_number", "text").notNull());
        });
  }

  @Test
  void manyNamesAreCounted() {
    Consumer<Operations> three = op -> List.of("a", "b", "c").forEach(name -> op.createTable(name));
    says("create a, b and c", three);
    says(
        "create a, b and 3 more",
        three.andThen(op -> op.createTable("d")).andThen(op -> op.createTable("e")));
  }

  @Test
  void severalChangesAreCounted() {
    Consumer<Operations> two =
        op -> {
          op.renameColumn("users", "name", "full_name");
          op.dropColumn("users", column("fax", "text"));
        };
    says("rename users.name to full_name and drop fax from users", two);
    says(
        "rename users.name to full_name, drop fax from users and 1 more",
        two.andThen(op -> op.renameTable("a", "b")));
  }

  @Test
  void whatHappensAloneIsNamed() {
    says("add users_idx to users", op -> op.createIndex("users", index("users_idx", "a")));
    says("drop sequence a", op -> op.dropSequence(sequence("a", 1, 1)));
    says("rename constraints of users", op -> op.renameConstraint("users", "a", "b"));
    says("comment on users", op -> op.addTableComment("users", "x"));
    says("change nothing", op -> {});
  }

  @Test
  void whatIsDroppedAndAddedAgainIsChanged() {
    says(
        "change users_level_check of users",
        op -> {
          op.dropCheck("users", check("users_level_check", "level in ('A')"));
          op.addCheck("users", check("users_level_check", "level in ('A','B')"));
        });
    says(
        "change primary key of users",
        op -> {
          op.dropPrimaryKey("users", primaryKey("users_pkey", "a"));
          op.addPrimaryKey("users", primaryKey("users_pkey", "a", "b"));
        });
  }

  private static void says(String message, Consumer<Operations> script) {
    assertThat(Message.of(Operations.of(script))).isEqualTo(message);
  }
}
