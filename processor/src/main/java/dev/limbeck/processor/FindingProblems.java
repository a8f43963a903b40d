package dev.limbeck.processor;

import dev.limbeck.processor.diff.Finding;
import dev.limbeck.processor.diff.Hints;
import dev.limbeck.processor.mapping.Mapping;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.processor.report.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts what the differ found on the line of the entity or attribute that it is about. */
final class FindingProblems {

  private FindingProblems() {}

  static void report(List<Finding> findings, Mapping mapping, Problems problems) {
    for (Finding finding : findings) {
      problems.report(code(finding, mapping.hints()), origin(finding, mapping), finding.message());
    }
  }

  /** A warning stops builds that take warnings for errors; one that was answered is a note. */
  private static ProblemCode code(Finding finding, Hints hints) {
    return isMeant(finding, hints) ? ProblemCode.DROPPED : finding.code();
  }

  private static boolean isMeant(Finding finding, Hints hints) {
    if (finding instanceof Finding.LosesColumn loss) {
      return hints.droppedColumns().getOrDefault(loss.table(), Set.of()).contains(loss.dropped());
    }
    return finding instanceof Finding.LosesTable
        && (hints.droppedTables().contains(finding.table().toString())
            || hints.droppedTables().contains(finding.table().name()));
  }

  private static Optional<Origin> origin(Finding finding, Mapping mapping) {
    return finding
        .column()
        .flatMap(column -> mapping.origins().of(finding.table(), column))
        .or(() -> mapping.origins().of(finding.table()));
  }
}
