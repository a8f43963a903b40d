package dev.limbeck.processor.snapshot;

import java.util.List;
import java.util.function.BiConsumer;

/** Writes nested JSON, a line for each member and element. Mutable. */
final class JsonBlock {
  private final StringBuilder text = new StringBuilder();
  private String line = "\n";
  private boolean first;

  /** Begins an object or list, at the place where the text ends by now. */
  JsonBlock open(char bracket) {
    text.append(bracket);
    line += "  ";
    first = true;
    return this;
  }

  JsonBlock close(char bracket) {
    line = line.substring(0, line.length() - 2);
    text.append(line).append(bracket);
    first = false;
    return this;
  }

  /** Begins a line of its own, behind a comma where one is needed. */
  JsonBlock next() {
    if (!first) {
      text.append(',');
    }
    first = false;
    text.append(line);
    return this;
  }

  JsonBlock raw(String json) {
    text.append(json);
    return this;
  }

  JsonBlock member(String key, String json) {
    next();
    JsonLine.quote(key, text);
    text.append(": ").append(json);
    return this;
  }

  /** Writes a list of elements, a line each; nothing where there are none. */
  <E> JsonBlock list(String key, List<E> elements, BiConsumer<E, JsonBlock> write) {
    if (elements.isEmpty()) {
      return this;
    }
    member(key, "").open('[');
    for (E element : elements) {
      next();
      write.accept(element, this);
    }
    return close(']');
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
