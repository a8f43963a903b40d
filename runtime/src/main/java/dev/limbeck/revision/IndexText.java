package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The index as text: a line for each unit, then one for each of its revisions, split by tabs. */
final class IndexText {

  private static final String FORMAT = "1";
  private static final String NONE = "-";

  private IndexText() {}

  /**
   * A unit's lines, of which only the first has been read.
   *
   * @param line the number of the first line
   */
  record Section(int line, UnitHeader header, List<String> lines) {}

  static String write(UnitIndex index) {
    UnitHeader header = index.header();
    StringBuilder text =
        new StringBuilder()
            .append(
                String.join(
                    "\t",
                    "unit",
                    header.unit(),
                    listed(header.heads()),
                    header.chain().isEmpty() ? NONE : header.chain(),
                    Integer.toString(header.size()),
                    FORMAT))
            .append('\n');
    for (RevisionEntry entry : index.revisions()) {
      text.append(
              String.join(
                  "\t",
                  "revision",
                  entry.id(),
                  listed(entry.parents()),
                  entry.checksum(),
                  entry.className(),
                  escaped(entry.message())))
          .append('\n');
    }
    return text.toString();
  }

  /** Divides a text into units without reading their revisions. */
  static List<Section> sections(String text) {
    Map<String, Section> sections = new LinkedHashMap<>();
    List<String> lines = text.lines().toList();
    int from = 0;
    while (from < lines.size()) {
      if (lines.get(from).isBlank()) {
        from++;
        continue;
      }
      int to = from + 1;
      while (to < lines.size() && !lines.get(to).startsWith("unit\t")) {
        to++;
      }
      List<String> own = lines.subList(from, to).stream().filter(line -> !line.isBlank()).toList();
      Section section = new Section(from + 1, header(from + 1, lines.get(from)), own);
      Section other = sections.putIfAbsent(section.header().unit(), section);
      if (other != null && !other.lines().equals(own)) {
        throw new IndexFormatException(
            from + 1,
            "the unit "
                + section.header().unit()
                + " is there twice, with different revisions: two modules share a name (set"
                + " -Alimbeck.unit in one of them), or two builds of one module are on the class"
                + " path.");
      }
      from = to;
    }
    return List.copyOf(sections.values());
  }

  static UnitIndex unit(Section section) {
    UnitHeader header = section.header();
    List<RevisionEntry> revisions = new ArrayList<>();
    for (int i = 1; i < section.lines().size(); i++) {
      revisions.add(revision(section.line() + i, section.lines().get(i)));
    }
    UnitIndex index = new UnitIndex(header.unit(), revisions);
    if (!index.header().equals(header)) {
      throw new IndexFormatException(
          section.line(), "the revisions of " + header.unit() + " aren't those that it announces.");
    }
    return index;
  }

  private static UnitHeader header(int number, String line) {
    String[] fields = fields(number, line, "unit", 6);
    if (!fields[5].equals(FORMAT)) {
      throw new IndexFormatException(
          number, "it has format " + fields[5] + ", which needs a newer limbeck-runtime.");
    }
    if (!fields[4].matches("\\d{1,9}")) {
      throw new IndexFormatException(number, "'" + fields[4] + "' is no number of revisions.");
    }
    return new UnitHeader(
        fields[1],
        list(fields[2]),
        fields[3].equals(NONE) ? "" : fields[3],
        Integer.parseInt(fields[4]));
  }

  private static RevisionEntry revision(int number, String line) {
    String[] fields = fields(number, line, "revision", 6);
    try {
      return new RevisionEntry(
          fields[1], list(fields[2]), fields[3], fields[4], unescaped(fields[5]));
    } catch (IllegalArgumentException e) {
      throw new IndexFormatException(number, String.valueOf(e.getMessage()));
    }
  }

  private static String[] fields(int number, String line, String kind, int count) {
    String[] fields = line.split("\t", -1);
    if (fields.length != count || !fields[0].equals(kind)) {
      throw new IndexFormatException(
          number, "a line '" + kind + "' with " + count + " fields was expected.");
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
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char escape = text.charAt(++i);
      switch (escape) {
        case 't' -> plain.append('\t');
        case 'n' -> plain.append('\n');
        case 'r' -> plain.append('\r');
        default -> plain.append(escape);
      }
    }
    return plain.toString();
  }
}
