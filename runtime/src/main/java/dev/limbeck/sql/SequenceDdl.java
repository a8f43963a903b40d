package dev.limbeck.sql;

import static dev.limbeck.sql.Identifiers.literal;
import static dev.limbeck.sql.Identifiers.quote;

import dev.limbeck.schema.Sequence;
import java.util.Locale;

/** Spells sequences, whose options are words of their authors. */
final class SequenceDdl {

  /** What an option is reset by where it isn't said any more; the first three are the range. */
  private static final String[][] RESETS = {
    {"minvalue", " NO MINVALUE"},
    {"maxvalue", " NO MAXVALUE"},
    {"as", " AS bigint"},
    {"cache", " CACHE 1"},
    {"cycle", " NO CYCLE"},
    {"owned", " OWNED BY NONE"}
  };

  private static final int RANGE = 3;

  private SequenceDdl() {}

  static String create(Sequence sequence) {
    return "CREATE SEQUENCE " + quote(sequence.name()) + counting(sequence);
  }

  /**
   * All in one statement: the start has to be in the range, and the range depends on the direction.
   *
   * <p>A number before the new range begins it anew, and so does one that nobody has drawn. Beyond
   * it, the numbers might be taken already, which stays PostgreSQL's error.
   */
  static String alter(Sequence from, Sequence to) {
    boolean turned = from.increment() < 0 != to.increment() < 0;
    boolean ranged = turned;
    StringBuilder alter =
        new StringBuilder("ALTER SEQUENCE ").append(quote(to.name())).append(counting(to));
    for (int i = 0; i < RESETS.length; i++) {
      boolean said = says(to, RESETS[i][0]);
      boolean wasSaid = says(from, RESETS[i][0]);
      ranged |= i < RANGE && (said || wasSaid);
      if (!said && (wasSaid || (turned && i < RANGE - 1))) {
        alter.append(RESETS[i][1]);
      }
    }
    return ranged ? restarting(quote(to.name()), alter.toString()) : alter.toString();
  }

  private static String restarting(String sequence, String alter) {
    return Identifiers.block(
        "DECLARE n bigint; used boolean; BEGIN SELECT last_value, is_called INTO n, used FROM "
            + sequence
            + "; "
            + alter
            + "; EXCEPTION WHEN invalid_parameter_value THEN "
            + alter
            + " RESTART; IF used AND EXISTS (SELECT FROM pg_sequence WHERE seqrelid = to_regclass("
            + literal(sequence)
            + ") AND CASE WHEN seqincrement > 0 THEN n > seqmax ELSE n < seqmin END) THEN RAISE;"
            + " END IF; END");
  }

  private static String counting(Sequence sequence) {
    return " START WITH "
        + sequence.start()
        + " INCREMENT BY "
        + sequence.increment()
        + PostgresDdl.tail(sequence.options());
  }

  private static boolean says(Sequence sequence, String word) {
    String options = sequence.options().orElse("").toLowerCase(Locale.ROOT);
    return options.matches("(?s).*\\b" + word + "\\b.*");
  }
}
