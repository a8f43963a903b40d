package dev.limbeck;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What the five characters of an SQL state mean for a migration. */
final class SqlErrors {

  /** Raised by the fence: the session isn't ours any more. */
  static final String FENCE = "LB001";

  /** A migration committed or rolled back what isn't its own; ours as well. */
  static final String TRANSACTION_ENDED = "LB002";

  private static final Set<String> GIVE_WAY = Set.of("55P03", "40P01", "40001");
  private static final Set<String> SERVER_GOES =
      Set.of("57P01", "57P02", "57P03", "57P05", "25P03");
  private static final Set<String> EXISTS_ALREADY = Set.of("42P06", "42P07", "42710", "23505");

  private SqlErrors() {}

  static String state(SQLException error) {
    return Optional.ofNullable(error.getSQLState()).orElse("");
  }

  /** Returns whether the transaction lost against others and may be run again as a whole. */
  static boolean mayRunAgain(SQLException error) {
    return GIVE_WAY.contains(state(error));
  }

  /** Returns whether the connection is gone, so that nobody knows how far the server came. */
  static boolean isConnectionLost(SQLException error) {
    return state(error).startsWith("08") || SERVER_GOES.contains(state(error));
  }

  /** Returns whether someone else created the same thing at the same time. */
  static boolean existsAlready(SQLException error) {
    return EXISTS_ALREADY.contains(state(error));
  }

  static boolean isUndefined(SQLException error) {
    return Set.of("42P01", "42703", "3F000").contains(state(error));
  }
}
