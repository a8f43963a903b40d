package dev.limbeck.processor.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Collects problems, so that one broken entity never hides another.
 *
 * <p>Mutable; belongs to one run of the pipeline. The same problem at the same place counts once.
 */
public final class Problems {
  private final Set<Problem> problems = new LinkedHashSet<>();

  public void report(ProblemCode code, Origin origin, String message) {
    problems.add(new Problem(code, Optional.of(origin), message));
  }

  /** For where a place may be unknown: an element from a class file, or a lookup that failed. */
  public void report(ProblemCode code, Optional<Origin> origin, String message) {
    problems.add(new Problem(code, origin, message));
  }

  public void report(ProblemCode code, String message) {
    problems.add(new Problem(code, Optional.empty(), message));
  }

  /** For what was found elsewhere. */
  public void report(Problem problem) {
    problems.add(problem);
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  public List<Problem> list() {
    return new ArrayList<>(problems);
  }
}
