package dev.limbeck.cli;

import dev.limbeck.cli.History.Item;
import java.util.ArrayList;
import java.util.List;

/** A history for people: a line for each revision, beside the graph that they make. */
final class HistoryText {

  private HistoryText() {}

  static String of(Terminal terminal, History history) {
    if (history.items().isEmpty()) {
      return "There are no revisions yet.";
    }
    int idWidth = width(history.items().stream().map(each -> each.revision().id()).toList());
    int stateWidth = width(history.items().stream().map(each -> state(history, each)).toList());
    HistoryGraph graph = new HistoryGraph();
    List<HistoryGraph.Drawn> drawn =
        history.items().stream()
            .map(
                each ->
                    graph.next(
                        each.revision().id(), each.revision().parents(), mark(history, each)))
            .toList();
    int graphWidth = width(drawn.stream().map(HistoryGraph.Drawn::own).toList());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      String own = drawn.get(i).own();
      String text = line(terminal, history, history.items().get(i), idWidth, stateWidth);
      lines.addAll(drawn.get(i).above());
      lines.add((own + " ".repeat(graphWidth - own.length() + 2) + text).stripTrailing());
      drawn.get(i).below().ifPresent(lines::add);
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(
      Terminal terminal, History history, Item item, int idWidth, int stateWidth) {
    String id = item.revision().id();
    String state = state(history, item);
    return terminal.strong(id)
        + " ".repeat(idWidth - id.length() + 2)
        + state
        + " ".repeat(stateWidth == 0 ? 0 : stateWidth - state.length() + 2)
        + item.revision().message()
        + marks(item);
  }

  /** Applied, pending, unknown to this build, or done in part. */
  private static char mark(History history, Item item) {
    if (!history.connected()) {
      return '*';
    }
    if (item.applied().isEmpty()) {
      return 'o';
    }
    return !item.applied().get().isComplete() ? '!' : item.isInBuild() ? '*' : '?';
  }

  private static String state(History history, Item item) {
    if (!history.connected()) {
      return "";
    }
    return item.applied().map(RevisionText::applied).orElse("pending");
  }

  private static String marks(Item item) {
    List<String> marks = new ArrayList<>();
    if (item.isHead()) {
      marks.add("head");
    }
    if (item.isMerge()) {
      marks.add("merge of " + String.join(" and ", item.revision().parents()));
    }
    if (item.isBranchPoint()) {
      marks.add("branch point");
    }
    if (!item.isInBuild()) {
      marks.add("not in this build");
    }
    if (item.applied()
        .filter(each -> !each.checksum().equals(item.revision().checksum()))
        .isPresent()) {
      marks.add("changed after being applied");
    }
    return marks.isEmpty() ? "" : "  (" + String.join(", ", marks) + ")";
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }
}
