package dev.limbeck.cli;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A revision for people. */
final class ShowText {

  private ShowText() {}

  static String of(Terminal terminal, RevisionDetails details) {
    RevisionEntry revision = details.revision();
    List<String> lines = new ArrayList<>();
    lines.add("Revision  " + terminal.strong(revision.id()) + (details.isHead() ? "  (head)" : ""));
    lines.add("Message   " + revision.message());
    lines.add(
        "Follows   "
            + (revision.parents().isEmpty() ? "(base)" : String.join(", ", revision.parents())));
    lines.add("Class     " + revision.className());
    lines.add("Checksum  " + revision.checksum());
    add(lines, terminal.strong("Upgrade"), details.upgrade());
    add(lines, terminal.strong("Downgrade"), details.downgrade());
    return String.join(System.lineSeparator(), lines);
  }

  private static void add(List<String> lines, String title, List<SchemaOperation> operations) {
    List<Step> steps = Steps.of(operations);
    lines.add("");
    lines.add(title + (operations.isEmpty() ? ": nothing" : ": " + described(operations)));
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      lines.add(
          "  -- " + (steps.size() == 1 ? "" : "step " + (i + 1) + ", ") + described(step) + ":");
      for (String statement : RevisionDetails.statements(step)) {
        String end = statement.equals(RevisionDetails.JAVA_CODE) ? "" : ";";
        lines.add((statement + end).indent(2).stripTrailing());
      }
    }
  }

  private static String described(List<SchemaOperation> operations) {
    return operations.stream()
        .map(each -> RevisionDetails.kind(each) + (each.isDestructive() ? " (destroys data)" : ""))
        .collect(Collectors.joining(", "));
  }

  private static String described(Step step) {
    return switch (step.kind()) {
      case TRANSACTION -> "one transaction";
      case OUTSIDE -> "outside of transactions";
      case BATCHES -> "repeated until no row is left";
    };
  }
}
