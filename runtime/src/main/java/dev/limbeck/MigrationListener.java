package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;

/**
 * Hears what is being done while it is done, on the thread that does it.
 *
 * <p>For each unit: {@code planned}; then for each revision {@code beforeRevision}, for each of its
 * steps {@code step} and {@code afterStep}, and at last {@code afterRevision} or {@code failed}.
 * The others may come at any time; after {@code reconnecting} a revision may begin once more, at
 * the step that isn't done. Texts hold no password. What a listener throws is logged and does no
 * harm; as long as it works, the migration waits.
 */
public interface MigrationListener {

  /** The way is known; called once for each unit, also where nothing is to be done. */
  default void planned(String unit, MigrationPlan plan) {}

  /** A revision begins; {@code firstStep} is above 1 where an earlier run was cut off. */
  default void beforeRevision(
      RevisionEntry revision, Direction direction, int firstStep, int steps) {}

  /** A step begins, counted from 1. */
  default void step(RevisionEntry revision, Direction direction, int step, int steps, String sql) {}

  /** A step is done, and recorded as done. */
  default void afterStep(
      RevisionEntry revision, Direction direction, int step, int steps, Duration duration) {}

  /** A batch of a step has changed so many rows. */
  default void batch(RevisionEntry revision, int step, long rows) {}

  /** A revision is done. */
  default void afterRevision(RevisionEntry revision, Direction direction, Duration duration) {}

  /** A revision failed in that step; {@link MigrationFailedException} is thrown next. */
  default void failed(RevisionEntry revision, Direction direction, int step, String reason) {}

  /** A transaction gave way to others and is begun again after {@code pause}. */
  default void retry(RevisionEntry revision, int attempt, Duration pause, String reason) {}

  /** Another process is migrating this database. */
  default void waitingForLock(Duration waited, String holder) {}

  /** The connection was lost; what it has done is looked up once there is another. */
  default void reconnecting(int attempt, String reason) {}

  /** Something worked that an operator should look at. */
  default void warning(String text) {}
}
