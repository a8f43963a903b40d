package dev.limbeck.catalog;

import dev.limbeck.catalog.LiveTable.LiveColumn;
import dev.limbeck.catalog.LiveTable.LiveConstraint;
import dev.limbeck.catalog.LiveTable.LiveIndex;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.ColumnType;
import dev.limbeck.schema.CompositeType;
import dev.limbeck.schema.EnumType;
import dev.limbeck.schema.ForeignKey;
import dev.limbeck.schema.Identity;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.ReferentialAction;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads objects of the given names, each kind with one statement. */
final class CatalogReader {

  private final Connection connection;

  CatalogReader(Connection connection) {
    this.connection = connection;
  }

  /** Returns those of the tables that are there; a name's schema must be given. */
  Map<QualifiedName, LiveTable> tables(Collection<QualifiedName> names) throws SQLException {
    record Head(
        long id,
        QualifiedName name,
        String kind,
        boolean logged,
        Optional<String> options,
        Optional<String> comment) {}
    List<Head> heads = new ArrayList<>();
    named(
        CatalogSql.TABLES,
        names,
        row ->
            heads.add(
                new Head(
                    row.getLong(1),
                    QualifiedName.of(row.getString(2), row.getString(3)),
                    row.getString(4),
                    row.getBoolean(5),
                    optional(row, 6),
                    optional(row, 7))));
    List<Long> ids = heads.stream().map(Head::id).toList();
    Map<Long, List<LiveColumn>> columns = parts(CatalogSql.COLUMNS, ids, CatalogReader::column);
    Map<Long, List<LiveConstraint>> constraints =
        parts(CatalogSql.CONSTRAINTS, ids, CatalogReader::constraint);
    Map<Long, List<LiveIndex>> indexes = parts(CatalogSql.INDEXES, ids, CatalogReader::index);
    Map<QualifiedName, LiveTable> tables = new LinkedHashMap<>();
    for (Head head : heads) {
      tables.put(
          head.name(),
          new LiveTable(
              head.name(),
              head.kind(),
              head.logged(),
              head.options(),
              head.comment(),
              columns.getOrDefault(head.id(), List.of()),
              constraints.getOrDefault(head.id(), List.of()),
              indexes.getOrDefault(head.id(), List.of())));
    }
    return tables;
  }

  Map<QualifiedName, LiveSequence> sequences(Collection<QualifiedName> names) throws SQLException {
    Map<QualifiedName, LiveSequence> sequences = new LinkedHashMap<>();
    named(
        CatalogSql.SEQUENCES,
        names,
        row -> {
          QualifiedName name = QualifiedName.of(row.getString(1), row.getString(2));
          sequences.put(
              name,
              new LiveSequence(
                  name,
                  row.getString(3),
                  row.getLong(4),
                  row.getLong(5),
                  row.getLong(6),
                  row.getLong(7),
                  row.getLong(8),
                  row.getBoolean(9)));
        });
    return sequences;
  }

  Map<QualifiedName, NamedType> types(Collection<QualifiedName> names) throws SQLException {
    Map<QualifiedName, NamedType> types = new LinkedHashMap<>();
    named(
        CatalogSql.TYPES,
        names,
        row -> {
          QualifiedName name = QualifiedName.of(row.getString(1), row.getString(2));
          List<String> parts = strings(row, 3);
          types.put(
              name,
              row.getBoolean(4)
                  ? new CompositeType(name, attributes(parts))
                  : new EnumType(name, parts));
        });
    return types;
  }

  /** Returns the columns of name, type, collation and comment each. */
  private static List<Column> attributes(List<String> parts) {
    List<Column> attributes = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += 4) {
      Column plain = Column.column(parts.get(i), parts.get(i + 1));
      Column sorted = parts.get(i + 2).isEmpty() ? plain : plain.collate(parts.get(i + 2));
      attributes.add(parts.get(i + 3).isEmpty() ? sorted : sorted.comment(parts.get(i + 3)));
    }
    return attributes;
  }

  List<String> namespaces() throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT nspname FROM pg_catalog.pg_namespace");
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  @FunctionalInterface
  private interface Row {
    void read(ResultSet row) throws SQLException;
  }

  @FunctionalInterface
  private interface Part<T> {
    T of(ResultSet row) throws SQLException;
  }

  private void named(String sql, Collection<QualifiedName> names, Row row) throws SQLException {
    if (names.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(
          1, texts(names.stream().map(each -> each.schema().orElseThrow()).toList()));
      statement.setArray(2, texts(names.stream().map(QualifiedName::name).toList()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.read(rows);
        }
      }
    }
  }

  /** Returns what each table has; the first column is the table's. */
  private <T> Map<Long, List<T>> parts(String sql, List<Long> ids, Part<T> part)
      throws SQLException {
    Map<Long, List<T>> parts = new HashMap<>();
    if (ids.isEmpty()) {
      return parts;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setArray(1, connection.createArrayOf("int8", ids.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          parts.computeIfAbsent(rows.getLong(1), id -> new ArrayList<>()).add(part.of(rows));
        }
      }
    }
    return parts;
  }

  private Array texts(List<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static LiveColumn column(ResultSet row) throws SQLException {
    String identity = row.getString(6);
    Column column =
        new Column(
            row.getString(2),
            ColumnType.of(row.getString(3)),
            row.getBoolean(4),
            optional(row, 5),
            identity.isEmpty()
                ? Optional.empty()
                : Optional.of(identity.equals("a") ? Identity.ALWAYS : Identity.BY_DEFAULT),
            optional(row, 7),
            optional(row, 9),
            optional(row, 10));
    Optional<String> sequence = optional(row, 13);
    return new LiveColumn(
        column,
        row.getBoolean(8),
        optional(row, 11),
        sequence.isEmpty()
            ? Optional.empty()
            : Optional.of(QualifiedName.of(row.getString(12), sequence.get())));
  }

  private static LiveConstraint constraint(ResultSet row) throws SQLException {
    String name = row.getString(2);
    String type = row.getString(3);
    return new LiveConstraint(
        name,
        type,
        strings(row, 4),
        row.getString(5).replaceFirst("( NOT VALID| NOT ENFORCED)+$", ""),
        optional(row, 6).orElse(""),
        row.getBoolean(7),
        row.getBoolean(8),
        row.getBoolean(9),
        type.equals("f") ? Optional.of(foreignKey(row, name)) : Optional.empty());
  }

  private static ForeignKey foreignKey(ResultSet row, String name) throws SQLException {
    return new ForeignKey(
        name,
        strings(row, 4),
        QualifiedName.of(row.getString(10), row.getString(11)),
        strings(row, 12),
        action(row.getString(13)),
        action(row.getString(14)),
        optional(row, 15).filter(text -> !text.isEmpty()));
  }

  private static ReferentialAction action(String letter) {
    return switch (letter) {
      case "r" -> ReferentialAction.RESTRICT;
      case "c" -> ReferentialAction.CASCADE;
      case "n" -> ReferentialAction.SET_NULL;
      case "d" -> ReferentialAction.SET_DEFAULT;
      default -> ReferentialAction.NO_ACTION;
    };
  }

  private static LiveIndex index(ResultSet row) throws SQLException {
    return new LiveIndex(row.getString(2), row.getBoolean(3), row.getString(4), row.getBoolean(5));
  }

  private static Optional<String> optional(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static List<String> strings(ResultSet row, int column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }
}
