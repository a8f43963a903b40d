package dev.limbeck.testdatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@PostgresTest
final class TestDatabaseTest {

  @Test
  void twoParametersAreTwoDatabases(TestDatabase one, TestDatabase two) {
    one.execute("create table book (id bigint)", "insert into book values (7)");

    assertThat(one.queryOne("select id from book")).isEqualTo("7");
    assertThat(two.queryOne("select to_regclass('book')")).isNull();
  }

  @Test
  void theUrlAloneIsEnoughToConnect(TestDatabase database) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.url())) {
      assertThat(connection.getCatalog()).isEqualTo(database.name());
      assertThat(connection.getMetaData().getUserName()).isEqualTo(database.user());
    }
  }

  @Test
  void valuesAreTextAndNullIsNull(TestDatabase database) {
    assertThat(database.query("values (1, true, null), (2, false, array['a', 'b'])"))
        .isEqualTo(List.of(Arrays.asList("1", "t", null), List.of("2", "f", "{a,b}")));
  }

  @Test
  void aClosedDatabaseIsGone() {
    TestServer server = TestServer.get();
    try (TestDatabase other = server.createDatabase()) {
      TestDatabase database = server.createDatabase("Mixed Case's");
      assertThat(database.name()).startsWith("mixed_case_s_");

      database.close();
      database.close();

      assertThat(
              other.queryOne(
                  "select count(*) from pg_database where datname = '" + database.name() + "'"))
          .isEqualTo("0");
    }
  }

  @Test
  void aFailureNamesTheStatement(TestDatabase database) {
    assertThatThrownBy(() -> database.execute("select 1", "drop table nowhere"))
        .hasMessageContaining("drop table nowhere")
        .hasMessageContaining("does not exist");
    assertThatThrownBy(() -> database.queryOne("values (1), (2)"))
        .hasMessageContaining("One value was expected");
  }

  @Test
  void everyServerSortsAlike(TestDatabase database) {
    assertThat(
            database.queryOne("select string_agg(x, '' order by x) from unnest(array['a','B']) x"))
        .isEqualTo("Ba");
  }

  @Test
  void theServerSaysWhatItIs() {
    TestServer server = TestServer.get();
    assertThat(server.description())
        .startsWith("PostgreSQL " + server.majorVersion())
        .endsWith(server.host() + ":" + server.port() + ")");
    assertThat(TestServer.get()).isSameAs(server);
  }
}
