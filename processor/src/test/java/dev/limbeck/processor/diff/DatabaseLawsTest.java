package dev.limbeck.processor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.processor.diff.Finding.NarrowsType;
import dev.limbeck.processor.diff.Finding.RequiredWithoutBackfill;
import dev.limbeck.processor.diff.Finding.RowsMayViolate;
import dev.limbeck.schema.Column;
import dev.limbeck.testdatabase.Catalog;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the pure laws promise, PostgreSQL has to keep. */
@PostgresTest
class DatabaseLawsTest {

  private static final int FIRST = Integer.getInteger("limbeck.pairs.first", 0);
  private static final int PAIRS = Integer.getInteger("limbeck.pairs", 150);

  private int filled;

  @Test
  void theWayThereAndTheWayBackArrive(TestDatabase one, TestDatabase other) throws SQLException {
    try (Playground migrated = new Playground(one);
        Playground created = new Playground(other)) {
      for (int seed = FIRST; seed < FIRST + PAIRS; seed++) {
        arrives(seed, new RandomSchemas(seed).pair(), migrated, created);
      }
      assertThat(filled).as("migrations of tables with rows").isGreaterThan(PAIRS / 10);
    }
  }

  private void arrives(int seed, RandomSchemas.Pair pair, Playground migrated, Playground created)
      throws SQLException {
    DiffOptions options = DiffOptions.DEFAULT.withOnline(seed % 2 == 0);
    Difference difference = SchemaDiffer.diff(pair.from(), pair.to(), pair.hints(), options);
    List<SchemaOperation> operations = difference.operations();
    String description = "seed " + seed;
    try {
      migrated.clear();
      created.clear();
      Catalog from = migrated.create(pair.from());
      migrated.fill(pair.from());
      if (mayFail(pair, difference, migrated)) {
        migrated.clear();
        migrated.create(pair.from());
      } else {
        filled++;
      }
      assertThat(migrated.run(operations).differencesFrom(created.create(pair.to())))
          .as(description)
          .isEmpty();
      if (operations.stream().anyMatch(DatabaseLawsTest::hasNoWayBack)) {
        migrated.clear();
        migrated.create(pair.to());
      }
      assertThat(migrated.run(Downgrade.of(operations)).differencesFrom(from))
          .as(description + ", back")
          .isEmpty();
    } catch (IllegalStateException e) {
      throw new AssertionError(description + ": " + e.getMessage(), e);
    }
  }

  /** A change that says that it may fail on rows may fail; otherwise it must not. */
  private static boolean mayFail(
      RandomSchemas.Pair pair, Difference difference, Playground migrated) throws SQLException {
    boolean mayFail = !pair.hints().renamedColumns().isEmpty();
    for (Finding finding : difference.findings()) {
      mayFail |=
          finding instanceof RequiredWithoutBackfill
              || finding instanceof NarrowsType
              || (!mayFail
                  && finding instanceof RowsMayViolate rule
                  && migrated.finds(rule.query()));
    }
    return mayFail;
  }

  /** Rows can't go back into required columns that aren't there any more. */
  private static boolean hasNoWayBack(SchemaOperation operation) {
    return operation.isDestructive()
        || (operation instanceof PartChange alter
            && alter.from() instanceof Column from
            && alter.to() instanceof Column to
            && !from.type().equals(to.type()));
  }
}
