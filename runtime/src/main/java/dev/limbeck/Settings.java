package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.schema.QualifiedName;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the builder was told; whoever works by it has a copy that nobody changes. */
final class Settings implements Cloneable {

  static final String DEFAULT_TABLE = "limbeck_history";

  /** The names of the table's indexes are made from its own and must fit into 63 bytes. */
  static final int MAX_TABLE_BYTES = 46;

  Task<ClassLoader, Connection> connector = Connections.NONE;
  Optional<String> unit = Optional.empty();
  ClassLoader loader = ownLoader();
  QualifiedName historyTable = QualifiedName.of(DEFAULT_TABLE);

  /** The schema for everything; empty for the connection's own. */
  Optional<String> schema = Optional.empty();

  Duration lockWait = Duration.ofMinutes(5);

  /** How long a transaction gives way to others before it fails. */
  Duration retryFor = Duration.ofMinutes(10);

  /** A pooler may stand between, because it keeps sessions. */
  boolean sessionPooler;

  /** An upgrade first reverts what this build doesn't have, or has changed. */
  boolean rewind = Boolean.getBoolean("limbeck.rewind");

  /** Whom everything belongs to; empty for the one that connects. */
  Optional<String> role = Optional.ofNullable(System.getProperty("limbeck.role"));

  List<MigrationListener> listeners = List.of();

  Settings copy() {
    try {
      return (Settings) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  Settings ofUnit(String name) {
    Settings copy = copy();
    copy.unit = Optional.of(name);
    return copy;
  }

  private static ClassLoader ownLoader() {
    ClassLoader own = Thread.currentThread().getContextClassLoader();
    if (own == null) {
      own = Limbeck.class.getClassLoader();
    }
    return own == null ? ClassLoader.getSystemClassLoader() : own;
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
