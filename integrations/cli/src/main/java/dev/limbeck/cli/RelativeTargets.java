package dev.limbeck.cli;

import java.util.ArrayList;
import java.util.List;

/** Keeps {@code -1} from being read as an option. */
final class RelativeTargets {

  private RelativeTargets() {}

  /**
   * Returns the arguments with numbers like {@code -1} at the end, behind {@code --}.
   *
   * <p>No option of ours is a number and none takes a negative one, so their place doesn't matter.
   */
  static List<String> last(List<String> arguments) {
    int end = arguments.indexOf("--");
    List<String> options = new ArrayList<>();
    List<String> numbers = new ArrayList<>();
    for (String each : end < 0 ? arguments : arguments.subList(0, end)) {
      (each.matches("-[0-9]+") ? numbers : options).add(each);
    }
    if (end >= 0) {
      numbers.addAll(arguments.subList(end + 1, arguments.size()));
    }
    if (!numbers.isEmpty()) {
      options.add("--");
      options.addAll(numbers);
    }
    return options;
  }
}
