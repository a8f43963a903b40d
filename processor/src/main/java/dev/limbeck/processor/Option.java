package dev.limbeck.processor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The options that users can give, each with what it takes. */
enum Option {
  MODE("limbeck.mode", "generate, check, report or off"),
  UNIT("limbeck.unit", "a name of letters, digits, '.', '-' and '_'"),
  SNAPSHOT("limbeck.snapshot", "a file"),
  SOURCES("limbeck.sources", "a folder"),
  PACKAGE("limbeck.package", "a package's name"),
  NAMING("limbeck.naming", "jpa, spring or auto"),
  MESSAGE("limbeck.message", "a line of text"),
  REVISION("limbeck.revision", "empty"),
  BASE("limbeck.base", "index, none or a git revision"),
  BASEDIR("limbeck.basedir", "the module's folder"),
  ONLINE("limbeck.online", "true or false"),
  DROPS("limbeck.drops", "now or hold"),
  ENTITIES("limbeck.entities", "classes, or packages as com.acme.*, separated by commas"),
  EXCLUDE("limbeck.exclude", "patterns of table names, separated by commas"),
  VERBOSE("limbeck.verbose", "true or false");

  static final String PREFIX = "limbeck.";

  private final String key;
  private final String takes;

  Option(String key, String takes) {
    this.key = key;
    this.takes = takes;
  }

  String key() {
    return key;
  }

  /** Returns, for a sentence, which values are valid. */
  String takes() {
    return takes;
  }

  static Set<String> keys() {
    return Arrays.stream(values())
        .map(Option::key)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the key that {@code mistyped} is most likely meant to be. */
  static Optional<String> closest(String mistyped) {
    return keys().stream()
        .min(Comparator.comparingInt(key -> distance(key, mistyped)))
        .filter(key -> distance(key, mistyped) <= 3);
  }

  /** Levenshtein's distance: how many letters differ. */
  private static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int replaced = diagonal + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[right.length()];
  }
}
