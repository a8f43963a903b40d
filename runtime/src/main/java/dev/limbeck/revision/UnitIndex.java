package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the compiler leaves of a unit for the runtime: a line for the unit, then one for each of its
 * revisions, split by tabs.
 *
 * <p>The first line is enough to know whether a database is at the unit's head; the others are read
 * when they are asked for. Several units may stand in one text, one after the other, so that index
 * files can be concatenated. A unit that is there twice in the very same words counts once.
 */
public final class UnitIndex {

  private static final String FORMAT = "1";
  private static final String NONE = "-";

  private final int line;
  private final String first;
  private final String rest;
  private final String[] fields;

  /** Takes a unit's first line, from {@code line} on, and the text after it. */
  private UnitIndex(int line, String first, String rest) {
    this.line = line;
    this.first = first;
    this.rest = rest;
    this.fields = fields(line, first, "unit");
    if (!fields[5].equals(FORMAT)) {
      throw new IndexFormatException(
          line, "it has format " + fields[5] + ", which needs a newer limbeck-runtime.");
    }
    if (!fields[4].matches("\\d{1,9}")) {
      throw new IndexFormatException(line, "'" + fields[4] + "' is no number of revisions.");
    }
  }

  /** Returns the unit's name. */
  public String unit() {
    return fields[1];
  }

  /** Returns the ids of the heads, in order. */
  public List<String> heads() {
    return list(fields[2]);
  }

  /** Returns the hash over all revisions; empty where there is none. */
  public String chain() {
    return fields[3].equals(NONE) ? "" : fields[3];
  }

  /** Returns how many revisions there are. */
  public int size() {
    return Integer.parseInt(fields[4]);
  }

  /**
   * Reads the revisions.
   *
   * @throws IndexFormatException when a line can't be read, or isn't what the first one announces
   * @throws RevisionException when they make no graph
   */
  public RevisionGraph graph() {
    List<RevisionEntry> revisions = new ArrayList<>();
    int number = line;
    for (String each : rest.lines().toList()) {
      number++;
      if (!each.isBlank()) {
        revisions.add(revision(number, each));
      }
    }
    RevisionGraph graph = RevisionGraph.of(revisions);
    if (!first.equals(firstLine(unit(), graph))) {
      throw new IndexFormatException(
          line, "the revisions of " + unit() + " aren't those that it announces.");
    }
    return graph;
  }

  /**
   * Divides a text into units without reading, or even counting, their revisions.
   *
   * @throws IndexFormatException when a first line can't be read, or a unit is there twice
   */
  public static List<UnitIndex> read(String text) {
    Map<String, UnitIndex> units = new LinkedHashMap<>();
    int line = 1;
    int from = 0;
    while (from < text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      String first = text.substring(from, end);
      if (first.isBlank()) {
        from = end + 1;
        line++;
        continue;
      }
      int next = text.indexOf("\nunit\t", end);
      int to = next < 0 ? text.length() : next + 1;
      UnitIndex unit =
          new UnitIndex(
              line,
              first.endsWith("\r") ? first.substring(0, first.length() - 1) : first,
              text.substring(Math.min(end + 1, to), to));
      unit.requireSame(units.putIfAbsent(unit.unit(), unit));
      line += next < 0 ? 0 : (int) text.substring(from, to).lines().count();
      from = to;
    }
    return List.copyOf(units.values());
  }

  private void requireSame(@Nullable UnitIndex other) {
    if (other != null && !(other.first.equals(first) && other.rest.strip().equals(rest.strip()))) {
      throw new IndexFormatException(
          line,
          "the unit "
              + unit()
              + " is there twice, with different revisions: two modules share a name (set"
              + " -Alimbeck.unit in one of them), or two builds of one module are on the class"
              + " path.");
    }
  }

  /**
   * Returns the text that {@link #read} reads.
   *
   * @throws RevisionException when the revisions make no graph
   * @throws IllegalArgumentException when the unit has no name that one line can hold
   */
  public static String write(String unit, Collection<RevisionEntry> revisions) {
    return write(unit, RevisionGraph.of(revisions));
  }

  /** Returns the same of revisions that are a graph already. */
  public static String write(String unit, RevisionGraph graph) {
    if (unit.isBlank() || !unit.matches("\\P{Cc}*")) {
      throw new IllegalArgumentException("'" + unit + "' is no name for a unit.");
    }
    StringBuilder text = new StringBuilder(firstLine(unit, graph)).append('\n');
    for (RevisionEntry entry : graph.revisions()) {
      text.append("revision\t")
          .append(
              String.join(
                  "\t",
                  entry.id(),
                  listed(entry.parents()),
                  entry.checksum(),
                  entry.className(),
                  escaped(entry.message())))
          .append('\n');
    }
    return text.toString();
  }

  private static String firstLine(String unit, RevisionGraph graph) {
    Map<String, String> chains = graph.chains();
    List<String> heads = graph.headIds();
    List<String> ends = new ArrayList<>();
    for (String head : heads) {
      ends.add(chains.getOrDefault(head, ""));
    }
    return String.join(
        "\t",
        "unit",
        unit,
        listed(heads),
        heads.isEmpty() ? NONE : ChecksumChain.combined(ends),
        Integer.toString(chains.size()),
        FORMAT);
  }

  private static RevisionEntry revision(int number, String line) {
    String[] fields = fields(number, line, "revision");
    try {
      return new RevisionEntry(
          fields[1], list(fields[2]), fields[3], fields[4], unescaped(fields[5]));
    } catch (IllegalArgumentException e) {
      throw new IndexFormatException(number, String.valueOf(e.getMessage()));
    }
  }

  private static String[] fields(int number, String line, String kind) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 6 || !fields[0].equals(kind)) {
      throw new IndexFormatException(number, "a line '" + kind + "' with 6 fields was expected.");
    }
    return fields;
  }

  private static String listed(List<String> ids) {
    return ids.isEmpty() ? NONE : String.join(",", ids);
  }

  private static List<String> list(String text) {
    return text.equals(NONE) ? List.of() : Arrays.asList(text.split(",", -1));
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        c = text.charAt(++i);
        c = c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c;
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
