package dev.limbeck.history;

import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.revision.ChecksumChain;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Step.Cleanup;
import dev.limbeck.sql.Step.InBatches;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Step.OutsideTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Steps as the history keeps them: as JSON for the way back, as hashes for resuming. */
public final class StoredSteps {

  private StoredSteps() {}

  /** Returns a JSON array; empty where a step runs Java code. */
  static Optional<String> json(List<Step> steps) {
    StringBuilder json = new StringBuilder("[");
    for (Step step : steps) {
      if (runsJava(step)) {
        return Optional.empty();
      }
      json.append(json.length() == 1 ? "" : ",").append(json(step));
    }
    return Optional.of(json.append(']').toString());
  }

  /**
   * Returns the ways back of those revisions whose rows keep one, as they were when applied.
   *
   * <p>The server takes the JSON apart, so that nothing here has to.
   */
  public static Map<String, List<Step>> read(
      Connection connection, QualifiedName history, String unit, Collection<String> revisions)
      throws SQLException {
    String sql =
        "SELECT h.revision, ARRAY(SELECT jsonb_array_elements_text(s.step -> 'transaction')),"
            + " coalesce((s.step ->> 'alone')::boolean, false), coalesce((s.step ->>"
            + " 'brief')::boolean, false), s.step ->> 'outside', s.step ->>"
            + " 'batches', s.step ->> 'isDone', s.step #>> '{cleanup,isNeeded}', s.step #>>"
            + " '{cleanup,sql}' FROM "
            + quote(history)
            + " h CROSS JOIN LATERAL jsonb_array_elements(h.downgrade) WITH ORDINALITY s(step,"
            + " place) WHERE h.unit = ? AND h.revision = ANY (?) AND h.reverted_at IS NULL AND"
            + " h.downgrade IS NOT NULL ORDER BY h.seq, s.place";
    Map<String, List<Step>> steps = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, unit);
      statement.setArray(2, connection.createArrayOf("text", revisions.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          steps.computeIfAbsent(rows.getString(1), id -> new ArrayList<>()).add(step(rows));
        }
      }
    }
    return steps;
  }

  private static Step step(ResultSet row) throws SQLException {
    Optional<String> outside = Optional.ofNullable(row.getString(5));
    Optional<String> batches = Optional.ofNullable(row.getString(6));
    Optional<String> isDone = Optional.ofNullable(row.getString(7));
    if (outside.isPresent()) {
      Optional<String> remains = Optional.ofNullable(row.getString(9));
      String isNeeded = Objects.requireNonNullElse(row.getString(8), "SELECT true");
      return new OutsideTransaction(
          outside.get(), isDone, remains.map(sql -> new Cleanup(isNeeded, sql)));
    }
    if (batches.isPresent()) {
      return new InBatches(batches.get(), isDone.orElse("SELECT true"));
    }
    List<Action> actions = new ArrayList<>();
    for (String sql : (String[]) row.getArray(2).getArray()) {
      actions.add(new Action.Execute(sql));
    }
    return new InTransaction(actions, row.getBoolean(3), row.getBoolean(4));
  }

  /** Returns whether Java code is part of it, which no script and no history can hold. */
  public static boolean runsJava(Step step) {
    if (step instanceof InTransaction transaction) {
      for (Action action : transaction.actions()) {
        if (action instanceof Action.Call) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what tells a step from another: it is compared before an unfinished one goes on. */
  static String hash(Step step) {
    return HexFormat.of().formatHex(ChecksumChain.sha256(json(step)), 0, 8);
  }

  private static String json(Step step) {
    if (step instanceof InTransaction transaction) {
      StringBuilder json = new StringBuilder("{\"transaction\":[");
      String separator = "";
      for (Action action : transaction.actions()) {
        json.append(separator)
            .append(action instanceof Action.Execute execute ? quoted(execute.sql()) : "null");
        separator = ",";
      }
      return json.append(transaction.alone() ? "],\"alone\":true" : "]")
          .append(transaction.brief() ? ",\"brief\":true}" : "}")
          .toString();
    }
    if (step instanceof OutsideTransaction outside) {
      return "{\"outside\":"
          + quoted(outside.sql())
          + outside.isDone().map(sql -> ",\"isDone\":" + quoted(sql)).orElse("")
          + outside
              .cleanup()
              .map(
                  cleanup ->
                      ",\"cleanup\":{\"isNeeded\":"
                          + quoted(cleanup.isNeeded())
                          + ",\"sql\":"
                          + quoted(cleanup.sql())
                          + "}")
              .orElse("")
          + "}";
    }
    InBatches batches = (InBatches) step;
    return "{\"batches\":"
        + quoted(batches.sql())
        + ",\"isDone\":"
        + quoted(batches.isDone())
        + "}";
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\n' -> json.append("\\n");
        case '\r' -> json.append("\\r");
        case '\t' -> json.append("\\t");
        default -> json.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return json.append('"').toString();
  }
}
