package dev.limbeck;

import static dev.limbeck.sql.Identifiers.literal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * One connection while it migrates: prepared for it at the beginning, as it was at the end.
 *
 * <p>Between transactions it is in autocommit, so that it never holds a snapshot that others, or an
 * index that is built concurrently, would have to wait for.
 */
final class Session implements AutoCloseable {

  /** What the number of a transaction is called in the query with which it begins. */
  private static final String XID = "limbeck_xid";

  /** What a migration's own code can't call, because its transaction isn't its to end. */
  private static final Set<String> REFUSED =
      Set.of(
          "commit",
          "rollback",
          "setAutoCommit",
          "close",
          "abort",
          "setReadOnly",
          "setTransactionIsolation");

  private final Connection connection;
  private final SessionFacts facts;
  private final Map<String, String> before;
  private final int patience;
  private final String nonce =
      Long.toHexString(System.nanoTime())
          + Long.toHexString(ThreadLocalRandom.current().nextLong());
  private final Thread cancelOnExit = new Thread(this::cancel, "limbeck-cancel");
  private volatile @Nullable Statement running;
  private String fence = "";
  private boolean vouched;
  private String xid = "";
  private boolean committing;

  /**
   * Begins what {@link #close} ends.
   *
   * @param patience the milliseconds that the driver waits for an answer, 0 for as long as it takes
   */
  private Session(
      Connection connection, SessionFacts facts, Map<String, String> before, int patience) {
    this.connection = connection;
    this.facts = facts;
    this.before = before;
    this.patience = patience;
  }

  /** Refuses what can't be migrated, and sets what a migration relies on. */
  static Session open(Connection connection, Settings settings) throws SQLException {
    SessionFacts facts = SessionFacts.read(connection, settings);
    facts.requireMigratable(connection, settings);
    Session session =
        new Session(
            connection, facts, SessionFacts.settings(connection), connection.getNetworkTimeout());
    try {
      session.answerWithin(0);
      session.execute(facts.prepare(session.nonce));
      Runtime.getRuntime().addShutdownHook(session.cancelOnExit);
      session.noticeLostClient();
      return session;
    } catch (SQLException | RuntimeException e) {
      session.close();
      if (settings.role.isPresent()
          && e instanceof SQLException failed
          && Set.of("42501", "22023").contains(SqlErrors.state(failed))) {
        throw Rights.noMember(
            settings.role.get(),
            Optional.ofNullable(connection.getMetaData().getUserName()).orElse(""),
            Redaction.firstLine(failed));
      }
      throw e;
    }
  }

  /** Does {@code work} in a session that has the lock. */
  static <T> T locked(
      Connection connection, Settings settings, Progress progress, Task<Session, T> work)
      throws SQLException {
    try (Session session = open(connection, settings)) {
      DatabaseLock lock = DatabaseLock.take(session, settings.lockWait, progress);
      try (lock) {
        return work.on(session);
      }
    }
  }

  SessionFacts facts() {
    return facts;
  }

  Connection connection() {
    return connection;
  }

