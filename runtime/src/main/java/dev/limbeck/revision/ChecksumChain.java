package dev.limbeck.revision;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hashes that cover a revision and everything before it: an edited ancestor changes them. */
public final class ChecksumChain {

  private ChecksumChain() {}

  /** Returns the hash of each revision by id; the revisions are in topological order. */
  public static Map<String, String> of(List<RevisionEntry> revisions) {
    Map<String, String> chains = new LinkedHashMap<>();
    for (RevisionEntry entry : revisions) {
      List<String> lines = new ArrayList<>();
      for (String parent : entry.parents()) {
        lines.add(chains.getOrDefault(parent, ""));
      }
      Collections.sort(lines);
      lines.add(entry.checksum());
      chains.put(entry.id(), hash(lines));
    }
    return chains;
  }

  /** Returns the hash of several heads, or that of the only one; empty where there is none. */
  public static String combined(List<String> chains) {
    return switch (chains.size()) {
      case 0 -> "";
      case 1 -> chains.get(0);
      default -> hash(chains.stream().sorted().toList());
    };
  }

  private static String hash(List<String> lines) {
    return HexFormat.of().formatHex(sha256(String.join("\n", lines)));
  }

  /** Returns the digest of a text. */
  public static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
