package dev.limbeck.processor.mapping;

import java.util.ArrayList;
import java.util.List;

/** A place in the order of declaration; what is inside of an attribute is inside of its place. */
record Position(List<Integer> path) implements Comparable<Position> {

  static final Position START = new Position(List.of());

  Position {
    path = List.copyOf(path);
  }

  Position then(int step) {
    List<Integer> longer = new ArrayList<>(path);
    longer.add(step);
    return new Position(longer);
  }

  @Override
  public int compareTo(Position other) {
    for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
      int order = Integer.compare(path.get(i), other.path.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(path.size(), other.path.size());
  }
}
