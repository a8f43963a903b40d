package dev.limbeck.cli;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.MigrationPlan;
import dev.limbeck.revision.RevisionEntry;
import java.util.ArrayList;
import java.util.List;

/** A plan for people. */
final class PlanText {

  private PlanText() {}

  /** Returns what is to be done, a line for each revision. */
  static List<String> lines(Terminal terminal, String unit, MigrationPlan plan) {
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
      lines.add((up ? "  + " : "  - ") + RevisionText.line(terminal, each));
    }
    return lines;
  }

  /** Prints a plan that was asked for, and isn't carried out. */
  static void print(Terminal terminal, MigrationPlan plan) {
    lines(terminal, "Plan", plan).forEach(terminal::result);
  }

  /** Returns where a database is. */
  static String at(List<String> heads) {
    return "the database is at " + (heads.isEmpty() ? "base" : String.join(", ", heads));
  }
}
