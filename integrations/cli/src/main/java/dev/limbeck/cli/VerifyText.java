package dev.limbeck.cli;

import dev.limbeck.catalog.Difference;
import dev.limbeck.verify.VerifyReport;
import java.util.ArrayList;
import java.util.List;

/** What {@code verify} says: a sentence per difference, and the statements that mend it. */
final class VerifyText {

  private VerifyText() {}

  static String of(VerifyReport report) {
    List<String> lines = new ArrayList<>();
    String at = report.heads().isEmpty() ? "base" : String.join(", ", report.heads());
    int drift = report.drift().size();
    lines.add(
        report.unit()
            + ": the database "
            + (report.fits()
                ? "is as revision " + at + " promises."
                : "differs from what revision "
                    + at
                    + " promises in "
                    + (drift == 1 ? "1 place:" : drift + " places:")));
    report.drift().forEach(each -> add(lines, "- ", each));
    if (!report.notes().isEmpty()) {
      lines.add("Worth knowing, though it fits:");
      report.notes().forEach(each -> add(lines, "* ", each));
    }
    if (report.differences().stream().anyMatch(each -> !each.mend().isEmpty())) {
      lines.add(
          "The statements make it as promised: run them in this order, each by itself, outside of a"
              + " transaction"
              + (report.fits()
                  ? "."
                  : "; or change the entities and compile, if the database is right."));
    }
    return String.join("\n", lines);
  }

  private static void add(List<String> lines, String mark, Difference difference) {
    lines.add(mark + difference.sentence());
    if (difference.losesData()) {
      lines.add("    -- destroys what it holds:");
    }
    for (String statement : difference.mend()) {
      lines.add("    " + statement.replace("\n", "\n    ") + ";");
    }
  }
}
