package dev.limbeck.processor.snapshot;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.CompositeType.compositeType;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.Table.table;
import static dev.limbeck.schema.TableComment.comment;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.model.Schema;
import dev.limbeck.model.TableCopy;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.IndexKey;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SnapshotTest {

  private static final Table USERS =
      TableCopy.of(
              table(
                  "users",
                  column("name", "varchar(255)").notNull().comment("a \"name\"\nof\\two lines"),
                  column("id", "bigint").asIdentity(Identity.ALWAYS),
                  column("mood", "mood").defaultTo("'ok'"),
                  column("lower_name", "text").generatedAs("lower(name)").collate("C"),
                  primaryKey("users_pkey", "id"),
                  unique("users_name_key", "name").options("deferrable"),
                  check("users_name_check", "name <> ''"),
                  index("users_lower_idx", IndexKey.expression("lower(name)"), IndexKey.desc("id"))
                      .asUnique()
                      .using("btree")
                      .options("where id > 0"),
                  index("users_mood_idx", "mood"),
                  comment("those who ♥ us \uD83D\uDC18")))
          .withForeignKeys(
              List.of(
                  foreignKey("users_id_fkey", "id")
                      .references("billing.\"odd.name\"", "id")
                      .onDelete(ReferentialAction.CASCADE)))
          .withOptions(Optional.of("partition by hash (id)"))
          .table();

  private static final Snapshot SHOP =
      new Snapshot(
          "shop",
          Optional.of("3f9a1c20b7d4"),
          "com.acme.shop.migrations",
          List.of("com.acme.shop.User", "com.acme.shop.Order"),
          List.of("com.acme.base.Entity"),
          new Schema(
              List.of("billing"),
              List.of(
                  enumType("mood", "ok", "it's"),
                  compositeType(
                      "pair", column("b", "mood"), column("a", "text").collate("C").comment("c"))),
              List.of(sequence("users_seq", 1, 50), sequence("a_seq", -5, -1).options("cycle")),
              List.of(USERS, table("billing.\"odd.name\"", column("id", "bigint").notNull()))));

  @Test
  void everyPartHasItsLine() {
    assertThat(SnapshotWriter.write(SHOP))
        .isEqualTo(
            """
            {
              "format": 1,
              "unit": "shop",
              "head": "3f9a1c20b7d4",
              "package": "com.acme.shop.migrations",
              "entities": [
                "com.acme.shop.Order",
                "com.acme.shop.User"
              ],
              "external": [
                "com.acme.base.Entity"
              ],
              "namespaces": [
                "billing"
              ],
              "types": [
                {"name": "mood", "labels": ["ok", "it's"]},
                {"name": "pair", "attributes": [{"name": "b", "type": "mood"}, {"name": "a", "type": "text", "collation": "C", "comment": "c"}]}
              ],
              "sequences": [
                {"name": "a_seq", "start": -5, "increment": -1, "options": "cycle"},
                {"name": "users_seq", "start": 1, "increment": 50}
              ],
              "tables": [
                {
                  "name": "users",
                  "columns": [
                    {"name": "id", "type": "bigint", "required": true, "identity": "ALWAYS"},
                    {"name": "lower_name", "type": "text", "generated": "lower(name)", "collation": "C"},
                    {"name": "mood", "type": "mood", "default": "'ok'"},
                    {"name": "name", "type": "varchar(255)", "required": true, "comment": "a \\"name\\"\\nof\\\\two lines"}
                  ],
                  "primaryKey": {"name": "users_pkey", "columns": ["id"]},
                  "uniques": [
                    {"name": "users_name_key", "columns": ["name"], "options": "deferrable"}
                  ],
                  "checks": [
                    {"name": "users_name_check", "expression": "name <> ''"}
                  ],
                  "foreignKeys": [
                    {"name": "users_id_fkey", "columns": ["id"], "target": "billing.\\"odd.name\\"", "targetColumns": ["id"], "onDelete": "CASCADE"}
                  ],
                  "indexes": [
                    {"name": "users_lower_idx", "unique": true, "keys": [{"expression": "lower(name)"}, {"column": "id", "descending": true}], "method": "btree", "options": "where id > 0"},
                    {"name": "users_mood_idx", "keys": ["mood"]}
                  ],
                  "comment": "those who ♥ us \uD83D\uDC18",
                  "options": "partition by hash (id)"
                },
                {
                  "name": "billing.\\"odd.name\\"",
                  "columns": [
                    {"name": "id", "type": "bigint", "required": true}
                  ]
                }
              ]
            }
            """);
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    assertThat(SnapshotReader.read(SnapshotWriter.write(SHOP))).isEqualTo(SHOP);
    Snapshot empty = Snapshot.empty("odd\u0000\u0085\u2028\uFEFF\t\r unit", "p");
    assertThat(SnapshotReader.read(SnapshotWriter.write(empty))).isEqualTo(empty);
  }

  @Test
  void orderAndLayoutSayNothing() {
    List<Table> tables = new ArrayList<>(SHOP.schema().tables());
    Collections.reverse(tables);
    List<String> entities = new ArrayList<>(SHOP.entities());
    Collections.reverse(entities);
    Snapshot other =
        new Snapshot(
            SHOP.unit(),
            SHOP.head(),
            SHOP.packageName(),
            entities,
            SHOP.external(),
            SHOP.schema().withTables(tables));
    String text = SnapshotWriter.write(SHOP);

    assertThat(SnapshotWriter.write(other)).isEqualTo(text);
    assertThat(SnapshotReader.read(text.replace("\n", "\r\n    "))).isEqualTo(SHOP);
  }

  @Test
  void theHeadIsReadWithoutTheSchema() {
    String text = SnapshotWriter.write(SHOP);
    SnapshotHead head = SnapshotHead.of(SHOP);

    assertThat(SnapshotReader.readHead(text)).isEqualTo(head);
    assertThat(SnapshotReader.readHead(text.replace("\n", " "))).isEqualTo(head);
    assertThat(SnapshotReader.readHead(text.replace("\"primaryKey\"", "no JSON at all")))
        .isEqualTo(head);
    Snapshot empty = Snapshot.empty("shop", "com.acme.migrations");
    assertThat(SnapshotReader.readHead(SnapshotWriter.write(empty)))
        .isEqualTo(SnapshotHead.of(empty));
  }

  @Test
  void aConflictIsFoundWithItsLine() {
    String text =
        SnapshotWriter.write(SHOP)
            .replace(
                "  \"head\": \"3f9a1c20b7d4\",\n",
                "<<<<<<< HEAD\n  \"head\": \"a\",\n=======\n  \"head\": \"b\",\n>>>>>>> theirs\n");
    refuses(text, 4, "conflict");
  }

  @Test
  void aNewerFormatNamesTheRemedy() {
    refuses(SnapshotWriter.write(SHOP).replace("\"format\": 1", "\"format\": 2"), 1, "version");
  }

  @Test
  void eachDefectIsNamedWithItsLine() {
    refuses(edited("\"type\": \"mood\", \"default\"", "\"default\""), 30, "\"type\" is missing");
    refuses(edited("\"name\": \"lower_name\"", "\"name\": \"mood\""), 30, "mood stands twice");
    refuses(edited("\"default\"", "\"defualt\""), 30, "defualt");
    refuses(edited("\"type\": \"mood\", \"def", "\"name\": \"mood\", \"def"), 30, "twice");
    refuses(edited("\"CASCADE\"", "\"CASCADED\""), 41, "one of");
    refuses(edited("\"increment\": 50", "\"increment\": 0"), 22, "increment of 0");
    refuses(edited("\"required\": true", "\"required\": 1"), 28, "true or false");
    refuses(edited("\"keys\": [\"mood\"]", "\"keys\": []"), 45, "without keys");
    refuses(edited("\"targetColumns\": [\"id\"]", "\"targetColumns\": []"), 41, "names no column");
    refuses(edited("\"labels\": [\"ok\"", "\"labels\": [1"), 17, "texts alone");
    refuses(edited("\"format\": 1,\n", ""), 1, "\"format\" is missing");
  }

  @Test
  void whatIsNoJsonIsRefused() {
    refuses("", 1, "not JSON");
    refuses("[]", 1, "no snapshot");
    refuses("{} {}", 1, "not JSON");
    refuses("{\"format\": 1,}", 1, "not JSON");
    refuses("{\"format\": 1.5}", 1, "not JSON");
    refuses("{\"format\": null}", 1, "value is missing");
    String text = SnapshotWriter.write(SHOP);
    refuses(text.substring(0, text.length() / 2), -1, "not JSON");
  }

  private static String edited(String from, String to) {
    String text = SnapshotWriter.write(SHOP);
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  private static void refuses(String text, int line, String reason) {
    assertThatThrownBy(() -> SnapshotReader.read(text))
        .isInstanceOfSatisfying(
            SnapshotFormatException.class,
            e -> {
              assertThat(e.reason()).contains(reason);
              assertThat(e).hasMessage("Line " + e.line() + ": " + e.reason());
              if (line > 0) {
                assertThat(e.line()).as(e.reason()).isEqualTo(line);
              }
            });
  }
}
