package dev.limbeck.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code RULES.md} says which case proves what, so no case may be missing there, or not exist. */
final class RulesTest {
  private static final Path CASES = Path.of("cases");
  private static final Pattern CASE = Pattern.compile("`(\\w+/\\w+)`");
  private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| (`\\w+/\\w+` ?)+\\|");

  @Test
  void everyCaseProvesARuleAndEveryRuleHasACase() throws IOException {
    List<String> proofs =
        rows().stream()
            .flatMap(row -> CASE.matcher(row).results())
            .map((MatchResult found) -> found.group(1))
            .distinct()
            .toList();

    assertThat(proofs).containsExactlyInAnyOrderElementsOf(cases());
  }

  @Test
  void everyRowNamesItsCases() throws IOException {
    assertThat(rows()).isNotEmpty().allMatch(row -> ROW.matcher(row).matches());
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(Path.of("RULES.md")).stream()
        .filter(line -> line.startsWith("| ") && !line.equals("| Rule | Cases |"))
        .toList();
  }

  private static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .map(file -> CASES.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".java") && !name.endsWith("package-info.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .toList();
    }
  }
}
