package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionEntry;
import java.time.Duration;
import java.util.Optional;

/** What a flight recording is told; nobody listens where the JDK comes without the recorder. */
interface FlightLog {

  /**
   * Returns a recorder of its own for each command; one that is deaf while nobody has asked for a
   * recording, because setting events up costs more than all the rest of a start at head.
   */
  static FlightLog open() {
    Optional<Module> recorder = ModuleLayer.boot().findModule("jdk.jfr");
    boolean there = recorder.isPresent() && FlightLog.class.getModule().canRead(recorder.get());
    return there && FlightEvents.areAskedFor() ? new FlightEvents() : new FlightLog() {};
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
