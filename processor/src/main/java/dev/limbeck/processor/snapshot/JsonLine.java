package dev.limbeck.processor.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collects one JSON object that stands on one line; absent members are left out. Mutable. */
final class JsonLine {

  private final List<String> members = new ArrayList<>();

  JsonLine text(String key, String value) {
    return member(key, quoted(value));
  }

  JsonLine text(String key, Optional<String> value) {
    value.ifPresent(present -> text(key, present));
    return this;
  }

  JsonLine number(String key, long value) {
    return member(key, Long.toString(value));
  }

  JsonLine flag(String key, boolean value) {
    return value ? member(key, "true") : this;
  }

  JsonLine texts(String key, List<String> values) {
    return raw(key, values.stream().map(JsonLine::quoted).toList());
  }

  /** Adds a list of values that are JSON already. */
  JsonLine raw(String key, List<String> values) {
    return member(key, values.stream().collect(Collectors.joining(", ", "[", "]")));
  }

  private JsonLine member(String key, String value) {
    members.add(quoted(key) + ": " + value);
    return this;
  }

  @Override
  public String toString() {
    return members.stream().collect(Collectors.joining(", ", "{", "}"));
  }

  /** Returns a JSON string; what a file in UTF-8 can't show on one line is escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (isPlain(c)) {
            quoted.append(c);
          } else {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isPlain(char c) {
    return !Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF';
  }
}
