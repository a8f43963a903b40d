package dev.limbeck.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The index as text: a line for each unit, then one for each of its revisions, split by tabs. */
final class IndexText {

  private static final String FORMAT = "1";
  private static final String NONE = "-";

  private IndexText() {}

  /**
   * A unit's lines, of which only the first has been read.
   *
   * @param line the number of the first line
   * @param text the lines after the first
   */
  record Section(int line, UnitHeader header, String text) {}

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

  /** Divides a text into units without reading, or even counting, their revisions. */
  static List<Section> sections(String text) {
    Map<String, Section> sections = new LinkedHashMap<>();
    int line = 1;
    int from = 0;
    while (from < text.length()) {
      int end = endOfLine(text, from);
      String first = withoutReturn(text.substring(from, end));
      if (first.isBlank()) {
        from = end + 1;
        line++;
        continue;
      }
      int next = text.indexOf("\nunit\t", end);
      int to = next < 0 ? text.length() : next + 1;
      Section section =
          new Section(line, header(line, first), text.substring(Math.min(end + 1, to), to));
      requireSame(section, sections.putIfAbsent(section.header().unit(), section));
      line += next < 0 ? 0 : (int) text.substring(from, to).lines().count();
      from = to;
    }
    return List.copyOf(sections.values());
  }

  private static void requireSame(Section section, @Nullable Section other) {
    if (other != null
        && !(other.header().equals(section.header())
            && other.text().strip().equals(section.text().strip()))) {
      throw new IndexFormatException(
          section.line(),
          "the unit "
              + section.header().unit()
              + " is there twice, with different revisions: two modules share a name (set"
              + " -Alimbeck.unit in one of them), or two builds of one module are on the class"
              + " path.");
    }
  }

  private static int endOfLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private static String withoutReturn(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  static UnitIndex unit(Section section) {
    UnitHeader header = section.header();
    List<RevisionEntry> revisions = new ArrayList<>();
    int number = section.line();
    for (String line : section.text().lines().toList()) {
      number++;
      if (!line.isBlank()) {
        revisions.add(revision(number, line));
      }
    }
    UnitIndex index = new UnitIndex(header.unit(), revisions);
    UnitHeader own = index.header();
    if (own.size() != header.size()
        || !own.chain().equals(header.chain())
        || !own.heads().equals(header.heads())) {
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
