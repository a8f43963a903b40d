package dev.limbeck.processor.diff;

import dev.limbeck.schema.Table;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the tables that aren't ours by patterns in which {@code *} stands for any text. */
final class Exclusions {

  private final List<Pattern> patterns;

  Exclusions(List<String> patterns) {
    this.patterns =
        patterns.stream()
            .map(String::strip)
            .map(pattern -> Pattern.compile("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E"))
            .toList();
  }

  boolean isOurs(Table table) {
    return patterns.stream()
        .noneMatch(
            pattern ->
                pattern.matcher(table.name().name()).matches()
                    || pattern.matcher(table.name().toString()).matches());
  }
}
