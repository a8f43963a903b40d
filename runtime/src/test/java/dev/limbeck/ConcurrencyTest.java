package dev.limbeck;

import static dev.limbeck.Refusals.assertThatRefusal;
import static dev.limbeck.schema.Column.column;
import static dev.limbeck.schema.Index.index;
import static org.assertj.core.api.Assertions.assertThat;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@PostgresTest
class ConcurrencyTest {

  @Test
  void startersThatCompeteApplyEachRevisionOnce(TestDatabase database) throws Exception {
    TestBuild build =
        TestBuild.unit("shop")
            .table("a1")
            .revision(
                "b2 < a1",
                op -> {
                  op.sql("select pg_sleep(0.3)");
                  op.online().createIndex("a1", index("a1_ix", "id"));
                },
                op -> op.dropIndex("a1", index("a1_ix", "id")))
            .revision(
                "c3 < b2",
                op -> op.sql("insert into a1 values (1)"),
                op -> op.sql("delete from a1"));
    ExecutorService starters = Executors.newFixedThreadPool(4);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<MigrationReport>> reports = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Callable<MigrationReport> starter =
          () -> {
            start.await();
            return limbeck(database, build).load().upgrade();
          };
      reports.add(starters.submit(starter));
    }
    start.countDown();

    int applied = 0;
    for (Future<MigrationReport> report : reports) {
      applied += report.get().entries().size();
      assertThat(report.get().heads()).containsExactly("c3");
    }
    starters.shutdown();

    assertThat(applied).isEqualTo(3);
    assertThat(database.queryOne("select count(*) from a1")).isEqualTo("1");
    assertThat(database.queryOne("select count(*) from limbeck_history")).isEqualTo("3");
  }

  @Test
  void whoWaitsTooLongLearnsWhoHoldsTheLock(TestDatabase database) {
    TestBuild build = TestBuild.unit("shop").table("a1");
    Limbeck impatient =
        limbeck(database, TestBuild.unit("shop").table("a1")).lockWait(Duration.ZERO).load();
    List<LimbeckException> refused = new ArrayList<>();
    Limbeck holder =
        limbeck(database, build)
            .listener(
                new MigrationListener() {
                  @Override
                  public void beforeRevision(
                      RevisionEntry revision, Direction direction, int firstStep, int steps) {
                    assertThatRefusal(LimbeckException.Kind.LOCK_NOT_OBTAINED)
                        .isThrownBy(impatient::upgrade)
                        .satisfies(refused::add);
                    assertThat(impatient.current().pending()).as("readers don't wait").hasSize(1);
                  }
                })
            .load();

    holder.upgrade();

    assertThat(refused).hasSize(1);
    assertThat(refused.get(0))
        .hasMessageContaining("Another process is migrating this database")
        .hasMessageContaining("(limbeck ")
        .hasMessageContaining("SELECT pg_terminate_backend(")
        .hasMessageContaining("Nothing was changed.");
  }

  @Test
  void whoeverWaitsForTheLockDoesNotStopAConcurrentIndex(TestDatabase database) throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    Limbeck waiting =
        limbeck(database, TestBuild.unit("shop").table("a1"))
            .listener(
                new MigrationListener() {
                  @Override
                  public void waitingForLock(Duration waited, String holder) {
                    waits.countDown();
                  }
                })
            .load();
    ExecutorService executor = Executors.newSingleThreadExecutor();
    List<Future<MigrationReport>> waiter = new ArrayList<>();
    TestBuild build =
        TestBuild.unit("shop")
            .revision(
                "a1",
                op -> {
                  op.createTable("a1", column("id", "bigint").notNull());
                  op.online().createIndex("a1", index("a1_ix", "id"));
                },
                op -> op.sql("drop table a1"));

    limbeck(database, build)
        .listener(
            new MigrationListener() {
              @Override
              public void step(
                  RevisionEntry revision, Direction direction, int step, int steps, String sql) {
                if (step == 2) {
                  waiter.add(executor.submit(() -> waiting.upgrade()));
                  await(waits);
                  waitLongerThanForADeadlock();
                }
              }
            })
        .load()
        .upgrade();

    assertThat(waiter.get(0).get().entries()).isEmpty();
    executor.shutdown();
    assertThat(
            database.queryOne(
                "select indisvalid from pg_index where indexrelid =" + " 'a1_ix'::regclass"))
        .isEqualTo("t");
  }

  /** Whoever began to wait later than a second ago would notice the deadlock, not the index. */
  private static void waitLongerThanForADeadlock() {
    try {
      Thread.sleep(1_500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Limbeck.Builder limbeck(TestDatabase database, TestBuild build) {
    return Limbeck.configure(database.dataSource()).classLoader(build.loader());
  }
}
