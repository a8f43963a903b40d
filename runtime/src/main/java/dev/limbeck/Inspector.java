package dev.limbeck;

import dev.limbeck.revision.Direction;
import dev.limbeck.revision.RevisionTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Brings an inspection and a database together, while nobody migrates. */
final class Inspector {

  private final Settings settings;
  private final CatalogUnit unit;

  Inspector(Settings settings, CatalogUnit unit) {
    this.settings = settings;
    this.unit = unit;
  }

  /** Inspects beside a target, or else beside what the history says is applied. */
  <T> T run(Progress progress, Optional<RevisionTarget> target, Inspection<T> inspection) {
    return new Connections(settings, progress)
        .once(
            connection -> {
              SessionFacts facts = SessionFacts.read(connection, settings);
              if (facts.replica() || facts.readOnly()) {
                return inspect(connection, facts, target, inspection);
              }
              return Session.locked(
                  connection,
                  settings,
                  progress,
                  session -> inspect(connection, session.facts(), target, inspection));
            });
  }

  /**
   * Reads in one snapshot; that is why no migration may run meanwhile: an index that it builds
   * concurrently would wait for us.
   */
  <T> T inspect(
      Connection connection,
      SessionFacts facts,
      Optional<RevisionTarget> target,
      Inspection<T> inspection)
      throws SQLException {
    connection.setAutoCommit(false);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(
            "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;"
                + " SET LOCAL lock_timeout = '10s'; SET LOCAL quote_all_identifiers = off;"
                + " SET LOCAL search_path = "
                + facts.searchPath());
      }
      return inspection.inspect(connection, promised(connection, facts, target));
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private Promised promised(
      Connection connection, SessionFacts facts, Optional<RevisionTarget> target)
      throws SQLException {
    DatabaseState state = DatabaseState.read(connection, facts, unit);
    boolean applied = target.isEmpty() && HistoryTable.exists(connection, facts);
    Set<String> ids =
        applied
            ? state.applied(Direction.UPGRADE)
            : state.wanted(target.orElse(RevisionTarget.HEADS));
    List<HistoryEntry> history = new ArrayList<>(state.history());
    history.removeIf(each -> each.applied().isEmpty());
    Collections.reverse(history);
    return new Promised(
        unit.name(),
        facts.home().orElse("public"),
        facts.replica() || facts.readOnly()
            ? ""
            : String.join(
                ";\n", SessionSettings.beginTransaction(facts, Duration.ofSeconds(2), "verify", 0)),
        unit.graph().headsOf(ids),
        applied,
        target.isPresent(),
        unit.graph().revisions().stream().filter(each -> ids.contains(each.id())).toList(),
        each -> unit.operations(each, Direction.UPGRADE),
        history);
  }
}
