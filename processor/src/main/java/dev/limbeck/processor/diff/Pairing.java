package dev.limbeck.processor.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which elements of two lists belong together: by name, or else by meaning.
 *
 * @param renamed what means the same under another name, from former to new
 */
record Pairing<E>(List<E> dropped, List<E> added, Map<E, E> renamed) {

  /**
   * Pairs {@code from} with {@code to}.
   *
   * @param meaning an element without its name
   * @param isBroken an element that can't stay where it is, even if nothing in it changes
   */
  static <E> Pairing<E> of(
      List<E> from,
      List<E> to,
      Function<E, String> name,
      Function<E, ?> meaning,
      Predicate<E> isBroken) {
    Set<String> fromNames = from.stream().map(name).collect(Collectors.toSet());
    Set<String> toNames = to.stream().map(name).collect(Collectors.toSet());
    List<E> dropped = new ArrayList<>();
    List<E> added = new ArrayList<>(to);
    Map<E, E> renamed = new LinkedHashMap<>();
    for (E each : from.stream().sorted(Comparator.comparing(name)).toList()) {
      if (isBroken.test(each) || (toNames.contains(name.apply(each)) && !added.contains(each))) {
        dropped.add(each);
      } else if (!added.remove(each)) {
        added.stream()
            .filter(other -> !fromNames.contains(name.apply(other)))
            .filter(other -> meaning.apply(other).equals(meaning.apply(each)))
            .min(Comparator.comparing(name))
            .ifPresentOrElse(
                other -> {
                  renamed.put(each, other);
                  added.remove(other);
                },
                () -> dropped.add(each));
      }
    }
    return new Pairing<>(dropped, added, renamed);
  }
}
