package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.MigrationListener;
import dev.limbeck.MigrationReport;

/** Says what a command does, from its plan to its end: to people, or to programs. */
interface RunListener extends MigrationListener, AutoCloseable {

  /** Lets steps that take long be looked after. */
  void watchWith(StepMonitor monitor);

  /** Says which build's operations tell what a plan destroys. */
  void knows(Limbeck limbeck);

  /** The command has done its work; {@code verb} is what it would have done. */
  void done(String verb, MigrationReport report);

  /** The command failed; people are told by {@link Failures}. */
  void failed(Throwable failure, int exitCode);

  @Override
  void close();
}
