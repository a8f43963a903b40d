package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The revisions of one unit, in topological order: what the compiler leaves for the runtime.
 *
 * <p>Several units may stand in one text, one after the other, so that index files can be
 * concatenated. A unit that is there twice in the very same words counts once.
 */
public record UnitIndex(String unit, List<RevisionEntry> revisions) {

  /**
   * Brings the revisions into their order.
   *
   * @throws RevisionException when they make no graph
   * @throws IllegalArgumentException when the unit has no name that one line can hold
   */
  public UnitIndex {
    if (unit.isBlank() || unit.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("'" + unit + "' is no name for a unit.");
    }
    revisions = RevisionGraph.of(revisions).revisions();
  }

  /**
   * Reads every unit of {@code text}.
   *
   * @throws IndexFormatException when a line can't be read, or a unit is there twice
   */
  public static List<UnitIndex> read(String text) {
    List<UnitIndex> units = new ArrayList<>();
    for (IndexText.Section section : IndexText.sections(text)) {
      units.add(IndexText.unit(section));
    }
    return units;
  }

  /**
   * Reads only the first line of every unit of {@code text}.
   *
   * @throws IndexFormatException when a unit is there twice
   */
  public static List<UnitHeader> readHeaders(String text) {
    List<UnitHeader> headers = new ArrayList<>();
    for (IndexText.Section section : IndexText.sections(text)) {
      headers.add(section.header());
    }
    return headers;
  }

  /** Returns the text that {@link #read} reads. */
  public String write() {
    return IndexText.write(this);
  }

  /** Returns the first line of the text, as a value. */
  public UnitHeader header() {
    List<String> heads = heads();
    return new UnitHeader(unit, heads, chain(heads), revisions.size());
  }

  /** Returns the graph of the revisions. */
  public RevisionGraph graph() {
    return RevisionGraph.of(revisions);
  }

  /** Returns the ids of the heads, in order. */
  public List<String> heads() {
    List<String> heads = new ArrayList<>();
    for (RevisionEntry head : graph().heads()) {
      heads.add(head.id());
    }
    return heads;
  }

  /** Returns the hash over all revisions; empty where there is none. */
  public String chain() {
    return chain(heads());
  }

  private String chain(List<String> heads) {
    Map<String, String> chains = chains();
    List<String> ends = new ArrayList<>();
    for (String head : heads) {
      ends.add(chains.getOrDefault(head, ""));
    }
    return ChecksumChain.combined(ends);
  }

  /** Returns each revision's hash over itself and all that come before it, by id. */
  public Map<String, String> chains() {
    return ChecksumChain.of(revisions);
  }
}
