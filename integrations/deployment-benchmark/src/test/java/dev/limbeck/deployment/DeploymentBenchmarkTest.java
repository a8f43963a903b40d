package dev.limbeck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.OwnServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DeploymentBenchmarkTest {
  private static final int REVISIONS = 3;

  @TempDir Path folder;

  @Test
  void allLeaveTheSameSchemaAndAreMeasured() throws Exception {
    try (OwnServer server = OwnServer.start(Map.of())) {
      DeploymentBenchmark benchmark = new DeploymentBenchmark(folder, server, 1);

      Scenario scenario = benchmark.atHead(REVISIONS);

      Catalog expected = catalog(server, Contender.JDBC);
      assertThat(expected.lines()).filteredOn(line -> line.startsWith("table")).hasSize(REVISIONS);
      for (Contender contender : Contender.values()) {
        assertThat(scenario.rounds(contender)).isEqualTo(1);
        assertThat(expected.differencesFrom(catalog(server, contender)))
            .as(contender.title())
            .isEmpty();
      }
      assertThat(scenario.table())
          .contains("at head, 3 revisions", "plain JDBC", "Limbeck", "Flyway", "Liquibase");
    }
  }

  private static Catalog catalog(OwnServer server, Contender contender) throws SQLException {
    String url = server.url(DeploymentBenchmark.database(contender));
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "drop table if exists flyway_schema_history, databasechangelog, databasechangeloglock");
      return Catalog.read(connection);
    }
  }
}
