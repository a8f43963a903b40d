package dev.limbeck.cli;

import dev.limbeck.cli.History.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A history for people: a line for each revision. */
final class HistoryText {

  private HistoryText() {}

  static String of(Terminal terminal, History history) {
    if (history.items().isEmpty()) {
      return "There are no revisions yet.";
    }
    int idWidth = width(history.items().stream().map(each -> each.revision().id()).toList());
    int stateWidth = width(history.items().stream().map(each -> state(history, each)).toList());
    return history.items().stream()
        .map(each -> line(terminal, history, each, idWidth, stateWidth).stripTrailing())
        .collect(Collectors.joining(System.lineSeparator()));
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
    return marks.isEmpty() ? "" : "  (" + String.join(", ", marks) + ")";
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }
}
