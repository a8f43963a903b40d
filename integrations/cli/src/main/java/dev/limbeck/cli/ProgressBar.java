package dev.limbeck.cli;

import java.util.Locale;

/** A step's progress in one line. */
final class ProgressBar {
  private static final int LONGEST_BAR = 30;
  private static final int SHORTEST_BAR = 8;

  private ProgressBar() {}

  /** Returns a line without a bar, for logs. */
  static String text(StepProgress progress) {
    return start(progress)
        + ": "
        + state(progress)
        + " ("
        + Durations.text(progress.elapsed())
        + ")";
  }

  /** Returns a line of less than {@code width} characters. */
  static String of(StepProgress progress, int width) {
    String end = state(progress) + "  " + Durations.text(progress.elapsed());
    String start = start(progress) + "  ";
    int room = width - 1 - start.length() - end.length() - "[]  ".length();
    String bar = progress.percent() < 0 || room < SHORTEST_BAR ? "" : bar(progress.percent(), room);
    String line = start + bar + end;
    return line.length() < width ? line : line.substring(0, Math.max(0, width - 1));
  }

  private static String bar(int percent, int room) {
    int length = Math.min(LONGEST_BAR, room);
    int full = length * percent / 100;
    return "[" + "#".repeat(full) + "-".repeat(length - full) + "]  ";
  }

  private static String start(StepProgress progress) {
    return "  "
        + progress.revision()
        + (progress.steps() == 1 ? "" : " step " + progress.step() + " of " + progress.steps());
  }

  private static String state(StepProgress progress) {
    String rows =
        progress.phase().equals(StepWatch.ROWS)
            ? String.format(Locale.ROOT, "%,d", progress.done()) + " "
            : "";
    String estimate =
        rows.isEmpty() || progress.total() <= 0
            ? ""
            : String.format(Locale.ROOT, "of about %,d ", progress.total());
    int percent = progress.percent();
    return (percent < 0 ? "" : percent + " %  ") + rows + estimate + progress.phase();
  }
}
