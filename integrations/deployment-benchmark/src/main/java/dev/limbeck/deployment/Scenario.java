package dev.limbeck.deployment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The measurements of one situation, round by round; mutable. */
final class Scenario {

  private final String title;
  private final Map<Contender, List<Measurement>> rounds = new EnumMap<>(Contender.class);
  private final Map<Contender, String> traffic = new EnumMap<>(Contender.class);

  Scenario(String title) {
    this.title = title;
  }

  void add(Contender contender, Measurement measurement) {
    rounds.computeIfAbsent(contender, key -> new ArrayList<>()).add(measurement);
  }

  void traffic(Contender contender, long roundTrips, long bytes) {
    traffic.put(contender, "%,10d %,11d".formatted(roundTrips, bytes));
  }

  /** The number of rounds in which the contender took part. */
  int rounds(Contender contender) {
    return rounds.getOrDefault(contender, List.of()).size();
  }

  /**
   * A table with a line for each contender: medians, and the medians of the ratios to plain JDBC in
   * the same round.
   */
  String table() {
    StringBuilder table =
        new StringBuilder(
            "%-31s %8s %7s %9s %7s %10s %11s%n"
                .formatted(title, "CPU s", "ratio", "clock s", "ratio", "roundtrips", "received"));
    for (Contender contender : rounds.keySet()) {
      table.append(
          String.format(
              Locale.ROOT,
              "  %-29s %8.3f %7.2f %9.3f %7.2f %s%n",
              contender.title(),
              median(contender, Measurement::cpu),
              ratio(contender, Measurement::cpu),
              median(contender, Measurement::wall),
              ratio(contender, Measurement::wall),
              traffic.getOrDefault(contender, "")));
    }
    return table.toString();
  }

  private double median(Contender contender, ToDoubleFunction<Measurement> value) {
    return median(rounds.getOrDefault(contender, List.of()).stream().mapToDouble(value).toArray());
  }

  private double ratio(Contender contender, ToDoubleFunction<Measurement> value) {
    List<Measurement> base = rounds.getOrDefault(Contender.JDBC, List.of());
    List<Measurement> own = rounds.getOrDefault(contender, List.of());
    double[] ratios = new double[own.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = value.applyAsDouble(own.get(i)) / value.applyAsDouble(base.get(i));
    }
    return median(ratios);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
