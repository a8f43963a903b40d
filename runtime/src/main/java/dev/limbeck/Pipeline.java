package dev.limbeck;

import static dev.limbeck.sql.Identifiers.literal;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that reach the server in one round trip: some of our own, then a migration's, then
 * some of our own. Mutable, used once.
 *
 * <p>The driver doesn't tell which of several statements failed. So the server says between those
 * of a migration that it got so far, by a notice; the driver keeps those that came before a
 * failure.
 */
final class Pipeline {

  private static final String REACHED = "limbeck reached ";

  private final List<String> before = new ArrayList<>();
  private final List<String> migration = new ArrayList<>();
  private final List<String> after = new ArrayList<>();
  private @Nullable String failed;

  /** Adds a statement of our own. */
  void addOurs(String sql) {
    (migration.isEmpty() ? before : after).add(sql);
  }

  /** Adds a statement of the migration, before any of ours that come after it. */
  void add(String sql) {
    migration.add(sql);
  }

  String text() {
    StringBuilder text = new StringBuilder();
    append(text, before);
    for (int i = 0; i < migration.size(); i++) {
      append(text, migration.get(i));
      if (i + 1 < migration.size()) {
        append(text, reached(i));
      }
    }
    append(text, after);
    return text.toString();
  }

  /** Returns a number of statements which {@code text} doesn't exceed. */
  static int most(String text) {
    int most = 0;
    for (int i = text.indexOf(';'); i >= 0; i = text.indexOf(';', i + 1)) {
      most++;
    }
    return most;
  }

  /** Finds out at which of the migration's statements the server stopped, if it has any. */
  void stopped(Statement statement) throws SQLException {
    int reached = 0;
    for (SQLWarning each = statement.getWarnings(); each != null; each = each.getNextWarning()) {
      String message = each.getMessage();
      if (message != null && message.contains(REACHED)) {
        reached++;
      }
    }
    failed = reached < migration.size() ? migration.get(reached) : null;
  }

  /** Returns the migration's statement at which the server stopped, if any. */
  @Nullable String failed() {
    return failed;
  }

  private static String reached(int statement) {
    return "DO $limbeck$ BEGIN RAISE NOTICE USING MESSAGE = "
        + literal(REACHED + statement)
        + "; END $limbeck$";
  }

  private static void append(StringBuilder text, List<String> statements) {
    for (String sql : statements) {
      append(text, sql);
    }
  }

  /** The semicolon stands on a line of its own where a comment could swallow it. */
  private static void append(StringBuilder text, String sql) {
    text.append(sql.strip()).append(sql.contains("--") ? "\n;\n" : ";\n");
  }
}
