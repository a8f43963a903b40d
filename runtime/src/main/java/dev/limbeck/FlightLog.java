package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;

/** What a flight recording is told; nobody listens where the JDK comes without the recorder. */
interface FlightLog {

  /** Returns a recorder of its own for each command. */
  static FlightLog open() {
    boolean there =
        ModuleLayer.boot()
            .findModule("jdk.jfr")
            .filter(FlightLog.class.getModule()::canRead)
            .isPresent();
    return there ? new FlightEvents() : new FlightLog() {};
  }

  default void commandBegins() {}

  default void commandEnds(String command, String target, int revisions, boolean done) {}

  default void revisionBegins(RevisionEntry revision, Direction direction, int steps) {}

  default void revisionEnds(boolean done) {}

  default void stepBegins(String revision, int step, int steps, String sql) {}

  default void stepEnds(boolean done) {}

  default void lockWaitBegins(String holder) {}

  default void lockWaitEnds() {}

  default void retry(String revision, int attempt, Duration pause, String reason) {}
}
