package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.schema.ReferentialAction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Adds foreign keys, as far as annotations want them. */
final class References {
  private static final Pattern ACTION =
      Pattern.compile(
          "(?i)on\\s+(delete|update)\\s+(cascade|restrict|set\\s+null|set\\s+default|no\\s+action)");
  private static final Pattern DEFINITION =
      Pattern.compile("(?is).*\\breferences\\s+[^\\s(]+\\s*(?:\\([^)]*\\))?(.*)");

  /**
   * What annotations say about a key.
   *
   * @param definition the {@code @ForeignKey}, where there is one
   */
  record Wish(Optional<AnnotationUse> definition, ReferentialAction onDelete, boolean none) {

    static final Wish PLAIN = new Wish(Optional.empty(), ReferentialAction.NO_ACTION, false);

    /** Returns the wish of an attribute or class whose key is declared in {@code definition}. */
    static Wish of(Optional<AnnotationUse> definition, Annotations annotations) {
      return new Wish(
          definition, References.onDelete(annotations), annotations.has(Annotated.NOT_FOUND));
    }
  }

  private References() {}

  static ReferentialAction onDelete(Annotations annotations) {
    Optional<String> action = annotations.text(Annotated.ON_DELETE, "action");
    return action.map(ReferentialAction::valueOf).orElse(ReferentialAction.NO_ACTION);
  }

  /** Returns the {@code @ForeignKey} of the first annotation that has one. */
  static Optional<AnnotationUse> declared(List<AnnotationUse> uses) {
    return uses.stream().flatMap(use -> use.nested("foreignKey").stream()).findFirst();
  }

  /** Returns the {@code @ForeignKey} of a table's annotation where it says more than "none". */
  static Optional<AnnotationUse> named(AnnotationUse use, String element) {
    return use.nested(element).filter(References::isWanted);
  }

  /** Returns whether a {@code @ForeignKey} doesn't say that there is none. */
  static boolean isWanted(AnnotationUse key) {
    return key.text("value").filter("NO_CONSTRAINT"::equals).isEmpty();
  }

  static void add(
      Turn turn,
      TableDraft table,
      List<ColumnDraft> columns,
      TableDraft target,
      List<String> targetColumns,
      Wish wish) {
    boolean wanted = wish.definition().map(References::isWanted).orElse(true);
    if (wish.none() || !wanted || columns.isEmpty()) {
      return;
    }
    String written =
        wish.definition()
            .flatMap(use -> use.text("foreignKeyDefinition"))
            .map(References::tail)
            .or(() -> wish.definition().flatMap(use -> use.text("options")))
            .orElse("");
    String rest = ACTION.matcher(written).replaceAll("").strip();
    ReferentialAction onDelete = action(written, "delete");
    table.reference(
        new TableDraft.Reference(
            turn,
            wish.definition().flatMap(use -> use.text("name")),
            columns.stream().map(ColumnDraft::name).toList(),
            target,
            targetColumns,
            onDelete == ReferentialAction.NO_ACTION ? wish.onDelete() : onDelete,
            action(written, "update"),
            rest.isEmpty() ? Optional.empty() : Optional.of(rest)));
  }

  private static String tail(String definition) {
    Matcher matcher = DEFINITION.matcher(definition);
    return matcher.matches() ? matcher.group(1) : "";
  }

  private static ReferentialAction action(String text, String event) {
    Matcher matcher = ACTION.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equalsIgnoreCase(event)) {
        return ReferentialAction.valueOf(
            matcher.group(2).toUpperCase(Locale.ROOT).replaceAll("\\s+", "_"));
      }
    }
    return ReferentialAction.NO_ACTION;
  }
}
