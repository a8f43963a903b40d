package dev.limbeck.cli;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is said of several units, one below the other. */
final class UnitsText {

  private UnitsText() {}

  /** Returns each unit's text below its name; where there is one unit, its text alone. */
  static <T> String of(Terminal terminal, Map<String, T> units, Function<T, String> text) {
    if (units.size() == 1) {
      return text.apply(units.values().iterator().next());
    }
    return units.entrySet().stream()
        .map(
            each ->
                terminal.strong(each.getKey())
                    + ":"
                    + System.lineSeparator()
                    + text.apply(each.getValue()))
        .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
  }
}
