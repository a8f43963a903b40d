package dev.limbeck.sql;

import static dev.limbeck.schema.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.operation.Operations;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@PostgresTest
class ColumnChangeTest {

  private static final List<String> TEXTS =
      List.of("text", "varchar(9)", "varchar(3)", "varchar", "char(9)", "char(3)", "char(1)");
  private static final List<String> NUMBERS =
      List.of("smallint", "integer", "bigint", "numeric(9,2)", "numeric", "real", "float8");
  private static final List<String> TIMES =
      List.of("date", "timestamp(6)", "timestamp(0)", "timestamp(6) with time zone");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "varchar(9)    | varchar(5)    | 'abcdefg'",
        "text          | varchar(5)    | 'abcdefg'",
        "text          | char(5)       | 'abcdefg'",
        "char(9)       | varchar(5)    | 'abcdefg'",
        "varchar(9)    | char(1)       | 'abcdefg'",
        "varchar(9)[]  | varchar(5)[]  | array['abcdefg']",
        "varbit(9)     | varbit(5)     | B'1010101'",
        "integer       | varchar(3)    | 12345",
        "uuid          | varchar(9)    | '6f1f6f0c-6c9e-4b57-9d3e-0a2f1d1d1d1d'",
        "bigint        | integer       | 12345678901",
        "integer       | smallint      | 123456",
        "numeric(9,2)  | numeric(4,2)  | 12345.67",
        "float8        | integer       | 1e12",
        "varchar(9)    | integer       | 'abc'",
      })
  void whatTheNewTypeCannotHoldIsRefusedAndNeverCut(
      String from, String to, String value, TestDatabase database) throws SQLException {
    database.execute(
        "create table t (x " + from.strip() + ")", "insert into t values (" + value + ")");
    String before = database.queryOne("select x::text from t");

    try (Connection connection = database.connect()) {
      assertThatThrownBy(() -> change(connection, from.strip(), to.strip()))
          .isInstanceOf(IllegalStateException.class);
    }

    assertThat(database.queryOne("select x::text from t")).isEqualTo(before);
  }

  @Test
  void whatFitsIsConvertedWithinAFamilyAndToAndFromText(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      convertsAll(connection, NUMBERS, NUMBERS, "1", "1(\\.0*)?");
      convertsAll(connection, TEXTS, TEXTS, "'1'", "1 *");
      convertsAll(connection, NUMBERS, List.of("text", "varchar(9)"), "1", "1(\\.0*)?");
      convertsAll(connection, TEXTS, NUMBERS, "'1'", "1(\\.0*)?");
      convertsAll(connection, TIMES, TIMES, "'2024-02-29'", "2024-02-29.*");
      convertsAll(
          connection, TIMES, List.of("text", "varchar(99)"), "'2024-02-29'", "2024-02-29.*");
      convertsAll(
          connection, List.of("text", "varchar(99)"), TIMES, "'2024-02-29'", "2024-02-29.*");
      convertsAll(connection, List.of("boolean"), List.of("integer", "text"), "true", "1|true");
      convertsAll(connection, List.of("integer"), List.of("boolean"), "1", "true");
      convertsAll(connection, List.of("bytea", "uuid", "jsonb"), List.of("text"), "null", "");
      convertsAll(
          connection, List.of("varchar(9)[]"), List.of("text[]", "text"), "'{a}'", "\\{a\\}");
      convertsAll(
          connection, List.of("bigint[]"), List.of("integer[]", "text[]"), "'{1}'", "\\{1\\}");
    }
  }

  private static void convertsAll(
      Connection connection, List<String> from, List<String> to, String value, String expected)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String before : from) {
        for (String after : to) {
          if (before.equals(after)) {
            continue;
          }
          statement.execute("drop table if exists t");
          statement.execute("create table t (x " + before + ")");
          statement.execute("insert into t values (" + value + ")");
          change(connection, before, after);
          try (ResultSet row = statement.executeQuery("select coalesce(x::text, '') from t")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).as(before + " to " + after).matches(expected);
          }
        }
      }
    }
  }

  private static void change(Connection connection, String from, String to) {
    StepExecution.execute(
        connection, Operations.of(op -> op.alterColumn("t", column("x", from), column("x", to))));
  }
}