  /** Returns the connection as a migration's own code gets it. */
  Connection guarded() {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean toSavepoint = arguments != null && method.getName().equals("rollback");
              if (REFUSED.contains(method.getName()) && !toSavepoint) {
                throw new IllegalStateException(
                    "A migration runs in a transaction that isn't its own: it can't call "
                        + method.getName()
                        + ".");
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getTargetException();
              }
            });
  }

  /** From now on, work is done only while this session holds the lock of that key. */
  void fenceWith(long key) {
    fence =
        "DO $limbeck$ BEGIN IF current_setting('limbeck.session', true) IS DISTINCT FROM "
            + literal(nonce)
            + " THEN RAISE EXCEPTION 'it is another session of the server.' USING ERRCODE = '"
            + SqlErrors.FENCE
            + "'; END IF; IF NOT EXISTS (SELECT FROM pg_catalog.pg_locks WHERE locktype ="
            + " 'advisory' AND pid = pg_catalog.pg_backend_pid() AND granted AND objsubid = 1 AND"
            + " classid = '"
            + (key >>> 32)
            + "'::pg_catalog.oid AND objid = '"
            + (key & 0xFFFF_FFFFL)
            + "'::pg_catalog.oid) THEN RAISE EXCEPTION 'the lock was released.' USING ERRCODE = '"
            + SqlErrors.FENCE
            + "'; END IF; END $limbeck$";
  }

  /** Work that may fail as statements do. */
  @FunctionalInterface
  interface Work {
    void run() throws SQLException;
  }

  /**
   * Runs {@code work} in one transaction; whatever it throws, nothing of it remains.
   *
   * @param marker a text that {@link #stillIn} knows again, unless the transaction was ended inside
   */
  void inTransaction(Duration lockTimeout, String marker, Work work) throws SQLException {
    inTransaction(
        () -> {
          execute(String.join(";\n", beginTransaction(lockTimeout, marker, 0)));
          work.run();
        });
  }

  /**
   * Returns what every transaction begins with.
   *
   * <p>The server is asked for the lock, which takes it as long as a small table, unless nothing
   * was done since that could have given it back: what changes the catalog alone can't.
   *
   * @param seconds how long each of its statements may take, if it changes the catalog alone; 0 for
   *     as long as it takes
   */
  List<String> beginTransaction(Duration lockTimeout, String marker, int seconds) {
    List<String> statements = new ArrayList<>(facts.beginTransaction(lockTimeout, marker, seconds));
    statements.set(
        1,
        statements.get(1)
            + ", CASE WHEN pg_catalog.current_setting('limbeck.session', true) = "
            + literal(nonce)
            + " THEN pg_catalog.pg_current_xact_id() END AS "
            + XID);
    if (!fence.isEmpty() && !(vouched && seconds > 0)) {
      statements.add(fence);
    }
    vouched = seconds > 0;
    return statements;
  }

  /** Runs {@code work}, which begins with {@link #beginTransaction}, in one transaction. */
  void inTransaction(Work work) throws SQLException {
    committing = false;
    connection.setAutoCommit(false);
    try {
      work.run();
      answerWithin(patience);
      committing = true;
      connection.commit();
      committing = false;
    } catch (SQLException | RuntimeException | Error e) {
      quietly(connection::rollback);
      requireFence(e);
      throw e;
    } finally {
      quietly(() -> answerWithin(0));
      quietly(() -> connection.setAutoCommit(true));
    }
  }

  /** Returns a condition that holds only in the transaction that was begun with the marker. */
  static String stillIn(String marker) {
    return "pg_catalog.current_setting('limbeck.step', true) = " + literal(marker);
  }

  /** Undoes what earlier statements may have set, and makes sure that the lock is ours. */
  void prepareOutsideTransaction() throws SQLException {
    vouched = false;
    try {
      execute(facts.baseline() + ";\n" + fence);
    } catch (SQLException e) {
      requireFence(e);
      throw e;
    }
  }

  /** Returns what undoes that a migration has taken another role in the transaction. */
  String asOurselves() {
    return "SET LOCAL role = " + literal(facts.role());
  }

  private static void requireFence(Throwable failure) {
    if (failure instanceof SQLException e && SqlErrors.state(e).equals(SqlErrors.FENCE)) {
      throw LimbeckException.lockLost(Redaction.firstLine(e));
    }
  }

  /** Executes one statement as it is: no escapes, no parameters; returns the rows it changed. */
  long execute(String sql) throws SQLException {
    Pipeline pipeline = new Pipeline();
    pipeline.add(sql);
    long most = 0;
    for (long count : execute(pipeline)) {
      most = Math.max(most, count);
    }
    return most;
  }

  /**
   * Executes statements in one round trip; returns how many rows each changed, -1 for a query or a
   * call, and -1 for some more that there aren't.
   */
  List<Long> execute(Pipeline pipeline) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      running = statement;
      try {
        String text = pipeline.text();
        return counts(statement, statement.execute(text), Pipeline.most(text));
      } catch (SQLException e) {
        pipeline.stopped(statement);
        throw e;
      }
    } finally {
      running = null;
    }
  }

  /** The query with which a transaction begins is its second statement, and says its number. */
  private void noteXid(Statement statement) throws SQLException {
    try (ResultSet row = statement.getResultSet()) {
      ResultSetMetaData columns = row.getMetaData();
      int last = columns.getColumnCount();
      if (last > 0 && columns.getColumnLabel(last).equals(XID) && row.next()) {
        String found = row.getString(last);
        if (found == null) {
          throw LimbeckException.lockLost("it is another session of the server.");
        }
        xid = found;
      }
    }
  }

  /** Returns the number of the transaction whose COMMIT was sent and never answered, if any. */
  Optional<String> doubtful() {
    return committing ? Optional.of(xid) : Optional.empty();
  }

  /** Returns whether that transaction, of this session or of one that is gone, was committed. */
  boolean isCommitted(String transaction) throws SQLException {
    String number = literal(transaction) + "::xid8";
    return holds(
        "SELECT CASE WHEN "
            + number
            + " < pg_snapshot_xmax(pg_current_snapshot()) THEN pg_xact_status("
            + number
            + ") = 'committed' END");
  }

  /** To the driver, a CALL counts as much as no further result: so the end is where all are. */
  private List<Long> counts(Statement statement, boolean query, int most) throws SQLException {
    List<Long> counts = new ArrayList<>();
    boolean rows = query;
    while (rows || statement.getLargeUpdateCount() >= 0 || counts.size() < most) {
      if (rows && counts.size() < 2) {
        noteXid(statement);
      }
      counts.add(rows ? -1 : statement.getLargeUpdateCount());
      rows = statement.getMoreResults();
    }
    return counts;
  }

  /** Returns the first value of the first row as text. */
  Optional<String> value(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      running = statement;
      try (ResultSet rows = statement.executeQuery(sql)) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    } finally {
      running = null;
    }
  }

  boolean holds(String query) throws SQLException {
    return value(query).orElse("").equals("t");
  }

  /** Gives the settings back as they were; the connection stays open. */
  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(cancelOnExit);
    } catch (IllegalStateException e) {
      Progress.logQuietly("The JVM ends while a migration runs", e);
    }
    quietly(() -> answerWithin(patience));
    quietly(() -> SessionFacts.restore(connection, before));
  }

  /** A statement may be silent for hours; what is quick keeps the limit that the caller gave. */
  private void answerWithin(int millis) throws SQLException {
    if (patience > 0) {
      connection.setNetworkTimeout(Runnable::run, millis);
    }
  }

  /** Ends a statement soon after its client is gone, on those systems that can. */
  private void noticeLostClient() throws SQLException {
    try {
      if (facts.version() >= 140_000) {
        execute("SET client_connection_check_interval = '5s'");
      }
    } catch (SQLException e) {
      if (!SqlErrors.state(e).equals("22023")) {
        throw e;
      }
    }
  }

  private void cancel() {
    Statement statement = running;
    if (statement != null) {
      quietly(statement::cancel);
    }
  }

  private void quietly(Work work) {
    try {
      if (!connection.isClosed()) {
        work.run();
      }
    } catch (SQLException e) {
      Progress.logQuietly("The connection couldn't be put back", e);
    }
  }
}
