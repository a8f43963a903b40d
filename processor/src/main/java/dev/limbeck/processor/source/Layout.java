package dev.limbeck.processor.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Breaks one statement into lines as google-java-format does.
 *
 * <p>Mutable: it is told tokens, levels and possible breaks, and then renders them once. A level
 * that fits its line isn't broken; one that doesn't is broken at each of its breaks, or, for those
 * that fill, where the line is full.
 */
final class Layout {

  static final int MAX_WIDTH = 100;

  private static final int FORCED_WIDTH = 1000;

  private final Level base = new Level(0);
  private final Deque<Level> open = new ArrayDeque<>(List.of(base));

  /** Text goes to the level of the last break, so that a level's width includes what follows. */
  private Level last = base;

  /** Begins a level whose lines are indented by so much more. */
  void open(int indent) {
    open.addLast(new Level(indent));
  }

  void close() {
    Level level = open.removeLast();
    open.getLast().docs.add(level);
  }

  void token(String text) {
    last.docs.add(new Token(text));
  }

  /** A break that is taken with all others of its level, or else reads {@code flat}. */
  void breakAll(String flat) {
    breakAll(flat, 0);
  }

  /** The same, with a line after it that is indented by so much more than the level. */
  void breakAll(String flat, int indent) {
    add(new Break(Mode.UNIFIED, flat, indent));
  }

  /** A break that is taken only where what follows doesn't fit. */
  void breakToFill(String flat) {
    add(new Break(Mode.INDEPENDENT, flat, 0));
  }

  /** A break that is always taken, and its level's others with it. */
  void breakAlways() {
    add(new Break(Mode.FORCED, "", 0));
  }

  /** Returns the lines; the first begins at {@code column}, and no indentation is added to it. */
  String render(int column) {
    StringBuilder text = new StringBuilder();
    base.write(new State(column, column), text);
    return text.toString();
  }

  private void add(Break each) {
    last = open.getLast();
    last.docs.add(each);
  }

  private enum Mode {
    UNIFIED,
    INDEPENDENT,
    FORCED
  }

  private sealed interface Doc {
    int width();
  }

  private record Token(String text) implements Doc {
    @Override
    public int width() {
      return text.length();
    }
  }

  private record Break(Mode mode, String flat, int indent) implements Doc {
    @Override
    public int width() {
      return mode == Mode.FORCED ? FORCED_WIDTH : flat.length();
    }
  }

  /** Where the text has come to. Mutable. */
  private static final class State {
    private final int indent;
    private int column;
    private boolean mustBreak;

    private State(int indent, int column) {
      this.indent = indent;
      this.column = column;
    }
  }

  private static final class Level implements Doc {
    private final int indent;
    private final List<Doc> docs = new ArrayList<>();

    private Level(int indent) {
      this.indent = indent;
    }

    @Override
    public int width() {
      return width(docs);
    }

    private static int width(List<Doc> docs) {
      int width = 0;
      for (Doc doc : docs) {
        width = Math.min(FORCED_WIDTH, width + doc.width());
      }
      return width;
    }

    private void write(State state, StringBuilder text) {
      if (state.column + width() <= MAX_WIDTH) {
        state.column += writeFlat(text);
        return;
      }
      State inner = new State(state.indent + indent, state.column);
      int start = 0;
      for (int i = 0; i <= docs.size(); i++) {
        if (i == docs.size() || docs.get(i) instanceof Break) {
          writeGroup(docs.subList(start, i), inner, text);
          start = i;
        }
      }
      state.column = inner.column;
    }

    /** Writes a break, unless it is the level's beginning, and all up to the next one. */
    private static void writeGroup(List<Doc> group, State state, StringBuilder text) {
      List<Doc> rest = group;
      if (!group.isEmpty() && group.get(0) instanceof Break first) {
        rest = group.subList(1, group.size());
        if (first.mode != Mode.INDEPENDENT
            || state.mustBreak
            || state.column + first.width() + width(rest) > MAX_WIDTH) {
          state.column = state.indent + first.indent;
          text.append('\n').append(" ".repeat(state.column));
        } else {
          text.append(first.flat);
          state.column += first.width();
        }
      }
      boolean enoughRoom = state.column + width(rest) <= MAX_WIDTH;
      state.mustBreak = false;
      for (Doc doc : rest) {
        if (doc instanceof Level level) {
          level.write(state, text);
        } else if (doc instanceof Token token) {
          text.append(token.text);
          state.column += token.width();
        }
      }
      state.mustBreak = !enoughRoom;
    }

    private int writeFlat(StringBuilder text) {
      int length = text.length();
      for (Doc doc : docs) {
        if (doc instanceof Level level) {
          level.writeFlat(text);
        } else if (doc instanceof Token token) {
          text.append(token.text);
        } else if (doc instanceof Break each) {
          text.append(each.flat);
        }
      }
      return text.length() - length;
    }
  }
}
