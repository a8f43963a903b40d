package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.Table;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Identifiers;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Steps;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** A database in which operations are simply run. Mutable. */
final class Playground implements AutoCloseable {

  private final Connection connection;

  Playground(TestDatabase database) throws SQLException {
    connection = database.connect();
  }

  /** Runs {@code operations} step by step, and returns what is there then. */
  Catalog run(List<SchemaOperation> operations) throws SQLException {
    for (Step step : Steps.of(operations)) {
      connection.setAutoCommit(step.kind() != Step.Kind.TRANSACTION);
      for (Action action : step.actions()) {
        while (execute(action.text()) > 0 && step.kind() == Step.Kind.BATCHES) {}
      }
      connection.setAutoCommit(true);
    }
    return Catalog.read(connection);
  }

  Catalog create(Schema schema) throws SQLException {
    return run(
        SchemaDiffer.diff(Schema.empty(), schema, Hints.none(), DiffOptions.DEFAULT).operations());
  }

  /** Gives each table a row, where its foreign keys let it have one. */
  void fill(Schema schema) throws SQLException {
    for (Table table : schema.tables()) {
      List<Column> columns =
          table.columns().stream()
              .filter(column -> column.generated().isEmpty() && column.identity().isEmpty())
              .filter(
                  column ->
                      table.foreignKeys().stream()
                          .noneMatch(key -> key.columns().contains(column.name())))
              .toList();
      String sql =
          "insert into "
              + Identifiers.quote(table.name())
              + (columns.isEmpty()
                  ? " default values"
                  : columns.stream()
                      .map(column -> Identifiers.quote(column.name()))
                      .collect(
                          Collectors.joining(
                              ", ",
                              " (",
                              columns.stream()
                                  .map(column -> RandomSchemas.sample(column.type().name()))
                                  .collect(Collectors.joining(", ", ") values (", ")")))));
      try {
        execute(sql);
      } catch (IllegalStateException e) {
        // A row that breaks a constraint isn't there, and that's all.
        if (!(e.getCause() instanceof SQLException cause && cause.getSQLState().startsWith("23"))) {
          throw e;
        }
      }
    }
  }

  boolean finds(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  void clear() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    execute("drop schema if exists public, billing cascade");
    execute("create schema public");
  }

  private int execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw new IllegalStateException(sql + "\n" + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
