package dev.limbeck.processor.mapping;

import dev.limbeck.sql.Identifiers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names constraints and indexes as PostgreSQL does where nobody has: {@code orders_status_check}.
 *
 * <p>Holds the names that are taken. A name that is too long, or taken, gets a few digits of a hash
 * over all that makes the constraint, so that it depends on nothing else.
 */
final class ConstraintNames {
  private static final int HASH_DIGITS = 8;
  private static final Pattern HASHED = Pattern.compile("(.*)_[0-9a-f]{" + HASH_DIGITS + "}");

  private final Set<String> taken = new HashSet<>();

  /** Returns whether the name was free; it is taken from then on. */
  boolean take(String name) {
    return taken.add(name);
  }

  /** Returns whether {@link #make} gives such names to what has these parts and that suffix. */
  static boolean isMade(String name, List<String> parts, String suffix) {
    String base = String.join("_", parts);
    if (name.equals(base + "_" + suffix)) {
      return true;
    }
    if (!name.endsWith("_" + suffix)) {
      return false;
    }
    Matcher hashed = HASHED.matcher(name.substring(0, name.length() - suffix.length() - 1));
    return hashed.matches() && hashed.group(1).equals(cutFor(base, suffix));
  }

  private static String cutFor(String base, String suffix) {
    return cut(base, Identifiers.MAX_BYTES - HASH_DIGITS - bytes(suffix) - 2);
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
      String name = cutFor(base, suffix) + "_" + hash + "_" + suffix;
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
