package dev.limbeck.cli;

import dev.limbeck.Limbeck;
import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan for people. */
final class PlanText {

  private PlanText() {}

  /**
   * Returns what is to be done, a line for each revision and for what it destroys.
   *
   * @param build tells what operations do; it may be unknown
   */
  static List<String> lines(
      Terminal terminal, String unit, MigrationPlan plan, Optional<Limbeck> build) {
    boolean up = plan.direction() == Direction.UPGRADE;
    if (plan.isEmpty()) {
      return List.of("Nothing to " + (up ? "apply: " : "revert: ") + at(plan.heads()) + ".");
    }
    List<String> lines = new ArrayList<>();
    int number = plan.entries().size();
    lines.add(
        unit
            + ": "
            + number
            + (number == 1 ? " revision to " : " revisions to ")
            + (up ? "apply:" : "revert:"));
    for (RevisionEntry each : plan.entries()) {
      boolean stored = each.className().isEmpty();
      lines.add(
          (up ? "  + " : "  - ")
              + RevisionText.line(terminal, each)
              + (stored ? "  (not in this build; by the SQL that the history keeps)" : ""));
      build.map(known -> Losses.of(known, each, plan.direction())).orElse(List.of()).stream()
          .map(loss -> "      " + terminal.bad("destroys") + " " + loss)
          .forEach(lines::add);
    }
    return lines;
  }

  /** Prints a plan that was asked for, and isn't carried out. */
  static void print(Terminal terminal, Limbeck unit, String name, MigrationPlan plan) {
    lines(terminal, name, plan, Optional.of(unit)).forEach(terminal::result);
  }

  /** Returns where a database is. */
  static String at(List<String> heads) {
    return "the database is at " + (heads.isEmpty() ? "base" : String.join(", ", heads));
  }
}
