package dev.limbeck.processor.diff;

import dev.limbeck.model.Schema;
import dev.limbeck.schema.QualifiedName;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Tables that aren't ours, by patterns in which {@code *} stands for any letters.
 *
 * <p>A pattern without a dot is about the table's own name, in whatever namespace.
 */
record TablePatterns(List<String> patterns) {

  /** Returns {@code schema} without those tables. */
  Schema without(Schema schema) {
    if (patterns.isEmpty()) {
      return schema;
    }
    return schema.withTables(
        schema.tables().stream().filter(table -> !matches(table.name())).toList());
  }

  private boolean matches(QualifiedName name) {
    return patterns.stream()
        .anyMatch(
            pattern ->
                matches(pattern, name.toString())
                    || (pattern.indexOf('.') < 0 && matches(pattern, name.name())));
  }

  private static boolean matches(String pattern, String name) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.strip().split("(?<=\\*)|(?=\\*)")) {
      regex.append(part.equals("*") ? ".*" : Pattern.quote(part));
    }
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.DOTALL)
        .matcher(name)
        .matches();
  }
}
