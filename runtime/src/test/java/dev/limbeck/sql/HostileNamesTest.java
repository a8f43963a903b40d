package dev.limbeck.sql;

import static dev.limbeck.schema.CheckConstraint.check;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.ForeignKey.foreignKey;
import static dev.limbeck.schema.Index.index;
import static dev.limbeck.schema.Index.uniqueIndex;
import static dev.limbeck.schema.PrimaryKey.primaryKey;
import static dev.limbeck.schema.Sequence.sequence;
import static dev.limbeck.schema.TableComment.comment;
import static dev.limbeck.schema.UniqueConstraint.unique;
import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.Operations;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gives every object one awkward name, in every operation, up and down again. */
@PostgresTest
class HostileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "it's",
        "say \"hi\"",
        "\"",
        "a.b",
        ".",
        "select",
        "User",
        "été ☃ 表 🦉",
        "100%s %1$I %",
        "back\\slash\\",
        "$limbeck$",
        "$limbeck1$ $limbeck$ $$",
        "x\"; drop table y; --",
        "/* c",
        "two\nlines\t\r",
        " around ",
        ":limbeck_pending :'x'",
        "? {fn now()} ?1",
        "$1",
        "(int)[]",
        "ééééééééééééééééééééééééééééééz",
        "63_bytes_63_bytes_63_bytes_63_bytes_63_bytes_63_bytes_63_bytes_"
      })
  void anObjectOfAnyNameIsMadeChangedAndUnmade(String name, TestDatabase database)
      throws SQLException {
    List<SchemaOperation> up = Operations.of(op -> everything(op, name));
    try (Connection connection = database.connect()) {
      Catalog before = Catalog.read(connection);
      StepExecution.execute(connection, up);
      assertThat(
              database.queryOne(
                  "select count(*) from pg_namespace where nspname = $n$" + name + "$n$"))
          .isEqualTo("1");
      StepExecution.execute(connection, reversed(up));
      assertThat(Catalog.read(connection).differencesFrom(before)).isEmpty();
    }
  }

  @Test
  void noOperationIsLeftOut() {
    Set<String> tried = new TreeSet<>();
    Object visitor =
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SchemaOperation.Visitor.class},
            (proxy, verb, arguments) -> tried.add(verb.getName()));
    Operations.of(op -> everything(op, "x"))
        .forEach(operation -> operation.accept((SchemaOperation.Visitor<?>) visitor));
    assertThat(
            Arrays.stream(SchemaOperation.Visitor.class.getMethods())
                .map(Method::getName)
                .filter(verb -> !verb.equals("run") && !tried.contains(verb))
                .filter(verb -> !verb.startsWith("drop")))
        .as("operations that neither stand here nor are the way back of one that does")
        .isEmpty();
  }

  private static void composites(Operations op, String name, String table) {
    QualifiedName type = QualifiedName.of(name, other(name, 30));
    Column part = column(name, "varchar(20)").comment(name);
    Column more = column(other(name, 2), "integer").comment(name);
    CompositeType one = new CompositeType(type, List.of(part));
    CompositeType two = new CompositeType(type, List.of(part, more));
    op.createType(one);
    op.addColumn(table, column(other(name, 31), quote(type) + "[]"));
    op.alterType(one, two);
    op.alterType(two, new CompositeType(type, List.of(more, part)));
  }

  private static void everything(Operations op, String name) {
    QualifiedName type = QualifiedName.of(name, name);
    String table = QualifiedName.of(name, other(name, 1)).toString();
    EnumType mood = new EnumType(type, List.of(name, "ok"));
    EnumType happy = new EnumType(type, List.of(name, "ok", other(name, 2)));
    EnumType sorted = new EnumType(type, List.of("ok", other(name, 2), name));
    Column key = column(name, "bigint").asIdentity().comment(name);
    Column second = column(other(name, 2), "varchar(20)").comment(name);
    Column third = column(other(name, 3), quote(type)).defaultTo(literal(name));
    op.createNamespace(name);
    op.createType(mood);
    op.createTable(
        table,
        key,
        second,
        third,
        primaryKey(other(name, 4), name),
        index(other(name, 5), other(name, 2)),
        comment(name));
    op.sql("insert into " + quote(QualifiedName.parse(table)) + " default values");
    op.alterType(mood, happy);
    op.alterType(happy, sorted);
    composites(op, name, table);
    op.alterTableComment(table, name, name + name);
    String sequence = QualifiedName.of(name, other(name, 6)).toString();
    op.createSequence(sequence(sequence, 1, 50));
    op.alterSequence(sequence(sequence, 1, 50), sequence(sequence, 1, 10));
    op.renameSequence(sequence, QualifiedName.of(other(name, 7)).toString());
    op.addColumn(table, column(other(name, 8), "integer").comment(name));
    op.renameColumn(table, other(name, 8), other(name, 9));
    op.online().backfill(table, other(name, 9), "1");
    op.backfill(table, other(name, 2), literal(name.substring(0, 1)));
    op.alterColumn(table, second, column(other(name, 2), "text").notNull().comment("'"));
    Column ninth = column(other(name, 9), "integer").comment(name);
    op.online().alterColumn(table, ninth, ninth.notNull());
    op.alterColumn(table, ninth.notNull(), ninth.notNull().asIdentity());
    constraints(op, name, table);
    op.createTable("plain", column("a", "text"));
    String moved = QualifiedName.of(other(name, 21)).toString();
    op.renameTable(table, moved);
    op.dropTable("plain", column("a", "text"));
  }

  private static void constraints(Operations op, String name, String table) {
    String column = other(name, 9);
    op.online().createIndex(table, uniqueIndex(other(name, 10), column));
    op.renameIndex(table, other(name, 10), other(name, 11));
    op.online().addUnique(table, unique(other(name, 12), column));
    op.addUnique(table, unique(other(name, 13), column, name));
    op.renameConstraint(table, other(name, 13), other(name, 14));
    op.online().addCheck(table, check(other(name, 15), quote(column) + " > 0"));
    op.online().addForeignKey(table, foreignKey(other(name, 16), column).references(table, name));
    op.dropForeignKey(table, foreignKey(other(name, 16), column).references(table, name));
    op.dropPrimaryKey(table, primaryKey(other(name, 4), name));
    op.addPrimaryKey(table, primaryKey(other(name, 17), name));
  }

  /** Returns another name of the same kind, as long as names may be. */
  private static String other(String name, int number) {
    String end = Integer.toString(number);
    String start = name;
    while ((start + end).getBytes(StandardCharsets.UTF_8).length > Identifiers.MAX_BYTES) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    return start + end;
  }

  private static List<SchemaOperation> reversed(List<SchemaOperation> operations) {
    List<SchemaOperation> result = new ArrayList<>();
    for (SchemaOperation each : operations) {
      each.reverse().ifPresent(back -> result.add(0, back));
    }
    return result;
  }
}
