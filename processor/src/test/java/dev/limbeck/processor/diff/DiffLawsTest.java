package dev.limbeck.processor.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.processor.snapshot.Snapshot;
import dev.limbeck.processor.snapshot.SnapshotWriter;
import dev.limbeck.replay.SchemaReplay;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiffLawsTest {

  private static final int PAIRS = Integer.getInteger("limbeck.pairs.pure", 1_500);

  @Test
  void theWayThereAndTheWayBackArrive() {
    for (int seed = 0; seed < PAIRS; seed++) {
      RandomSchemas.Pair pair = new RandomSchemas(seed).pair();
      for (DiffOptions options :
          List.of(
              DiffOptions.DEFAULT,
              DiffOptions.DEFAULT.withOnline(false),
              DiffOptions.DEFAULT.withHold(true))) {
        arrives(seed, pair, options);
      }
    }
  }

  private static void arrives(int seed, RandomSchemas.Pair pair, DiffOptions options) {
    Difference difference = SchemaDiffer.diff(pair.from(), pair.to(), pair.hints(), options);
    Schema to = difference.schema().canonical();
    String description = "seed " + seed + ", " + options;
    if (!options.hold()) {
      assertThat(text(to)).as(description).isEqualTo(text(pair.to()));
    }
    List<SchemaOperation> operations = difference.operations();
    assertThat(text(SchemaReplay.replay(pair.from(), operations)))
        .as(description)
        .isEqualTo(text(to));
    assertThat(text(SchemaReplay.replay(to, Downgrade.of(operations))))
        .as(description + ", back")
        .isEqualTo(text(pair.from()));
    Difference again = SchemaDiffer.diff(to, pair.to(), pair.hints(), options);
    assertThat(again.operations()).as(description + ", once more").isEmpty();
  }

  /** The snapshot's text shows a difference by the line. */
  static String text(Schema schema) {
    return SnapshotWriter.write(
        new Snapshot("unit", Optional.empty(), "package", List.of(), List.of(), schema));
  }
}
