package dev.limbeck;

import dev.limbeck.testdatabase.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a script as psql would, as far as scripts of ours go: {@code \gset}, {@code \if}. */
final class PsqlScript {

  private static final Pattern TAG = Pattern.compile("\\$[a-z0-9]*\\$");

  private final Statement statement;
  private final Map<String, Boolean> variables = new HashMap<>();
  private final Deque<Boolean> conditions = new ArrayDeque<>();
  private final StringBuilder pending = new StringBuilder();

  private PsqlScript(Statement statement) {
    this.statement = statement;
  }

  /** Stops at the first error, as {@code ON_ERROR_STOP} says. */
  static void run(TestDatabase database, String script) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      PsqlScript psql = new PsqlScript(statement);
      for (String line : script.lines().toList()) {
        psql.line(line);
      }
      if (!psql.pending.toString().isBlank()) {
        throw new IllegalStateException("A statement has no end: " + psql.pending);
      }
    }
  }

  private void line(String line) throws SQLException {
    boolean skipped = conditions.contains(false);
    if (pending.isEmpty() && line.equals("\\endif")) {
      conditions.pop();
    } else if (pending.isEmpty() && line.startsWith("\\if :")) {
      conditions.push(variables.getOrDefault(line.substring(5), false));
    } else if (skipped || (pending.isEmpty() && (line.startsWith("\\") || isComment(line)))) {
      return;
    } else if (line.endsWith(" \\gset")) {
      set(line.substring(0, line.length() - 6));
    } else {
      pending.append(line).append('\n');
      if (line.endsWith(";") && isOutsideOfBodies()) {
        statement.execute(pending.toString());
        pending.setLength(0);
      }
    }
  }

  private static boolean isComment(String line) {
    return line.isBlank() || line.startsWith("--");
  }

  private void set(String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      variables.put(row.getMetaData().getColumnLabel(1), row.getBoolean(1));
    }
  }

  private boolean isOutsideOfBodies() {
    String open = "";
    Matcher tags = TAG.matcher(pending);
    while (tags.find()) {
      if (open.isEmpty()) {
        open = tags.group();
      } else if (open.equals(tags.group())) {
        open = "";
      }
    }
    return open.isEmpty();
  }
}
