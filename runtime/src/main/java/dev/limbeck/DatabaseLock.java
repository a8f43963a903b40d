package dev.limbeck;

import dev.limbeck.history.HistorySql;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The right to migrate: an advisory lock of the session, so that it lives as long as the work.
 *
 * <p>It is asked for again and again, never waited for inside the server: a statement that waits
 * holds a snapshot, for which an index that is built concurrently by the holder would wait in turn.
 */
final class DatabaseLock implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LAST_PAUSE = Duration.ofSeconds(1);
  private static final Duration TELL_EVERY = Duration.ofSeconds(10);

  private final Session session;
  private final long key;

  private DatabaseLock(Session session, long key) {
    this.session = session;
    this.key = key;
  }

  /** Returns the lock, once no other session has it. */
  static DatabaseLock take(Session session, Duration patience, Progress progress)
      throws SQLException {
    long key = new HistorySql(session.facts().history()).lockKey();
    if (session.holds("SELECT " + held(key, "l.pid = pg_backend_pid()"))) {
      throw LimbeckException.lockLost(
          "this session of the server holds the lock for someone else already.");
    }
    long start = System.nanoTime();
    Duration pause = FIRST_PAUSE;
    Duration nextTell = Duration.ZERO;
    while (!session.holds("SELECT pg_try_advisory_lock(" + key + ")")) {
      Duration waited = Duration.ofNanos(System.nanoTime() - start);
      String holder = holder(session, key);
      if (waited.compareTo(patience) >= 0) {
        throw LimbeckException.lockNotObtained(waited, holder);
      }
      if (waited.compareTo(nextTell) >= 0) {
        progress.waitingForLock(waited, holder);
        nextTell = waited.plus(TELL_EVERY);
      }
      sleep(pause, waited, holder);
      pause = min(pause.multipliedBy(2), LAST_PAUSE);
    }
    progress.lockTaken();
    session.fenceWith(key);
    return new DatabaseLock(session, key);
  }

  /** A lock that isn't there to be released is only logged: it hides no error before it. */
  @Override
  public void close() {
    try {
      if (!session.connection().isClosed()
          && !session.holds("SELECT pg_advisory_unlock(" + key + ")")) {
        System.getLogger("dev.limbeck")
            .log(
                System.Logger.Level.ERROR,
                "The migration lock was gone before it was released: a migration released it, or"
                    + " the connection goes through a pooler.");
      }
    } catch (SQLException e) {
      Progress.logQuietly("The migration lock ends with its session", e);
    }
  }

  private static String holder(Session session, long key) throws SQLException {
    Optional<String> text =
        session.value(
            "SELECT format('process %s (%s%s, %s for %s s). To end it: SELECT"
                + " pg_terminate_backend(%s);', a.pid, coalesce(nullif(a.application_name, ''),"
                + " 'unnamed'), coalesce(' from ' || host(a.client_addr), ''), a.state,"
                + " round(extract(epoch FROM clock_timestamp() - a.state_change)), a.pid) FROM"
                + " pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid WHERE "
                + lock(key));
    return text.orElse("it has just finished.");
  }

  private static String held(long key, String whose) {
    return "EXISTS (SELECT FROM pg_locks l WHERE " + lock(key) + " AND " + whose + ")";
  }

  private static String lock(long key) {
    return "l.locktype = 'advisory' AND l.granted AND l.objsubid = 1 AND l.classid = '"
        + (key >>> 32)
        + "'::oid AND l.objid = '"
        + (key & 0xFFFF_FFFFL)
        + "'::oid AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname ="
        + " current_database())";
  }

  private static void sleep(Duration pause, Duration waited, String holder) {
    try {
      long millis = pause.toMillis();
      Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LimbeckException interrupted = LimbeckException.lockNotObtained(waited, holder);
      interrupted.addSuppressed(e);
      throw interrupted;
    }
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
