package dev.limbeck.processor.mapping;

import dev.limbeck.sql.Identifiers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Names constraints and indexes as PostgreSQL does where nobody has: {@code orders_status_check}.
 *
 * <p>Holds the names that are taken. A name that is too long, or taken, gets a few digits of a hash
 * over all that makes the constraint, so that it depends on nothing else.
 */
final class ConstraintNames {
  private static final int HASH_DIGITS = 8;

  private final Set<String> taken = new HashSet<>();

  void take(String name) {
    taken.add(name);
  }

  /**
   * Returns a free name, which is taken from then on.
   *
   * @param detail what tells the constraint from another of its parts and suffix
   */
  String make(List<String> parts, String suffix, String detail) {
    String base = String.join("_", parts);
    String plain = base + "_" + suffix;
    if (bytes(plain) <= Identifiers.MAX_BYTES && taken.add(plain)) {
      return plain;
    }
    String seed = String.join("\n", parts) + "\n" + suffix + "\n" + detail;
    for (int attempt = 0; ; attempt++) {
      String hash = hash(attempt == 0 ? seed : seed + "\n" + attempt);
      String tail = "_" + hash + "_" + suffix;
      String name = cut(base, Identifiers.MAX_BYTES - bytes(tail)) + tail;
      if (taken.add(name)) {
        return name;
      }
    }
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Cuts between characters, never inside of one. */
  private static String cut(String text, int bytes) {
    int end = text.length();
    while (bytes(text.substring(0, end)) > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
