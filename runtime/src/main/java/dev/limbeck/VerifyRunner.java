package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings a verifier and a database together, while nobody migrates. */
final class VerifyRunner {

  private final Settings settings;
  private final Progress progress;
  private final CatalogUnit unit;
  private final Verifier verifier;

  VerifyRunner(Settings settings, Progress progress, CatalogUnit unit) {
    this.settings = settings;
    this.progress = progress;
    this.unit = unit;
    this.verifier = Verifier.find(settings.loader());
  }

  /** What a verifier is asked. */
  @FunctionalInterface
  interface Question<T> {
    T ask(Verifier verifier, Connection connection, VerifyRequest request) throws SQLException;
  }

  /** Verifies against a target, or else against what the history says is applied. */
  VerifyReport run(Connections connections, Optional<RevisionTarget> target) {
    return connections.once(
        connection -> {
          SessionFacts facts = SessionFacts.read(connection, settings);
          if (facts.replica() || facts.readOnly()) {
            return ask(connection, facts, target, Verifier::verify);
          }
          return Session.locked(
              connection,
              settings,
              progress,
              session -> ask(connection, session.facts(), target, Verifier::verify));
        });
  }

  /**
   * Reads in one snapshot; that is why no migration may run meanwhile: an index that it builds
   * concurrently would wait for us.
   */
  <T> T ask(
      Connection connection,
      SessionFacts facts,
      Optional<RevisionTarget> target,
      Question<T> question)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                + " SET LOCAL lock_timeout = '10s'; SET LOCAL search_path = "
                + facts.searchPath());
      }
      return question.ask(verifier, connection, request(connection, facts, target));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private VerifyRequest request(
      Connection connection, SessionFacts facts, Optional<RevisionTarget> target)
      throws SQLException {
    DatabaseState state = DatabaseState.read(connection, facts, unit);
    boolean applied = target.isEmpty() && HistoryTable.exists(connection, facts);
    Set<String> promised =
        applied
            ? state.applied(Direction.UPGRADE)
            : state.wanted(target.orElse(RevisionTarget.HEADS));
    List<HistoryEntry> history = state.history();
    Collections.reverse(history);
    return new VerifyRequest(
        unit.name(),
        facts.home().orElse("public"),
        facts.replica() || facts.readOnly()
            ? ""
            : String.join(
                ";\n", SessionSettings.beginTransaction(facts, Duration.ofSeconds(2), "verify", 0)),
        unit.graph().headsOf(promised),
        applied,
        target.isPresent(),
        unit.graph().revisions().stream().filter(each -> promised.contains(each.id())).toList(),
        each -> unit.operations(each, Direction.UPGRADE),
        history.stream().filter(each -> each.applied().isPresent()).toList());
  }
}
