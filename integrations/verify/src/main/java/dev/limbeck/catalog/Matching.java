package dev.limbeck.catalog;

import dev.limbeck.catalog.Spellings.Likeness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Which promised part of a table is which found one: by name, or else by what it says.
 *
 * @param missing the promised ones that nothing found is
 * @param extra the found ones that nothing promised is
 */
record Matching<P, F>(List<Pair<P, F>> pairs, List<P> missing, List<F> extra) {

  /** Two that are one, whatever their names. */
  record Pair<P, F>(P promised, F found, Likeness likeness) {}

  static <P, F> Matching<P, F> of(
      List<P> promised,
      List<F> found,
      Function<P, String> promisedName,
      Function<F, String> foundName,
      BiFunction<P, F, Likeness> likeness) {
    List<Pair<P, F>> pairs = new ArrayList<>();
    List<P> missing = new ArrayList<>(promised);
    List<F> extra = new ArrayList<>(found);
    for (P each : promised) {
      extra.stream()
          .filter(other -> foundName.apply(other).equals(promisedName.apply(each)))
          .findFirst()
          .ifPresent(
              other -> {
                pairs.add(new Pair<>(each, other, likeness.apply(each, other)));
                missing.remove(each);
                extra.remove(other);
              });
    }
    for (P each : List.copyOf(missing)) {
      Optional<F> same =
          extra.stream().filter(other -> likeness.apply(each, other) == Likeness.SAME).findFirst();
      same.ifPresent(
          other -> {
            pairs.add(new Pair<>(each, other, Likeness.SAME));
            missing.remove(each);
            extra.remove(other);
          });
    }
    return new Matching<>(pairs, missing, extra);
  }
}
