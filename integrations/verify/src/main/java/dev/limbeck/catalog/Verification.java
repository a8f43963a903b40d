package dev.limbeck.catalog;

import dev.limbeck.model.Schema;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.NamedType;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Sequence;
import dev.limbeck.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a database against a schema. Mutable; to be used in this order: read, ask, answer.
 *
 * <p>The connection's search path must begin with the schema that unqualified names are in.
 */
public final class Verification {

  private final Schema promised;
  private final Spellings spellings = new Spellings();
  private final Shadows shadows = new Shadows();
  private final Comparison.Live live;

  private Verification(Schema promised, Comparison.Live live) {
    this.promised = promised;
    this.live = live;
  }

  /**
   * Reads what is there of what was promised; in one snapshot, if the transaction has one.
   *
   * @param home the schema of names that say none
   */
  public static Verification read(Connection connection, Schema promised, String home)
      throws SQLException {
    Schema whole = Promise.of(promised, home);
    CatalogReader reader = new CatalogReader(connection);
    Verification verification =
        new Verification(
            whole,
            new Comparison.Live(
                reader.namespaces(),
                reader.types(whole.types().stream().map(NamedType::name).toList()),
                reader.sequences(whole.sequences().stream().map(Sequence::name).toList()),
                reader.tables(whole.tables().stream().map(Table::name).toList())));
    verification.compare();
    return verification;
  }

  /** Returns whether PostgreSQL has to be asked how it spells something. */
  public boolean hasQuestions() {
    return !spellings.questions().isEmpty();
  }

  /** Asks, in a transaction that may write; nothing of it is to stay, so roll it back. */
  public void ask(Connection connection) throws SQLException {
    Map<QualifiedName, List<Column>> missing = new HashMap<>();
    for (Table table : promised.tables()) {
      LiveTable found = live.tables().get(table.name());
      if (found != null) {
        missing.put(
            table.name(),
            table.columns().stream()
                .filter(column -> found.column(column.name()).isEmpty())
                .toList());
      }
    }
    shadows.ask(connection, spellings, missing);
  }

  /** Returns every difference, in an order in which all can be mended; notes come last. */
  public List<Difference> differences() {
    spellings.close();
    return compare();
  }

  private List<Difference> compare() {
    return new Comparison(promised, live, spellings, shadows).differences();
  }
}
