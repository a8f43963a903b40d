package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws what follows what beside a list of revisions, each before all that it follows; mutable.
 *
 * <p>A lane leads down to a revision that is still to come. Lanes to the same one meet above it.
 */
final class HistoryGraph {

  private final List<String> lanes = new ArrayList<>();

  /**
   * A revision's lines.
   *
   * @param above drawn before it: lanes that meet
   * @param own drawn beside it
   * @param below drawn after it: lanes that part or end
   */
  record Drawn(List<String> above, String own, Optional<String> below) {
    /** Copies the list. */
    Drawn {
      above = List.copyOf(above);
    }
  }

  /** Returns the lines of the next revision, which is drawn as {@code mark}. */
  Drawn next(String id, List<String> parents, char mark) {
    List<String> above = new ArrayList<>();
    int lane = lanes.indexOf(id);
    if (lane < 0) {
      lane = lanes.size();
      lanes.add(id);
    }
    for (int other = lanes.lastIndexOf(id); other > lane; other = lanes.lastIndexOf(id)) {
      above.add(meeting(lane, other));
      lanes.remove(other);
    }
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < lanes.size(); i++) {
      own.append(i == lane ? mark : '|').append(' ');
    }
    return new Drawn(above, own.toString().stripTrailing(), below(lane, parents));
  }

  private Optional<String> below(int lane, List<String> parents) {
    if (parents.isEmpty()) {
      Optional<String> line =
          lane == lanes.size() - 1 ? Optional.empty() : Optional.of(ending(lane));
      lanes.remove(lane);
      return line;
    }
    lanes.set(lane, parents.get(0));
    if (parents.size() == 1) {
      return Optional.empty();
    }
    String line = parting(lane, parents.size());
    lanes.addAll(lane + 1, parents.subList(1, parents.size()));
    return Optional.of(line);
  }

  /** The lane {@code from} goes over to {@code to}, and those to its right move up. */
  private String meeting(int to, int from) {
    char[] line = straight(from);
    for (int i = 2 * to + 1; i < 2 * from - 1; i++) {
      line[i] = line[i] == '|' ? '|' : '_';
    }
    line[2 * from - 1] = '/';
    return shifted(line, from + 1, '/', -1);
  }

  private String ending(int lane) {
    char[] line = straight(lane);
    line[2 * lane] = ' ';
    return shifted(line, lane + 1, '/', -1);
  }

  private String parting(int lane, int parents) {
    char[] line = straight(lane + 1);
    for (int i = 0; i < parents - 1; i++) {
      line[2 * (lane + i) + 1] = '\\';
    }
    return shifted(line, lane + 1, '\\', 1);
  }

  /** Returns a line in which the lanes before {@code end} go straight on. */
  private char[] straight(int end) {
    char[] line = " ".repeat(2 * lanes.size() + 8).toCharArray();
    for (int i = 0; i < end; i++) {
      line[2 * i] = '|';
    }
    return line;
  }

  private String shifted(char[] line, int from, char slant, int by) {
    for (int i = from; i < lanes.size(); i++) {
      line[2 * i + by] = slant;
    }
    return new String(line).stripTrailing();
  }
}
