package dev.limbeck;

import java.util.Optional;

/** Why a step of a revision failed; steps are counted from 1. */
final class StepFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final int step;
  private final int steps;
  private final transient Optional<String> statement;
  private final Exception reason;

  StepFailure(int step, int steps, Optional<String> statement, Exception reason) {
    super(reason);
    this.step = step;
    this.steps = steps;
    this.statement = statement;
    this.reason = reason;
  }

  int step() {
    return step;
  }

  int steps() {
    return steps;
  }

  Optional<String> statement() {
    return statement;
  }

  Exception reason() {
    return reason;
  }
}
