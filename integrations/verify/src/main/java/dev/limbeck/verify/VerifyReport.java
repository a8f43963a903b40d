package dev.limbeck.verify;

import dev.limbeck.catalog.Difference;
import java.util.List;

/**
 * How a database compares with what the revisions promise.
 *
 * @param heads the revisions, with all before them, that it was held against
 * @param applied whether the history names them; otherwise they are the target
 * @param differences in an order in which they can be mended; what is no drift comes last
 * @param warnings what limits the comparison
 */
public record VerifyReport(
    String unit,
    List<String> heads,
    boolean applied,
    List<Difference> differences,
    List<String> warnings) {

  /** Copies the lists. */
  public VerifyReport {
    heads = List.copyOf(heads);
    differences = List.copyOf(differences);
    warnings = List.copyOf(warnings);
  }

  /** Returns whether nothing has drifted. */
  public boolean fits() {
    return drift().isEmpty();
  }

  /** Returns the differences that matter to the application or to later revisions. */
  public List<Difference> drift() {
    return differences.stream().filter(Difference::isDrift).toList();
  }

  /** Returns the differences that are only worth knowing. */
  public List<Difference> notes() {
    return differences.stream().filter(each -> !each.isDrift()).toList();
  }
}
