package dev.limbeck.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.limbeck.Limbeck;
import dev.limbeck.LimbeckException;
import dev.limbeck.MigrationFailedException;
import dev.limbeck.MigrationReport;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.revision.RevisionException;
import dev.limbeck.verify.NotAdoptableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What {@code --json} prints of a command that changes the database: a line for each event.
 *
 * <p>Each is {@code {"event": kind, "time": ISO instant, ...}}; the README lists the kinds. Fields
 * and kinds may be added; none changes its name or meaning.
 */
final class JsonEvents implements RunListener {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private final Terminal terminal;
  private Optional<StepWatch> watch = Optional.empty();
  private Optional<Limbeck> build = Optional.empty();

  JsonEvents(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void watchWith(StepMonitor monitor) {
    watch = Optional.of(new StepWatch(monitor, StepWatch.PATIENCE, this::progress));
  }

  @Override
  public void knows(Limbeck limbeck) {
    build = Optional.of(limbeck);
  }

  @Override
  public void close() {
    watch.ifPresent(StepWatch::close);
  }

  @Override
  public void planned(String unit, MigrationPlan plan) {
    Event event = event("planned").add("unit", unit).add("direction", plan.direction());
    JsonArray revisions = new JsonArray();
    Optional<Limbeck> own = build.map(each -> each.unit(unit));
    for (RevisionEntry each : plan.entries()) {
      JsonObject revision = new JsonObject();
      revision.addProperty("id", each.id());
      revision.addProperty("message", each.message());
      revision.addProperty("inThisBuild", !each.className().isEmpty());
      revision.add(
          "destroys",
          strings(own.map(known -> Losses.of(known, each, plan.direction())).orElse(List.of())));
      revisions.add(revision);
    }
    event.json.add("revisions", revisions);
    event.json.add("heads", strings(plan.heads()));
    event.print();
  }

  @Override
  public void beforeRevision(
      RevisionEntry revision, Direction direction, int firstStep, int steps) {
    event("revision-started")
        .add("revision", revision.id())
        .add("message", revision.message())
        .add("direction", direction)
        .add("firstStep", firstStep)
        .add("steps", steps)
        .print();
  }

  @Override
  public void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {
    event("step")
        .add("revision", revision.id())
        .add("step", step)
        .add("steps", steps)
        .add("sql", sql)
        .print();
    watch.ifPresent(each -> each.begin(revision.id(), step, steps, sql));
  }

  @Override
  public void afterStep(
      RevisionEntry revision, Direction direction, int step, int steps, Duration duration) {
    watch.ifPresent(StepWatch::end);
    event("step-done")
        .add("revision", revision.id())
        .add("step", step)
        .add("steps", steps)
        .add("millis", duration.toMillis())
        .print();
  }

  @Override
  public void batch(RevisionEntry revision, int step, long rows) {
    watch.ifPresent(each -> each.rows(rows));
    event("batch").add("revision", revision.id()).add("step", step).add("rows", rows).print();
  }

  @Override
  public void afterRevision(RevisionEntry revision, Direction direction, Duration duration) {
    event("revision-done")
        .add("revision", revision.id())
        .add("direction", direction)
        .add("millis", duration.toMillis())
        .print();
  }

  @Override
  public void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {
    event("retry")
        .add("revision", revision.id())
        .add("attempt", attempt)
        .add("pauseMillis", pause.toMillis())
        .add("reason", reason)
        .print();
  }

  @Override
  public void waitingForLock(Duration waited, String holder) {
    event("waiting-for-lock").add("waitedMillis", waited.toMillis()).add("holder", holder).print();
  }

  @Override
  public void reconnecting(int attempt, String reason) {
    watch.ifPresent(StepWatch::end);
    event("reconnecting").add("attempt", attempt).add("reason", reason).print();
  }

  @Override
  public void warning(String text) {
    event("warning").add("message", text).print();
  }

  @Override
  public void done(String verb, MigrationReport report) {
    Event event = event("done");
    event.json.add(
        "revisions", strings(report.entries().stream().map(each -> each.revision().id()).toList()));
    event.json.add("heads", strings(report.heads()));
    event.print();
  }

  /** Returns a name that stays: of a refusal its kind, in the way of classes. */
  private static String kind(Throwable failure) {
    if (failure instanceof NotAdoptableException) {
      return "NotAdoptable";
    }
    String kind =
        failure instanceof LimbeckException e
            ? e.kind().name()
            : failure instanceof RevisionException e ? e.kind().name() : "";
    return kind.isEmpty()
        ? failure.getClass().getSimpleName()
        : Arrays.stream(kind.split("_"))
            .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining());
  }

  @Override
  public void failed(Throwable failure, int exitCode) {
    watch.ifPresent(StepWatch::end);
    Event event =
        event("failed")
            .add("exitCode", exitCode)
            .add("kind", kind(failure))
            .add("message", String.valueOf(failure.getMessage()));
    if (failure instanceof MigrationFailedException migration) {
      event.add("revision", migration.failed().id());
      migration.statement().ifPresent(sql -> event.add("statement", sql));
      event.json.add(
          "revisions",
          strings(migration.applied().stream().map(each -> each.revision().id()).toList()));
    }
    event.print();
  }

  private void progress(StepProgress progress) {
    event("progress")
        .add("revision", progress.revision())
        .add("step", progress.step())
        .add("phase", progress.phase())
        .add("done", progress.done())
        .add("total", progress.total())
        .add("millis", progress.elapsed().toMillis())
        .print();
  }

  private static JsonArray strings(Collection<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  private Event event(String kind) {
    return new Event(kind);
  }

  /** One line while it is put together. */
  private final class Event {
    private final JsonObject json = new JsonObject();

    private Event(String kind) {
      json.addProperty("event", kind);
      json.addProperty("time", Instant.now().toString());
    }

    Event add(String name, String text) {
      json.addProperty(name, terminal.secrets().redacted(text));
      return this;
    }

    Event add(String name, long number) {
      json.addProperty(name, number);
      return this;
    }

    Event add(String name, Direction direction) {
      return add(name, direction.name().toLowerCase(Locale.ROOT));
    }

    void print() {
      terminal.result(GSON.toJson(json));
    }
  }
}
