package dev.limbeck.history;

import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.revision.ChecksumChain;
import dev.limbeck.revision.RevisionEntry;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A revision with what is to be done in one direction: as its class says, or as its row does.
 *
 * <p>The history keeps steps as JSON for the way back, and as hashes for resuming.
 *
 * @param steps at least one; a revision without operations is an empty transaction
 * @param downgrade the way back as JSON; empty where Java code is part of it
 */
public record LoadedRevision(
    RevisionEntry entry, String chain, List<Step> steps, Optional<String> downgrade) {

  /** Returns a revision with its steps, and with its way back as the history is to keep it. */
  public static LoadedRevision of(
      RevisionEntry entry, String chain, List<Step> steps, List<Step> wayBack) {
    return new LoadedRevision(entry, chain, atLeastOne(steps), json(atLeastOne(wayBack)));
  }

  private static List<Step> atLeastOne(List<Step> steps) {
    return steps.isEmpty() ? List.of(new Step(List.of(), false, false)) : steps;
  }

  /** Returns what tells each step from another: compared before an unfinished one goes on. */
  public List<String> hashes() {
    List<String> hashes = new ArrayList<>();
    for (Step step : steps) {
      hashes.add(HexFormat.of().formatHex(ChecksumChain.sha256(json(step)), 0, 8));
    }
    return hashes;
  }

  /** Returns a JSON array; empty where a step runs Java code. */
  private static Optional<String> json(List<Step> steps) {
    StringBuilder json = new StringBuilder("[");
    for (Step step : steps) {
      if (step.runsJava()) {
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
  public static Map<String, List<Step>> waysBack(
      Connection connection, QualifiedName history, String unit, Collection<String> revisions)
      throws SQLException {
    String sql =
        "SELECT h.revision, CASE WHEN s.step -> 'outside' IS NOT NULL THEN 'OUTSIDE' WHEN s.step"
            + " -> 'batches' IS NOT NULL THEN 'BATCHES' ELSE 'TRANSACTION' END,"
            + " ARRAY(SELECT jsonb_array_elements_text(coalesce(s.step -> 'transaction',"
            + " jsonb_build_array(coalesce(s.step -> 'outside', s.step -> 'batches'))))),"
            + " (s.step -> 'alone')::boolean, (s.step -> 'brief')::boolean, s.step ->> 'isDone',"
            + " s.step #>> '{cleanup,isNeeded}', s.step #>> '{cleanup,sql}' FROM "
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
    List<Action> actions = new ArrayList<>();
    for (String sql : (String[]) row.getArray(3).getArray()) {
      actions.add(new Action(sql));
    }
    return new Step(
        Step.Kind.valueOf(row.getString(2)),
        actions,
        row.getBoolean(4),
        row.getBoolean(5),
        Optional.ofNullable(row.getString(6)),
        Optional.ofNullable(row.getString(7)),
        Optional.ofNullable(row.getString(8)));
  }

  private static String json(Step step) {
    boolean many = step.kind() == Step.Kind.TRANSACTION;
    StringBuilder json = new StringBuilder("{\"");
    json.append(step.kind().name().toLowerCase(Locale.ROOT)).append(many ? "\":[" : "\":");
    String separator = "";
    for (Action action : step.actions()) {
      json.append(separator).append(action.work().isPresent() ? "null" : quoted(action.text()));
      separator = ",";
    }
    json.append(many ? "]" : "")
        .append(step.alone() ? ",\"alone\":true" : "")
        .append(step.brief() ? ",\"brief\":true" : "");
    if (step.isDone().isPresent()) {
      json.append(",\"isDone\":").append(quoted(step.isDone().get()));
    }
    if (step.isCutOff().isPresent()) {
      json.append(",\"cleanup\":{\"isNeeded\":")
          .append(quoted(step.isCutOff().get()))
          .append(",\"sql\":")
          .append(quoted(step.cleanup().orElseThrow()))
          .append('}');
    }
    return json.append('}').toString();
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
