package dev.limbeck.processor.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Collects one JSON object that stands on one line; absent members are left out. Mutable. */
final class JsonLine {

  private final StringBuilder text = new StringBuilder("{");

  JsonLine text(String key, String value) {
    quote(value, key(key));
    return this;
  }

  JsonLine text(String key, Optional<String> value) {
    return value.isPresent() ? text(key, value.get()) : this;
  }

  JsonLine number(String key, long value) {
    return member(key, Long.toString(value));
  }

  JsonLine flag(String key, boolean value) {
    return value ? member(key, "true") : this;
  }

  JsonLine texts(String key, List<String> values) {
    List<String> json = new ArrayList<>(values.size());
    for (String value : values) {
      json.add(quoted(value));
    }
    return raw(key, json);
  }

  /** Adds a list of values that are JSON already. */
  JsonLine raw(String key, List<String> values) {
    return member(key, "[" + String.join(", ", values) + "]");
  }

  private JsonLine member(String key, String value) {
    key(key).append(value);
    return this;
  }

  private StringBuilder key(String key) {
    if (text.length() > 1) {
      text.append(", ");
    }
    quote(key, text);
    return text.append(": ");
  }

  @Override
  public String toString() {
    return text + "}";
  }

  /** Returns a JSON string; what a file in UTF-8 can't show on one line is escaped. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2);
    quote(text, quoted);
    return quoted.toString();
  }

  /** Appends {@link #quoted}. */
  static void quote(String text, StringBuilder quoted) {
    quoted.append('"');
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
    quoted.append('"');
  }

  private static boolean isPlain(char c) {
    return (c >= ' ' && c < 0x7F)
        || (!Character.isISOControl(c) && c != '\u2028' && c != '\u2029' && c != '\uFEFF');
  }
}
