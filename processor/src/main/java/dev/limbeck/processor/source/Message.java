package dev.limbeck.processor.source;

import dev.limbeck.operation.SchemaOperation;
import dev.limbeck.operation.SchemaOperation.Change;
import dev.limbeck.operation.SchemaOperation.PartChange;
import dev.limbeck.operation.SchemaOperation.Rename;
import dev.limbeck.operation.SchemaOperation.Renamed;
import dev.limbeck.schema.Column;
import dev.limbeck.schema.QualifiedName;
import dev.limbeck.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in a few words what a revision does: {@code add phone_number to users}.
 *
 * <p>Tables and columns speak for the constraints, indexes and sequences that come with them; these
 * are named where nothing else happens.
 */
public final class Message {

  private static final int MAX_NAMES = 3;
  private static final int MAX_PHRASES = 2;

  private final Map<Phrase, List<String>> phrases = new LinkedHashMap<>();

  private Message() {}

  /** Returns the words for {@code operations}. */
  public static String of(List<SchemaOperation> operations) {
    Message main = new Message();
    operations.forEach(main::addMain);
    if (main.phrases.isEmpty()) {
      MinorPhrases minor = MinorPhrases.of(main, operations);
      operations.forEach(operation -> operation.accept(minor));
    }
    return main.words();
  }

  private void addMain(SchemaOperation operation) {
    if (operation instanceof Change change) {
      if (change.from() == null && change.to() instanceof Table table) {
        add("create ", table.name(), "");
      } else if (change.to() == null && change.from() instanceof Table table) {
        add("drop ", table.name(), "");
      }
    } else if (operation instanceof Rename rename && rename.kind() == Renamed.TABLE) {
      add("rename " + rename.from() + " to ", rename.to(), "");
    } else if (operation instanceof Rename rename && rename.kind() == Renamed.COLUMN) {
      String column = rename.table().orElseThrow() + "." + rename.from().name();
      add("rename " + column + " to ", rename.to().name(), "");
    } else if (operation instanceof PartChange change) {
      if (change.from() == null && change.to() instanceof Column column) {
        add("add ", column.name(), " to " + change.table());
      } else if (change.from() instanceof Column column && change.to() == null) {
        add("drop ", column.name(), " from " + change.table());
      } else if (change.to() instanceof Column column && !isNew(change.table(), column.name())) {
        add("change ", column.name(), " of " + change.table());
      }
    }
  }

  /** A new column that becomes required after its backfill is one addition. */
  private boolean isNew(QualifiedName table, String column) {
    return phrases.getOrDefault(new Phrase("add ", " to " + table), List.of()).contains(column);
  }

  Message add(String before, QualifiedName name, String after) {
    return add(before, name.toString(), after);
  }

  /** Adds a name to the phrase around it. */
  Message add(String before, String name, String after) {
    List<String> names =
        phrases.computeIfAbsent(new Phrase(before, after), key -> new ArrayList<>());
    if (!names.contains(name)) {
      names.add(name);
    }
    return this;
  }

  private String words() {
    List<String> words = new ArrayList<>();
    phrases.forEach(
        (phrase, names) -> words.add(phrase.before() + enumeration(names) + phrase.after()));
    return switch (words.size()) {
      case 0 -> "change nothing";
      case 1 -> words.get(0);
      case MAX_PHRASES -> words.get(0) + " and " + words.get(1);
      default -> words.get(0) + ", " + words.get(1) + " and " + (words.size() - 2) + " more";
    };
  }

  private static String enumeration(List<String> names) {
    if (names.size() == 1) {
      return names.get(0);
    }
    boolean all = names.size() <= MAX_NAMES;
    int shown = all ? names.size() - 1 : 2;
    return String.join(", ", names.subList(0, shown))
        + " and "
        + (all ? names.get(shown) : (names.size() - shown) + " more");
  }

  private record Phrase(String before, String after) {}
}
