package dev.limbeck.processor.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One JSON object with the line it begins on, read key by key.
 *
 * <p>Mutable: it remembers which keys were asked for, so that {@link #end} finds those that nobody
 * knows.
 */
final class JsonObject {

  private final int line;
  private final Map<String, Object> members = new LinkedHashMap<>();
  private final Set<String> asked = new HashSet<>();

  JsonObject(int line) {
    this.line = line;
  }

  void put(String key, Object value) {
    if (members.put(key, value) != null) {
      throw error("The key \"" + key + "\" stands here twice. Delete one of them.");
    }
  }

  String text(String key) {
    return required(key, optionalText(key));
  }

  Optional<String> optionalText(String key) {
    return value(key, String.class, "a text");
  }

  long number(String key) {
    return required(key, value(key, Long.class, "a whole number"));
  }

  boolean flag(String key) {
    return value(key, Boolean.class, "true or false").orElse(false);
  }

  /** Returns the texts of a list; none where the key is absent. */
  List<String> texts(String key) {
    return elements(
        key,
        element -> {
          if (element instanceof String text) {
            return text;
          }
          throw refused(key, "texts");
        });
  }

  Optional<JsonObject> object(String key) {
    return value(key, JsonObject.class, "an object");
  }

  /** Returns what {@code read} makes of a list's objects; none where the key is absent. */
  <E> List<E> objects(String key, Function<JsonObject, E> read) {
    return elements(
        key,
        element -> {
          if (element instanceof JsonObject object) {
            return read.apply(object);
          }
          throw refused(key, "objects");
        });
  }

  /** Returns what {@code read} makes of a list's elements; none where the key is absent. */
  <E> List<E> elements(String key, Function<Object, E> read) {
    List<E> result = new ArrayList<>();
    for (Object element : value(key, List.class, "a list").orElse(List.of())) {
      result.add(read.apply(element));
    }
    return result;
  }

  /** Makes a value of this object, once nothing in it is unknown. */
  <E> E end(E value) {
    for (String key : members.keySet()) {
      if (!asked.contains(key)) {
        throw error(
            "Nothing is known of the key \""
                + key
                + "\". Either a newer Limbeck wrote this file: use that version here too; or it"
                + " was edited by hand: restore it from git.");
      }
    }
    return value;
  }

  SnapshotFormatException error(String reason) {
    return new SnapshotFormatException(line, reason);
  }

  SnapshotFormatException error(String reason, Throwable cause) {
    return new SnapshotFormatException(line, reason, cause);
  }

  private <E> E required(String key, Optional<E> value) {
    return value.orElseThrow(
        () -> error("The key \"" + key + "\" is missing. Restore the file from git."));
  }

  private <E> Optional<E> value(String key, Class<E> type, String kind) {
    asked.add(key);
    Optional<Object> value = Optional.ofNullable(members.get(key));
    if (value.isPresent() && !type.isInstance(value.get())) {
      throw error(
          "The value of \"" + key + "\" should be " + kind + ". Restore the file from git.");
    }
    return value.map(type::cast);
  }

  private SnapshotFormatException refused(String key, String kind) {
    return error(
        "The list \"" + key + "\" should hold " + kind + " alone. Restore the file from git.");
  }
}
