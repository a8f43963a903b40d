package dev.limbeck;

import static dev.limbeck.sql.Identifiers.literal;

import java.sql.SQLException;

/** Finds the sessions that stand in a statement's way. */
final class Blockers {

  private Blockers() {}

  /** Returns a sentence that begins with a space; empty where nobody is found. */
  static String text(Session session, String statement) {
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
