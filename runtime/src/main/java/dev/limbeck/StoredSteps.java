package dev.limbeck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.limbeck.sql.Action;
import dev.limbeck.sql.Step;
import dev.limbeck.sql.Step.InBatches;
import dev.limbeck.sql.Step.InTransaction;
import dev.limbeck.sql.Step.OutsideTransaction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
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
          .collect(Collectors.joining(",", "{\"transaction\":[", "]}"));
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
