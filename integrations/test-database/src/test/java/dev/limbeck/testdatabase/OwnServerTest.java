package dev.limbeck.testdatabase;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class OwnServerTest {

  @Test
  void whatIsSetIsSoAndWhatIsWrittenIsStillThereAfterARestart() throws IOException, SQLException {
    try (OwnServer server = OwnServer.start(Map.of("work_mem", "7MB"))) {
      assertThat(ask(server, "show work_mem")).isEqualTo("7MB");
      assertThat(ask(server, "show fsync")).isEqualTo("on");
      assertThat(ask(server, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "create table book as select 5 as id; table book")).isEqualTo("5");

      server.stop();
      server.configure(Map.of("work_mem", "9MB"));
      server.start();

      assertThat(ask(server, "show work_mem")).isEqualTo("9MB");
      assertThat(ask(server, "table book")).isEqualTo("5");
    }
  }

  private static String ask(OwnServer server, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(server.url("postgres"));
        Statement statement = connection.createStatement()) {
      boolean isQuery = statement.execute(sql);
      while (!isQuery) {
        isQuery = statement.getMoreResults();
      }
      ResultSet row = statement.getResultSet();
      row.next();
      return row.getString(1);
    }
  }
}
