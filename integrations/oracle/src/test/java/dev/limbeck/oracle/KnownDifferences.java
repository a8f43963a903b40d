package dev.limbeck.oracle;

import dev.limbeck.testdatabase.TestServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the table in {@code DIFFERENCES.md} accepts for one group of cases, or one model. */
record KnownDifferences(List<String> beginnings) {
  private static final Pattern ROW =
      Pattern.compile("\\| (\\S+) \\| ([\\d., ]+) \\| `(.+?)` \\| .+? \\|");

  /** The rows for the Hibernate of this run. */
  static KnownDifferences of(String where) {
    try (Stream<String> lines = Files.lines(Path.of("DIFFERENCES.md"))) {
      return new KnownDifferences(
          lines
              .map(ROW::matcher)
              .filter(row -> row.matches() && row.group(1).equals(where))
              .filter(row -> Stream.of(row.group(2).split(", ", -1)).anyMatch(Hibernate::is))
              .map(row -> row.group(3))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is left to explain: differences without a row, and rows without a difference. */
  List<String> unexplained(List<String> differences) {
    List<String> left = new ArrayList<>(differences);
    for (String beginning : beginnings) {
      boolean found = left.removeIf(difference -> difference.startsWith(beginning));
      // An older PostgreSQL has fewer differences, because Hibernate uses less of it.
      if (!found && TestServer.get().majorVersion() >= 18) {
        left.add("DIFFERENCES.md still has: " + beginning);
      }
    }
    return left;
  }
}
