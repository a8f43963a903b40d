package dev.limbeck;

import static dev.limbeck.sql.Identifiers.quote;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Step.Cleanup;
import dev.limbeck.sql.Step.InBatches;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Step.OutsideTransaction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import java.util.stream.Collectors;

/** Steps as the history keeps them: as JSON for the way back, as hashes for resuming. */
final class StoredSteps {

  private StoredSteps() {}

  /** Returns a JSON array; empty where a step runs Java code. */
  static Optional<String> json(List<Step> steps) {
    boolean printable = steps.stream().noneMatch(StoredSteps::runsJava);
    return printable
        ? Optional.of(
            steps.stream().map(StoredSteps::json).collect(Collectors.joining(",", "[", "]")))
        : Optional.empty();
  }

  /**
   * Returns the ways back of those revisions whose rows keep one, as they were when applied.
   *
   * <p>The server takes the JSON apart, so that nothing here has to.
   */
  static Map<String, List<Step>> read(
      Connection connection, SessionFacts facts, String unit, Collection<String> revisions)
      throws SQLException {
    String sql =
        "SELECT h.revision, ARRAY(SELECT jsonb_array_elements_text(s.step -> 'transaction')),"
            + " coalesce((s.step ->> 'alone')::boolean, false), coalesce((s.step ->>"
            + " 'brief')::boolean, false), s.step ->> 'outside', s.step ->>"
            + " 'batches', s.step ->> 'isDone', s.step #>> '{cleanup,isNeeded}', s.step #>>"
            + " '{cleanup,sql}' FROM "
            + quote(facts.history())
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

  static boolean runsJava(Step step) {
    return step instanceof InTransaction transaction
        && transaction.actions().stream().anyMatch(Action.Call.class::isInstance);
  }

  /** Returns what tells a step from another: it is compared before an unfinished one goes on. */
  static String hash(Step step) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(json(step).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String json(Step step) {
    if (step instanceof InTransaction transaction) {
      return transaction.actions().stream()
          .map(action -> action instanceof Action.Execute execute ? quoted(execute.sql()) : "null")
          .collect(
              Collectors.joining(
                  ",",
                  "{\"transaction\":[",
                  (transaction.alone() ? "],\"alone\":true" : "]")
                      + (transaction.brief() ? ",\"brief\":true}" : "}")));
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
    text.chars()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                  if (c < ' ') {
                    json.append(String.format("\\u%04x", c));
                  } else {
                    json.append((char) c);
                  }
                }
              }
            });
    return json.append('"').toString();
  }
}
