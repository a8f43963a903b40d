package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.schema.QualifiedName;
import java.time.Duration;
import java.util.Optional;

/**
 * What the builder was told.
 *
 * @param schema the schema for everything; empty for the connection's own
 * @param retryFor how long a transaction gives way to others before it fails
 * @param sessionPooler a pooler may stand between, because it keeps sessions
 * @param rewind an upgrade first reverts what this build doesn't have, or has changed
 * @param role whom everything belongs to; empty for the one that connects
 */
record Settings(
    Optional<String> unit,
    ClassLoader loader,
    QualifiedName historyTable,
    Optional<String> schema,
    Duration lockWait,
    Duration retryFor,
    boolean sessionPooler,
    boolean rewind,
    Optional<String> role) {

  static final String DEFAULT_TABLE = "limbeck_history";

  /** The names of the table's indexes are made from its own and must fit into 63 bytes. */
  static final int MAX_TABLE_BYTES = 46;

  Settings ofUnit(String name) {
    return new Settings(
        Optional.of(name),
        loader,
        historyTable,
        schema,
        lockWait,
        retryFor,
        sessionPooler,
        rewind,
        role);
  }

  /** Returns a name whose derived names fit too. */
  static QualifiedName requireHistoryTable(String text) {
    QualifiedName name = QualifiedName.parse(text);
    if (name.name().getBytes(UTF_8).length > MAX_TABLE_BYTES) {
      throw new IllegalArgumentException(
          "The history table's name "
              + name.name()
              + " is longer than "
              + MAX_TABLE_BYTES
              + " bytes, so its indexes would have no names. Choose a shorter one.");
    }
    return name;
  }

  /** Returns the history's name as far as it is known without looking into the database. */
  QualifiedName givenHistoryTable() {
    return historyTable.schema().isPresent()
        ? historyTable
        : new QualifiedName(schema, historyTable.name());
  }
}
