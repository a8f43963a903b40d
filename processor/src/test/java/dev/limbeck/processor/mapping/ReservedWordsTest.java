package dev.limbeck.processor.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

@PostgresTest
class ReservedWordsTest {

  /** Words that became reserved after PostgreSQL 13; older servers take them. */
  private static final Set<String> NEWER = Set.of("system_user");

  @Test
  void allThatPostgresRefusesIsReservedAndNothingElse(TestDatabase database) throws SQLException {
    Set<String> refused = new TreeSet<>();
    Set<String> reserved = new TreeSet<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      for (String word : words(database)) {
        if (isRefused(statement, "create temp table t (" + word + " integer); drop table t")
            || isRefused(statement, "create temp table " + word + " (i integer)")) {
          refused.add(word);
        }
        if (NameRules.isReserved(word)) {
          reserved.add(word);
        }
      }
    }
    reserved.removeIf(word -> NEWER.contains(word) && !refused.contains(word));
    assertThat(reserved).isEqualTo(refused);
  }

  private static List<String> words(TestDatabase database) {
    return database.query("select word from pg_get_keywords() order by word").stream()
        .map(row -> String.valueOf(row.get(0)))
        .toList();
  }

  private static boolean isRefused(Statement statement, String sql) {
    try {
      statement.execute(sql);
      return false;
    } catch (SQLException e) {
      return true;
    }
  }
}
