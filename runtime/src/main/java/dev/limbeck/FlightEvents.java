package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.Locale;
import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;
import org.jspecify.annotations.Nullable;

/** The events of one command in JDK Flight Recorder; the only class that needs jdk.jfr. */
final class FlightEvents implements MigrationListener {

  private static final int LONGEST_STATEMENT = 500;

  private final Upgrade upgrade = new Upgrade();
  private Revision revision = new Revision();
  private @Nullable Step step;
  private @Nullable LockWait lockWait;

  /** Returns whether there has been a recording in this process. */
  static boolean areAskedFor() {
    return FlightRecorder.isInitialized();
  }

  void commandBegins() {
    upgrade.begin();
  }

  void commandEnds(String command, String target, int revisions, boolean done) {
    lockWaitEnds();
    upgrade.command = command;
    upgrade.target = target;
    upgrade.revisions = revisions;
    upgrade.done = done;
    upgrade.commit();
  }

  @Override
  public void beforeRevision(RevisionEntry entry, Direction direction, int firstStep, int steps) {
    revision = new Revision();
    revision.id = entry.id();
    revision.message = entry.message();
    revision.direction = direction.name().toLowerCase(Locale.ROOT);
    revision.steps = steps;
    revision.begin();
  }

  @Override
  public void afterRevision(RevisionEntry entry, Direction direction, Duration duration) {
    revision.done = true;
    revision.commit();
  }

  @Override
  public void failed(RevisionEntry entry, Direction direction, int number, String reason) {
    stepEnds(false);
    revision.commit();
  }

  @Override
  public void step(RevisionEntry entry, Direction direction, int number, int steps, String sql) {
    step = new Step();
    step.revision = entry.id();
    step.step = number;
    step.steps = steps;
    step.statement =
        sql.length() > LONGEST_STATEMENT ? sql.substring(0, LONGEST_STATEMENT) + " ..." : sql;
    step.begin();
  }

  @Override
  public void afterStep(
      RevisionEntry entry, Direction direction, int number, int steps, Duration duration) {
    stepEnds(true);
  }

  /** A step in which the connection is lost ends there; one that is looked up begins anew. */
  @Override
  public void reconnecting(int attempt, String reason) {
    stepEnds(false);
  }

  private void stepEnds(boolean done) {
    if (step != null) {
      step.done = done;
      step.commit();
      step = null;
    }
  }

  @Override
  public void waitingForLock(Duration waited, String holder) {
    if (lockWait == null) {
      lockWait = new LockWait();
      lockWait.begin();
    }
    lockWait.holder = holder;
  }

  void lockWaitEnds() {
    if (lockWait != null) {
      lockWait.commit();
      lockWait = null;
    }
  }

  @Override
  public void retry(RevisionEntry entry, int attempt, Duration pause, String reason) {
    Retry retry = new Retry();
    retry.revision = entry.id();
    retry.attempt = attempt;
    retry.pause = pause.toMillis();
    retry.reason = reason;
    retry.commit();
  }

  @Name("dev.limbeck.Upgrade")
  @Label("Upgrade")
  @Description("A whole upgrade, downgrade or stamp")
  @Category("Limbeck")
  @StackTrace(false)
  static final class Upgrade extends Event {
    @Label("Command")
    String command = "";

    @Label("Target")
    String target = "";

    @Label("Revisions Done")
    int revisions;

    @Label("Done")
    boolean done;
  }

  @Name("dev.limbeck.Revision")
  @Label("Revision")
  @Category("Limbeck")
  @StackTrace(false)
  static final class Revision extends Event {
    @Label("Id")
    String id = "";

    @Label("Message")
    String message = "";

    @Label("Direction")
    String direction = "";

    @Label("Steps")
    int steps;

    @Label("Done")
    boolean done;
  }

  @Name("dev.limbeck.Step")
  @Label("Step")
  @Category("Limbeck")
  @StackTrace(false)
  static final class Step extends Event {
    @Label("Revision")
    String revision = "";

    @Label("Step")
    int step;

    @Label("Steps")
    int steps;

    @Label("Statement")
    String statement = "";

    @Label("Done")
    boolean done;
  }

  @Name("dev.limbeck.LockWait")
  @Label("Lock Wait")
  @Description("Another process was migrating this database")
  @Category("Limbeck")
  @StackTrace(false)
  static final class LockWait extends Event {
    @Label("Holder")
    String holder = "";
  }

  @Name("dev.limbeck.Retry")
  @Label("Retry")
  @Description("A transaction gave way to others and is begun again")
  @Category("Limbeck")
  @StackTrace(false)
  static final class Retry extends Event {
    @Label("Revision")
    String revision = "";

    @Label("Attempt")
    int attempt;

    @Label("Pause")
    @Timespan(Timespan.MILLISECONDS)
    long pause;

    @Label("Reason")
    String reason = "";
  }
}
