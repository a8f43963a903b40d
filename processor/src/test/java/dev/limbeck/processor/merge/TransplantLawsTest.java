package dev.limbeck.processor.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.model.Schema;
import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.processor.diff.DiffOptions;
import dev.limbeck.processor.diff.Difference;
import dev.limbeck.processor.diff.RandomSchemas;
import dev.limbeck.processor.diff.SchemaDiffer;
import dev.limbeck.processor.merge.Transplant.Branch;
import dev.limbeck.processor.merge.Transplant.Wish;
import dev.limbeck.replay.SchemaReplay;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of any two branches. */
class TransplantLawsTest {
  private static final int PAIRS = Integer.getInteger("limbeck.pairs.pure", 1_500) / 3;

  /** A change, and how far one branch has come with it. */
  private record Story(int seed, Schema from, Difference difference, Wish wish) {

    static Story of(int seed) {
      RandomSchemas.Pair pair = new RandomSchemas(seed).pair();
      Difference difference =
          SchemaDiffer.diff(pair.from(), pair.to(), pair.hints(), DiffOptions.DEFAULT);
      return new Story(
          seed,
          pair.from().canonical(),
          difference,
          new Wish(difference.schema(), pair.hints(), true));
    }

    Schema to() {
      return difference.schema().canonical();
    }

    Branch nothing() {
      return new Branch(from, List.of());
    }

    Branch all() {
      return new Branch(to(), renames(difference.operations()));
    }

    Branch half() {
      List<SchemaOperation> done =
          difference.operations().subList(0, difference.operations().size() / 2);
      return new Branch(SchemaReplay.replay(from, done).canonical(), renames(done));
    }

    private static List<SchemaOperation> renames(List<SchemaOperation> operations) {
      return operations.stream().filter(Rename.class::isInstance).toList();
    }
  }

  @Test
  void whatOnlyOneHasDoneIsDoneAsItWas() {
    for (int seed = 0; seed < PAIRS; seed++) {
      Story story = Story.of(seed);

      Transplant moved = Transplant.of(story.from(), story.nothing(), story.all(), story.wish());

      assertThat(moved.contradictions()).as("seed %s", seed).isEmpty();
      assertThat(moved.fits()).as("seed %s: %s", seed, moved.unfit()).isTrue();
      assertThat(moved.schema()).as("seed %s", seed).isEqualTo(story.to());
    }
  }

  @Test
  void whatBothHaveDoneIsDone() {
    for (int seed = 0; seed < PAIRS; seed++) {
      Story story = Story.of(seed);

      Transplant moved = Transplant.anew(story.from(), story.all(), story.all(), story.wish());

      assertThat(moved.contradictions()).as("seed %s", seed).isEmpty();
      assertThat(moved.operations()).as("seed %s", seed).isEmpty();
      assertThat(moved.schema()).as("seed %s", seed).isEqualTo(story.to());
    }
  }

  @Test
  void whatIsWrittenAnewLeadsFromWhereTheOtherHasComeToWhatIsSaid() {
    int agreeing = 0;
    for (int seed = 0; seed < PAIRS; seed++) {
      Story story = Story.of(seed);
      Branch half = story.half();

      Transplant moved = Transplant.anew(story.from(), half, story.all(), story.wish());

      if (moved.contradictions().isEmpty()) {
        agreeing++;
        assertThat(SchemaReplay.replay(half.schema(), moved.operations()).canonical())
            .as("seed %s", seed)
            .isEqualTo(moved.schema());
      }
    }
    assertThat(agreeing).isGreaterThan(PAIRS / 2);
  }
}
