package dev.limbeck;

import static dev.limbeck.schema.Column.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.limbeck.history.HistorySql;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.testdatabase.PostgresTest;
import dev.limbeck.testdatabase.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a listener hears and a flight recording holds. */
@PostgresTest
class ProgressTest {

  @Test
  void aListenerHearsEveryStepFromItsBeginningToItsEnd(TestDatabase database) {
    Heard heard = new Heard();
    Limbeck limbeck = limbeck(database, steps(), heard);

    limbeck.upgrade();

    assertThat(heard.events)
        .containsExactly(
            "planned shop UPGRADE a1,b2",
            "before a1 1/1",
            "step a1 1/1",
            "afterStep a1 1/1",
            "after a1",
            "before b2 1/3",
            "step b2 1/3",
            "afterStep b2 1/3",
            "step b2 2/3",
            "batch b2 2 5",
            "afterStep b2 2/3",
            "step b2 3/3",
            "afterStep b2 3/3",
            "after b2");
    heard.events.clear();
    limbeck.upgrade();
    assertThat(heard.events).containsExactly("planned shop UPGRADE ");
  }

  @Test
  void aListenerHearsWhatFailed(TestDatabase database) {
    Heard heard = new Heard();
    TestBuild build =
        TestBuild.unit("shop")
            .revision("a1", op -> op.sql("alter role x password 's3cret'"), op -> {});

    assertThatThrownBy(() -> limbeck(database, build, heard).upgrade())
        .isInstanceOf(MigrationFailedException.class)
        .hasMessageContaining("alter role x password '***'")
        .hasMessageNotContaining("s3cret");

    assertThat(heard.events).last().isEqualTo("failed a1 1 ERROR: role \"x\" does not exist");
    assertThat(heard.statements).containsExactly("alter role x password '***'");
  }

  @Test
  void aListenerThatThrowsStopsNothing(TestDatabase database) {
    MigrationListener broken =
        new MigrationListener() {
          @Override
          public void beforeRevision(
              RevisionEntry revision, Direction direction, int firstStep, int steps) {
            throw new IllegalStateException("broken");
          }
        };

    assertThat(limbeck(database, steps(), broken).upgrade().entries()).hasSize(2);
  }

