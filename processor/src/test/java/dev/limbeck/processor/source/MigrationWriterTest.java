package dev.limbeck.processor.source;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.CompositeType.compositeType;
import static dev.limbeck.schema.EnumType.enumType;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.Index.uniqueIndex;
import static dev.limbeck.schema.IndexKey.asc;
import static dev.limbeck.schema.IndexKey.desc;
import static dev.limbeck.schema.IndexKey.expression;
import static dev.limbeck.schema.IndexKey.expressionDesc;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.Table.table;
import static dev.limbeck.schema.TableComment.comment;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.StringWrapper;
import dev.limbeck.Migration;
import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.ReferentialAction;
import dev.limbeck.schema.TableElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MigrationWriterTest {

  private static final String PACKAGE = "com.acme.shop.migrations";

  private static final List<String> NAMES =
      List.of(
          "users",
          "x",
          "a_table_with_a_name_that_is_as_long_as_names_may_be_in_postgres",
          "billing.\"odd.name\"",
          "gr\u00f6\u00dfe",
          "\u6570\u636e\uD83D\uDC18",
          "100%",
          "{0} of 'em",
          "back\\slash \\u0041",
          "quo\"ted",
          "two\nlines\tand\r\u0000\u2028\u200bmore",
          "n".repeat(150));

  @Test
  void aRevisionReadsAsIfWrittenByHand() {
    MigrationSource source =
        write(
            List.of("91185e2ee860"),
            "add phone_number to users",
            Operations.of(op -> op.addColumn("users", column("phone_number", "varchar(255)"))));

    assertThat(source.text())
        .isEqualTo(
            """
            package com.acme.shop.migrations;

            import static dev.limbeck.schema.Column.column;

            import dev.limbeck.Migration;
            import dev.limbeck.Revision;
            import dev.limbeck.operation.Operations;

            /** Add phone_number to users. */
            @Revision(id = "ID", follows = "91185e2ee860", message = "add phone_number to users")
            public final class CLASS implements Migration {
              @Override
              public void upgrade(Operations op) {
                op.addColumn("users", column("phone_number", "varchar(255)"));
              }

              @Override
              public void downgrade(Operations op) {
                // Loses the column's values.
                op.dropColumn("users", column("phone_number", "varchar(255)"));
              }
            }
            """
                .replace("ID", source.id())
                .replace("CLASS", source.className()));
    assertThat(source.id()).matches("[0-9a-f]{12}");
    assertThat(source.className())
        .isEqualTo("V0002_" + source.id().substring(0, 6) + "_AddPhoneNumberToUsers");
  }

  @Test
  void aNameThatIsCutShortEndsWithoutAnd() {
    assertThat(Header.camelCase("create customer, customer_order_lines and orders"))
        .isEqualTo("CreateCustomerCustomerOrderLines");
    assertThat(Header.camelCase("add to to shipments_and_their_returns and all"))
        .isEqualTo("AddToToShipmentsAndTheirReturnsAndAll");
  }

  @Test
  void aLongRevisionHasOneCallPerLine() {
    MigrationSource source =
        write(
            List.of("91185e2ee860", "0a185e2ee861"),
            "create orders",
            Operations.of(
                op -> {
                  op.createTable(
                      "orders",
                      column("id", "bigint").asIdentity(),
                      column("user_id", "bigint").notNull(),
                      column("status", "varchar(255)").notNull().defaultTo("'NEW'"),
                      primaryKey("orders_pkey", "id"),
                      check("orders_status_check", "status in ('NEW', 'PAID', 'SENT')"));
                  op.addForeignKey(
                      "orders",
                      foreignKey("orders_user_id_fkey", "user_id")
                          .references("users", "id")
                          .onDelete(ReferentialAction.CASCADE));
                  op.online().createIndex("users", index("users_email_idx", "email"));
                }));

    assertThat(source.text())
        .contains(
            """
            import static dev.limbeck.schema.PrimaryKey.primaryKey;
            import static dev.limbeck.schema.ReferentialAction.CASCADE;
            """)
        .contains(
            """
            /** Create orders. */
            @Revision(
                id = "ID",
                follows = {"0a185e2ee861", "91185e2ee860"},
                message = "create orders")
            """
                .replace("ID", source.id()))
        .contains(
            """
                op.createTable(
                    "orders",
                    column("id", "bigint").asIdentity(),
                    column("user_id", "bigint").notNull(),
                    column("status", "varchar(255)").notNull().defaultTo("'NEW'"),
                    primaryKey("orders_pkey", "id"),
                    check("orders_status_check", "status in ('NEW', 'PAID', 'SENT')"));
                op.addForeignKey(
                    "orders",
                    foreignKey("orders_user_id_fkey", "user_id").references("users", "id").onDelete(CASCADE));
                op.online().createIndex("users", index("users_email_idx", "email"));
            """);
  }

  @Test
  void everyOperationIsReadBackAndLaidOutAsGoogleDoes() {
    List<MigrationSource> sources = new ArrayList<>();
    List<List<SchemaOperation>> operations = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      String a = NAMES.get(i);
      String b = NAMES.get((i + 5) % NAMES.size());
      operations.add(everyOperation(a, b));
      sources.add(write(List.of(a), a + " " + b, operations.get(i)));
    }
    sources.forEach(MigrationWriterTest::isFormatted);
    isReadBack(sources, operations);
  }

  @Test
  void everyLengthOfEveryCallIsLaidOutAsGoogleDoes() {
    Random random = new Random(7);
    for (int i = 0; i < 80; i++) {
      String a = words(random, 1 + i);
      String b = words(random, 1 + random.nextInt(60));
      MigrationSource source = write(List.of("a".repeat(1 + i / 2)), b, everyOperation(a, b));
      isFormatted(source);
    }
  }

  @Test
  void manyShortNamesFillTheirLines() {
    String[] names = IntStream.range(0, 60).mapToObj(i -> "c" + i).toArray(String[]::new);
    isFormatted(
        write(
            List.of(),
            "fill",
            Operations.of(
                op -> {
                  op.addPrimaryKey("t", primaryKey("pk", names));
                  op.addPrimaryKey("t", primaryKey("a_longer_name_pkey", names));
                  op.createType(enumType("mood", names));
                  op.online().addForeignKey("t", foreignKey("f", names).references("t", names));
                  op.createIndex("t", index("i", asc("a"), desc("b"), asc("c")));
                })));
  }

  @Test
  void manyParentsHaveALineEach() {
    List<String> parents = IntStream.range(0, 8).mapToObj(i -> "91185e2ee86" + i).toList();
    MigrationSource source = write(parents, "merge", List.of());
    isFormatted(source);
    assertThat(MigrationReader.read(source.text()).orElseThrow().parents()).isEqualTo(parents);
  }

  @Test
  void anEmptyRevisionSaysWhatToDo() {
    MigrationSource source = write(List.of("91185e2ee860"), "clean up", List.of());
    isFormatted(source);
    assertThat(source.text())
        .contains("// Say here what to do: op.sql(\"update users set active = true\");")
        .contains("// Say here what undoes it, if anything has to.");
    isReadBack(List.of(source), List.of(List.of()));
  }

  @Test
  void thousandsOfTablesCompile() {
    List<SchemaOperation> operations =
        Operations.of(
            op -> {
              for (int t = 0; t < 5000; t++) {
                List<TableElement> elements = new ArrayList<>();
                for (int c = 0; c < 24; c++) {
                  Column column = column("column_" + t + "_" + c, "varchar(" + (t + 1) + ")");
                  elements.add(c % 2 == 0 ? column.notNull() : column.comment("no. " + t + c));
                }
                elements.add(primaryKey("table_" + t + "_pkey", "column_" + t + "_0"));
                op.createTable("table_" + t, elements.toArray(TableElement[]::new));
              }
            });
    MigrationSource source =
        MigrationWriter.write(
            new MigrationSpec(PACKAGE, 1, List.of(), "create all", operations, List.of()));
    isReadBack(List.of(source), List.of(operations));
    assertThat(MigrationReader.isUntouched(source.text())).isTrue();
  }

  @Test
  void aPartedRevisionIsLaidOutAsGoogleDoes() {
    List<SchemaOperation> operations =
        Operations.of(
            op -> {
              for (int t = 0; t < 500; t++) {
                op.createTable("table_" + t, column("column_of_" + t, "varchar(255)").notNull());
              }
            });
    MigrationSource source = write(List.of(), "create all", operations);
    assertThat(source.text())
        .contains("    Upgrade1.run(op);\n    Upgrade2.run(op);\n  }\n")
        .contains(
            "  private static final class Downgrade2 {\n    static void run(Operations op) {");
    isFormatted(source);
    isReadBack(List.of(source), List.of(operations));
  }

  @Test
  void aConstantThatIsTooLongForAClassFileIsParted() {
    String text = "it's \u6570 ".repeat(20_000) + "\uD83D\uDC18".repeat(30_001);
    List<SchemaOperation> operations = Operations.of(op -> op.addTableComment("t", text));
    MigrationSource source = write(List.of(), "comment", operations);
    isFormatted(source);
    isReadBack(List.of(source), List.of(operations));
  }

  private static List<SchemaOperation> everyOperation(String a, String b) {
    return Operations.of(
        op -> {
          every(op, a, b);
          every(op.online(), a, b);
        });
  }

  private static void every(Operations op, String a, String b) {
    String plain = a.replace(".", "_").replace("\"", "_");
    op.createNamespace(a);
    op.dropNamespace(b);
    op.createType(enumType(plain, a, b, "x", "y"));
    op.dropType(enumType(plain, b));
    op.alterType(enumType(plain, a), enumType(plain, a, b));
    op.createType(compositeType(plain, column(a, "integer"), column("z", "text").comment(b)));
    op.alterType(
        compositeType(plain, column(a, "integer")),
        compositeType(plain, column(a, "integer"), column("z", "text").collate(b)));
    op.createSequence(sequence(plain, 1, 50));
    op.dropSequence(sequence(plain, Long.MIN_VALUE, -1).options(b));
    op.alterSequence(sequence(plain, 1, 1), sequence(plain, Long.MAX_VALUE, 2));
    op.renameSequence(plain, "other");
    op.createTable(
        plain,
        column(a, "bigint").asIdentity(),
        column(b + "_always", "varchar(255)").asIdentity(Identity.ALWAYS).comment(b),
        column(b + "_maybe", "integer").asIdentity().withNullable(true),
        column("c", "text").notNull().defaultTo(b).collate(a).comment(b),
        column("d", "text").generatedAs(a),
        primaryKey(a, b),
        unique(b, a, b).options("deferrable initially deferred"),
        check(a, b),
        index(a, expression(b), desc(a)).using("gin").options("where " + b),
        uniqueIndex(a, b),
        comment(b));
    op.dropTable(table(plain, column(a, "uuid"), comment(a)).options("with (fillfactor = 70)"));
    op.renameTable(plain, "other");
    op.addTableComment(plain, b);
    op.alterTableComment(plain, a, b);
    op.dropTableComment(plain, b);
    everyInTable(op, plain, a, b);
  }

  private static void everyInTable(Operations op, String table, String a, String b) {
    op.addColumn(table, column(a, "numeric(10,2)").notNull().defaultTo(b));
    op.dropColumn(table, column(a, "timestamp(6) with time zone"));
    op.alterColumn(table, column(a, "integer"), column(a, "bigint").notNull());
    op.alterColumn(table, column(a, "bigint"), column(a, "integer").comment(b));
    op.renameColumn(table, a, b);
    op.addPrimaryKey(table, primaryKey(a, b));
    op.dropPrimaryKey(table, primaryKey(a, b, a));
    op.addUnique(table, unique(a, b));
    op.dropUnique(table, unique(a, b).options(b));
    op.addCheck(table, check(a, b));
    op.dropCheck(table, check(b, a));
    op.addForeignKey(
        table,
        foreignKey(a, b)
            .references(table, a)
            .onDelete(ReferentialAction.SET_NULL)
            .onUpdate(ReferentialAction.CASCADE)
            .options("deferrable"));
    op.dropForeignKey(table, foreignKey(a, a, b).references(table, b, a));
    op.renameConstraint(table, a, b);
    op.createIndex(table, index(a, b));
    op.createIndex(table, index(a, expressionDesc(b), asc(a)).asUnique());
    op.dropIndex(table, uniqueIndex(a, a, b));
    op.renameIndex(table, a, b);
    op.backfill(table, a, b);
    op.sql(a, b);
    op.sql(b);
  }

  private static MigrationSource write(
      List<String> parents, String message, List<SchemaOperation> operations) {
    List<SchemaOperation> downgrade = new ArrayList<>();
    operations.forEach(operation -> operation.reverse().ifPresent(downgrade::add));
    return MigrationWriter.write(
        new MigrationSpec(PACKAGE, 2, parents, message, operations, downgrade));
  }

  private static void isReadBack(
      List<MigrationSource> sources, List<List<SchemaOperation>> operations) {
    List<Migration> migrations = Compiled.of(sources, PACKAGE);
    for (int i = 0; i < migrations.size(); i++) {
      assertThat(Compiled.upgrade(migrations.get(i))).isEqualTo(operations.get(i));
      Optional<MigrationFile> file = MigrationReader.read(sources.get(i).text());
      assertThat(MigrationReader.isUntouched(sources.get(i).text())).isTrue();
      assertThat(file).map(MigrationFile::id).contains(sources.get(i).id());
      assertThat(file).map(MigrationFile::className).contains(sources.get(i).className());
    }
  }

  static void isFormatted(MigrationSource source) {
    try {
      String formatted = new Formatter().formatSource(source.text());
      assertThat(source.text()).isEqualTo(formatted);
      if (source.text().lines().noneMatch(line -> line.length() > Layout.MAX_WIDTH)) {
        assertThat(StringWrapper.wrap(formatted, new Formatter())).isEqualTo(formatted);
      }
    } catch (FormatterException e) {
      throw new AssertionError(source.text(), e);
    }
  }

  private static String words(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      text.append(random.nextInt(8) == 0 && text.length() > 0 ? ' ' : 'a');
    }
    return text.toString();
  }
}
