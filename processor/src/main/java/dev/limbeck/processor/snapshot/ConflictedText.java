package dev.limbeck.processor.snapshot;

import java.util.Optional;

/**
 * The sides of a text in which git has left conflicts.
 *
 * <p>What git has merged by itself is on every side, so that a side need not be what its branch
 * had.
 *
 * @param base empty where git was not told to write it ({@code merge.conflictStyle=diff3})
 */
public record ConflictedText(String ours, Optional<String> base, String theirs) {

  /** Returns whether there is a conflict in {@code text}; JSON has no such lines. */
  public static boolean isIn(String text) {
    return text.startsWith("<<<<<<<") || text.contains("\n<<<<<<<");
  }

  /** Returns the sides; empty where the marks don't fit each other. */
  public static Optional<ConflictedText> of(String text) {
    StringBuilder ours = new StringBuilder();
    StringBuilder base = new StringBuilder();
    StringBuilder theirs = new StringBuilder();
    boolean hasBase = true;
    boolean hunkHasBase = false;
    char side = ' ';
    for (String line : text.split("(?<=\n)")) {
      char mark = mark(line, side);
      if (mark != 0) {
        hasBase &= mark != '>' || hunkHasBase;
        hunkHasBase = mark == '|' || (mark == '=' && hunkHasBase);
        side = mark == '>' ? ' ' : mark;
      } else {
        append(line, side == ' ' || side == '<', ours);
        append(line, side == ' ' || side == '|', base);
        append(line, side == ' ' || side == '=', theirs);
      }
    }
    return side == ' '
        ? Optional.of(
            new ConflictedText(
                ours.toString(),
                hasBase ? Optional.of(base.toString()) : Optional.empty(),
                theirs.toString()))
        : Optional.empty();
  }

  private static void append(String line, boolean wanted, StringBuilder text) {
    if (wanted) {
      text.append(line);
    }
  }

  /** Returns which side a line begins, {@code >} for the end; 0 where it is a line of the text. */
  private static char mark(String line, char side) {
    if (side == ' ') {
      return line.startsWith("<<<<<<<") ? '<' : 0;
    } else if (line.startsWith("|||||||") && side == '<') {
      return '|';
    } else if (line.startsWith("=======") && side != '=') {
      return '=';
    }
    return line.startsWith(">>>>>>>") && side == '=' ? '>' : (char) 0;
  }
}
