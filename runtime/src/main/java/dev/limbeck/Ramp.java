package dev.limbeck;

import static dev.limbeck.sql.Identifiers.literal;

import dev.limbeck.revision.RevisionEntry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How a revision's transactions ask for locks that others hold: short at first, then more
 * insistent.
 *
 * <p>Whoever waits for a lock makes everybody behind it wait too. So a migration waits a little,
 * gives way, and comes back; a fixed short wait would starve where readers overlap.
 */
final class Ramp {

  private static final int[] MILLIS = {100, 100, 200, 200, 500, 500, 1000, 1000, 2000};
  private static final long FIRST_PAUSE = 300;
  private static final long LAST_PAUSE = 30_000;

  private final Session session;
  private final RevisionEntry revision;
  private final Duration budget;
  private final Progress progress;

  Ramp(Session session, RevisionEntry revision, Duration budget, Progress progress) {
    this.session = session;
    this.revision = revision;
    this.budget = budget;
    this.progress = progress;
  }

  static Duration lockTimeout(int attempt) {
    return Duration.ofMillis(MILLIS[Math.min(attempt, MILLIS.length) - 1]);
  }

  /**
   * Waits before the next attempt.
   *
   * @param since when it first was in somebody's way, in nanoseconds
   * @param statement what found the way blocked, if it is known
   * @throws SQLException when it has waited too often; it names who is in the way
   */
  void giveWay(int attempt, long since, String reason, String statement) throws SQLException {
    long base = Math.min(LAST_PAUSE, FIRST_PAUSE << Math.min(attempt - 1, 10));
    Duration pause = Duration.ofMillis(base / 2 + ThreadLocalRandom.current().nextLong(base));
    Duration waited = Duration.ofNanos(System.nanoTime() - since);
    if (waited.plus(pause).compareTo(budget) > 0) {
      throw new SQLException(
          reason
              + "; it gave way to others "
              + (attempt == 1 ? "once." : attempt + " times.")
              + blockers(statement),
          "55P03");
    }
    progress.retry(revision, attempt, pause, reason);
    try {
      Thread.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted", "57014", e);
    }
  }

  /**
   * Returns who stands in its way: a sentence that begins with a space; empty where nobody does.
   */
  private String blockers(String statement) {
    try {
      return session
          .value(
              "SELECT string_agg(DISTINCT format('process %s (%s%s, %s, in a transaction for %s s)"
                  + " holds %s on %s; to end it: SELECT pg_terminate_backend(%s);', a.pid,"
                  + " coalesce(nullif(a.application_name, ''), 'unnamed'), coalesce(' from ' ||"
                  + " host(a.client_addr), ''), a.state, round(extract(epoch FROM"
                  + " clock_timestamp() - a.xact_start)), l.mode, c.relname, a.pid), ' ') FROM"
                  + " pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_stat_activity a ON"
                  + " a.pid = l.pid WHERE l.locktype = 'relation' AND l.granted AND c.relkind IN"
                  + " ('r', 'p', 'S', 'm') AND l.pid <> pg_backend_pid() AND position(c.relname IN "
                  + literal(statement)
                  + ") > 0")
          .map(sessions -> " In the way: " + sessions)
          .orElse("");
    } catch (SQLException e) {
      Progress.logQuietly("The blocking sessions couldn't be read", e);
      return "";
    }
  }
}
