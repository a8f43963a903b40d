package dev.limbeck.revision;

import static dev.limbeck.revision.Direction.DOWNGRADE;
import static dev.limbeck.revision.Direction.UPGRADE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every plan, over thousands of random graphs and random states. */
class PlanLawsTest {

  private static final int GRAPHS = 500;

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 22, 333, 4444})
  void anUpgradeAppliesExactlyWhatIsMissingAncestorsFirst(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS; i++) {
      RevisionGraph graph = graph(random);
      Set<String> applied = applied(random, graph);
      String target = any(random, graph);

      MigrationPlan plan = plan(graph, applied, UPGRADE, target);

      Set<String> missing = new HashSet<>(graph.ancestors(target));
      missing.add(target);
      missing.removeAll(applied);
      assertThat(ids(plan)).doesNotHaveDuplicates().hasSameElementsAs(missing);
      Set<String> after = new HashSet<>(applied);
      for (RevisionEntry entry : plan.entries()) {
        assertThat(after).containsAll(entry.parents());
        after.add(entry.id());
      }
      assertThat(plan.heads()).isEqualTo(graph.headsOf(after));
      assertThat(plan(graph, after, UPGRADE, target).entries()).as("a second time").isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 22, 333, 4444})
  void aDowngradeRevertsExactlyWhatFollowsDescendantsFirst(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS; i++) {
      RevisionGraph graph = graph(random);
      Set<String> applied = applied(random, graph);
      if (applied.isEmpty()) {
        continue;
      }
      String target = List.copyOf(new TreeSet<>(applied)).get(random.nextInt(applied.size()));

      MigrationPlan plan = plan(graph, applied, DOWNGRADE, target);

      Set<String> following = new HashSet<>(graph.descendants(target));
      following.retainAll(applied);
      assertThat(ids(plan)).doesNotHaveDuplicates().hasSameElementsAs(following);
      Set<String> left = new HashSet<>(applied);
      for (RevisionEntry entry : plan.entries()) {
        assertThat(graph.children(entry.id())).doesNotContainAnyElementsOf(left);
        left.remove(entry.id());
      }
      assertThat(left).contains(target);
      assertThat(plan.heads()).isEqualTo(graph.headsOf(left));
      assertThat(plan(graph, left, DOWNGRADE, target).entries()).as("a second time").isEmpty();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 22, 333, 4444})
  void whatGoesUpComesDownTheSameWay(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS; i++) {
      RevisionGraph graph = graph(random);
      Set<String> applied = new HashSet<>();
      for (String target : List.of(any(random, graph), "heads")) {
        applied.addAll(ids(plan(graph, applied, UPGRADE, target)));
      }
      assertThat(applied).hasSize(graph.revisions().size());
      List<String> down = ids(plan(graph, applied, DOWNGRADE, "base"));
      List<String> up = new ArrayList<>(ids(plan(graph, Set.of(), UPGRADE, "heads")));
      Collections.reverse(up);
      assertThat(down).isEqualTo(up);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 22, 333, 4444})
  void countingUpAndDownByOneVisitsTheSameRevisions(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS; i++) {
      RevisionGraph graph = graph(random);
      Set<String> applied = applied(random, graph);
      try {
        MigrationPlan up = plan(graph, applied, UPGRADE, "+1");
        Set<String> after = new HashSet<>(applied);
        after.addAll(ids(up));
        assertThat(ids(up)).hasSize(1);
        assertThat(ids(plan(graph, after, DOWNGRADE, "-1"))).isEqualTo(ids(up));
      } catch (RevisionException e) {
        if (e.kind() == RevisionException.Kind.OUT_OF_RANGE) {
          assertThat(e).hasMessageContaining("there are 0 to go");
        } else {
          assertThat(e.kind()).isEqualTo(RevisionException.Kind.AMBIGUOUS_WALK);
          assertThat(e.others()).hasSizeGreaterThan(1);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 22, 333, 4444})
  void theOrderOfTheFilesDoesNotCount(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < GRAPHS; i++) {
      RevisionGraph graph = graph(random);
      List<RevisionEntry> shuffled = new ArrayList<>(graph.revisions());
      Collections.shuffle(shuffled, random);
      assertThat(RevisionGraph.of(shuffled).revisions()).isEqualTo(graph.revisions());
    }
  }

  /** Returns up to 12 revisions; most follow one, some two, a few none. */
  private static RevisionGraph graph(Random random) {
    List<RevisionEntry> entries = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      Set<String> parents = new TreeSet<>();
      int wanted = random.nextInt(10) == 0 ? 0 : random.nextInt(4) == 0 ? 2 : 1;
      for (int p = 0; p < wanted && !entries.isEmpty(); p++) {
        parents.add(entries.get(random.nextInt(entries.size())).id());
      }
      String id = Integer.toHexString(random.nextInt(0xFFF) * 16 + i) + "x" + i;
      entries.add(new RevisionEntry(id, List.copyOf(parents), "sum", "C", ""));
    }
    return RevisionGraph.of(entries);
  }

  /** Returns a state that upgrades can lead to: whoever is in it is there with all ancestors. */
  private static Set<String> applied(Random random, RevisionGraph graph) {
    Set<String> applied = new HashSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String id = any(random, graph);
      applied.add(id);
      applied.addAll(graph.ancestors(id));
    }
    return applied;
  }

  private static String any(Random random, RevisionGraph graph) {
    return graph.revisions().get(random.nextInt(graph.revisions().size())).id();
  }

  private static MigrationPlan plan(
      RevisionGraph graph, Set<String> applied, Direction direction, String target) {
    return RevisionTarget.parse(target).plan(graph, applied, direction);
  }

  private static List<String> ids(MigrationPlan plan) {
    return plan.entries().stream().map(RevisionEntry::id).toList();
  }
}
