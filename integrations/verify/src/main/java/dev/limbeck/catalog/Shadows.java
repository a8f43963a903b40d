package dev.limbeck.catalog;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.catalog.LiveTable.LiveColumn;
import dev.limbeck.catalog.LiveTable.LiveConstraint;
import dev.limbeck.catalog.LiveTable.LiveIndex;
import dev.limbeck.catalog.Spellings.Question;
import dev.limbeck.catalog.Spellings.Topic;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Steps;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Temporary images of tables, on which PostgreSQL shows how it spells what was promised.
 *
 * <p>They live in a transaction that its owner rolls back. What can't be created is passed over.
 */
final class Shadows {

  /** PostgreSQL's name for the temporary schema of the session. */
  static final String SPACE = "pg_temp";

  private final Map<QualifiedName, String> names = new LinkedHashMap<>();
  private final Set<String> taken = new LinkedHashSet<>();

  /** Returns the image of a table; of its own name, for expressions may say it. */
  QualifiedName of(QualifiedName table) {
    return QualifiedName.of(
        SPACE,
        names.computeIfAbsent(
            table, name -> taken.add(name.name()) ? name.name() : "limbeck_image_" + names.size()));
  }

  /** Answers what can be answered; a failure of the whole leaves everything open. */
  void ask(Connection connection, Spellings spellings, Map<QualifiedName, List<Column>> missing)
      throws SQLException {
    List<Question> questions = spellings.questions();
    StringBuilder block = new StringBuilder("BEGIN\n");
    for (QualifiedName table : List.copyOf(names.keySet())) {
      QualifiedName image = of(table);
      attempt(block, List.of("CREATE TABLE " + quote(image) + " (LIKE " + quote(table) + ")"));
      for (Column column : missing.getOrDefault(table, List.of())) {
        Column plain = Column.column(column.name(), column.type());
        attempt(block, statements(List.of(SchemaOperation.addPart(image, plain, false))));
      }
    }
    questions.forEach(question -> attempt(block, statements(question.operations())));
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute("DO " + literal(block.append("END").toString()));
    }
    answer(new CatalogReader(connection), space(connection), spellings);
  }

  private void answer(CatalogReader reader, String space, Spellings spellings) throws SQLException {
    Set<QualifiedName> tables = new LinkedHashSet<>();
    Set<QualifiedName> sequences = new LinkedHashSet<>();
    names.values().forEach(name -> tables.add(QualifiedName.of(space, name)));
    for (Question question : spellings.questions()) {
      switch (question.topic().part()) {
        case OPTIONS -> tables.add(QualifiedName.of(space, question.name()));
        case SEQUENCE -> sequences.add(QualifiedName.of(space, question.name()));
        default -> {}
      }
    }
    Map<QualifiedName, LiveTable> images = reader.tables(tables);
    Map<QualifiedName, LiveSequence> counters = reader.sequences(sequences);
    for (Question question : spellings.questions()) {
      Topic topic = question.topic();
      QualifiedName own = QualifiedName.of(space, question.name());
      spellings.answer(
          topic,
          switch (topic.part()) {
            case SEQUENCE -> Optional.ofNullable(counters.get(own)).map(LiveSequence::settings);
            case OPTIONS ->
                Optional.ofNullable(images.get(own)).map(image -> image.options().orElse(""));
            default ->
                Optional.ofNullable(images.get(QualifiedName.of(space, of(topic.owner()).name())))
                    .flatMap(image -> spelled(image, question));
          });
    }
  }

  private static Optional<String> spelled(LiveTable image, Question question) {
    Topic topic = question.topic();
    return switch (topic.part()) {
      case TYPE -> image.column(question.name()).map(each -> each.column().type().name());
      case DEFAULT -> image.column(topic.name()).flatMap(each -> each.column().defaultValue());
      case GENERATED -> image.column(question.name()).flatMap(Shadows::generated);
      case CHECK -> constraint(image, question).map(LiveConstraint::definition);
      case UNIQUE -> constraint(image, question).map(LiveConstraint::tail);
      case INDEX ->
          image.indexes().stream()
              .filter(each -> each.name().equals(question.name()))
              .map(LiveIndex::definition)
              .findFirst();
      case OPTIONS, SEQUENCE -> Optional.empty();
    };
  }

  private static Optional<String> generated(LiveColumn column) {
    return column.column().generated();
  }

  private static Optional<LiveConstraint> constraint(LiveTable image, Question question) {
    return image.constraints().stream()
        .filter(each -> each.name().equals(question.name()))
        .findFirst();
  }

  private static String space(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT coalesce((SELECT nspname FROM pg_catalog.pg_namespace WHERE oid ="
                    + " pg_catalog.pg_my_temp_schema()), 'pg_temp')")) {
      row.next();
      return row.getString(1);
    }
  }

  private static List<String> statements(List<SchemaOperation> operations) {
    List<String> statements = new ArrayList<>();
    for (Step step : Steps.of(operations)) {
      for (Action action : step.actions()) {
        statements.add(action.text());
      }
    }
    return statements;
  }

  /** What fails takes back only itself. */
  private static void attempt(StringBuilder block, List<String> statements) {
    block.append("BEGIN\n");
    statements.forEach(sql -> block.append("EXECUTE ").append(literal(sql)).append(";\n"));
    block.append("EXCEPTION WHEN OTHERS THEN NULL; END;\n");
  }
}