  @Test
  void aFlightRecordingHoldsCommandRevisionsStepsWaitsAndRetries(
      TestDatabase database, @TempDir Path folder) throws Exception {
    long key = new HistorySql(QualifiedName.of("public", "limbeck_history")).lockKey();
    try (Recording recording = new Recording();
        Connection other = database.connect();
        Statement statement = other.createStatement()) {
      recording.start();
      statement.execute("select pg_advisory_lock(" + key + ")");
      Heard first = new Heard();
      CompletableFuture<MigrationReport> upgrade =
          CompletableFuture.supplyAsync(() -> limbeck(database, steps(), first).upgrade("a1"));
      first.await("waiting");
      Thread.sleep(150);
      statement.execute("select pg_advisory_unlock(" + key + ")");
      upgrade.get(1, TimeUnit.MINUTES);
      other.setAutoCommit(false);
      statement.execute("lock table a1");
      Heard heard = new Heard();
      CompletableFuture<MigrationReport> rest =
          CompletableFuture.supplyAsync(() -> limbeck(database, steps(), heard).upgrade());
      heard.await("retry");
      other.rollback();
      rest.get(1, TimeUnit.MINUTES);
      assertThatThrownBy(
              () ->
                  limbeck(
                          database,
                          TestBuild.unit("other")
                              .revision("f1", op -> op.sql("select 1 / 0"), op -> {}),
                          new MigrationListener() {})
                      .upgrade())
          .isInstanceOf(MigrationFailedException.class);

      List<RecordedEvent> events = events(recording, folder);

      assertThat(texts(events, "Upgrade", "command", "target", "revisions", "done"))
          .containsExactly("upgrade a1 1 true", "upgrade head 1 true", "upgrade head 0 false");
      assertThat(texts(events, "Revision", "id", "message", "direction", "steps", "done"))
          .containsExactly(
              "a1 do a1 upgrade 1 true", "b2 do b2 upgrade 3 true", "f1 do f1 upgrade 1 false");
      assertThat(texts(events, "Step", "revision", "step", "steps", "done"))
          .containsExactly(
              "a1 1 1 true", "b2 1 3 true", "b2 2 3 true", "b2 3 3 true", "f1 1 1 false");
      assertThat(texts(events, "LockWait", "holder"))
          .hasSize(1)
          .first()
          .asString()
          .contains("process ");
      assertThat(texts(events, "Retry", "revision", "attempt")).contains("b2 1");
      assertThat(events)
          .filteredOn(each -> each.getEventType().getName().endsWith("LockWait"))
          .allSatisfy(each -> assertThat(each.getDuration()).isGreaterThan(Duration.ofMillis(100)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db.acme.com/shop,                              prefer",
    "jdbc:postgresql://db.acme.com:5432/shop?user=ann&password=s3cret, prefer",
    "jdbc:postgresql://db.acme.com/shop?sslmode=require,              require",
    "jdbc:postgresql://db.acme.com/shop?x=y&sslmode=verify-ca,        verify-ca",
    "'jdbc:postgresql://localhost,db.acme.com/shop',                  prefer",
    "jdbc:postgresql://db.acme.com/shop?sslmode=verify-full,          ",
    "jdbc:postgresql://db.acme.com/shop?ssl=true,                     ",
    "jdbc:postgresql://localhost:5433/shop?sslmode=disable,           ",
    "jdbc:postgresql://127.0.0.1/shop,                                ",
    "jdbc:postgresql://[::1]:5432/shop,                               ",
    "jdbc:postgresql:///shop?socketFactory=com.google.cloud.sql.SocketFactory, ",
    "jdbc:other:x,                                                    ",
  })
  void onlyAConnectionThatOthersCouldReadIsPointedOut(String url, @Nullable String mode) {
    if (mode == null) {
      assertThat(Connections.weakness(url)).isEmpty();
    } else {
      assertThat(Connections.weakness(url).orElseThrow())
          .contains("sslmode=" + mode + ",", "db.acme.com", "Add sslmode=verify-full")
          .doesNotContain("s3cret");
    }
  }

  private static List<RecordedEvent> events(Recording recording, Path folder) throws IOException {
    Path file = folder.resolve("limbeck.jfr");
    recording.stop();
    recording.dump(file);
    List<RecordedEvent> events =
        new ArrayList<>(
            RecordingFile.readAllEvents(file).stream()
                .filter(each -> each.getEventType().getName().startsWith("dev.limbeck."))
                .toList());
    events.sort((a, b) -> a.getEndTime().compareTo(b.getEndTime()));
    assertThat(Files.size(file)).isPositive();
    return events;
  }

  private static List<String> texts(List<RecordedEvent> events, String name, String... fields) {
    return events.stream()
        .filter(each -> each.getEventType().getName().equals("dev.limbeck." + name))
        .map(
            each -> {
              List<String> values = new ArrayList<>();
              for (String field : fields) {
                Object value = each.getValue(field);
                values.add(String.valueOf(value));
              }
              return String.join(" ", values);
            })
        .toList();
  }

  private static TestBuild steps() {
    return TestBuild.unit("shop")
        .revision(
            "a1",
            op -> {
              op.createTable("a1", column("id", "bigint"), column("name", "text"));
              op.sql("insert into a1 select generate_series(1, 5)");
            },
            op -> {})
        .revision(
            "b2 < a1",
            op -> {
              op.addColumn("a1", column("x", "int"));
              op.online().backfill("a1", "name", "'n'");
              op.sql("select 1");
            },
            op -> {});
  }

  private static Limbeck limbeck(
      TestDatabase database, TestBuild build, MigrationListener listener) {
    return Limbeck.configure(database.dataSource())
        .classLoader(build.loader())
        .listener(listener)
        .load();
  }

  /** Writes down what it hears. */
  private static final class Heard implements MigrationListener {
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final List<String> statements = new ArrayList<>();

    void await(String event) throws InterruptedException {
      while (events.stream().noneMatch(each -> each.startsWith(event))) {
        Thread.sleep(20);
      }
    }

    @Override
    public void waitingForLock(Duration waited, String holder) {
      events.add("waiting " + holder);
    }

    @Override
    public void planned(String unit, MigrationPlan plan) {
      events.add(
          "planned "
              + unit
              + " "
              + plan.direction()
              + " "
              + String.join(",", plan.entries().stream().map(RevisionEntry::id).toList()));
    }

    @Override
    public void beforeRevision(
        RevisionEntry revision, Direction direction, int firstStep, int steps) {
      events.add("before " + revision.id() + " " + firstStep + "/" + steps);
    }

    @Override
    public void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {
      events.add("step " + revision.id() + " " + step + "/" + steps);
      statements.add(sql);
    }

    @Override
    public void afterStep(
        RevisionEntry revision, Direction direction, int step, int steps, Duration duration) {
      events.add("afterStep " + revision.id() + " " + step + "/" + steps);
    }

    @Override
    public void batch(RevisionEntry revision, int step, long rows) {
      events.add("batch " + revision.id() + " " + step + " " + rows);
    }

    @Override
    public void afterRevision(RevisionEntry revision, Direction direction, Duration duration) {
      events.add("after " + revision.id());
    }

    @Override
    public void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {
      events.add("retry " + revision.id() + " " + attempt);
    }

    @Override
    public void failed(RevisionEntry revision, Direction direction, int step, String reason) {
      events.add("failed " + revision.id() + " " + step + " " + reason);
    }
  }
}
