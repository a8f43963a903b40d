package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** What annotations say about whole tables: unique constraints, indexes, checks, comments. */
final class TableExtras {
  /** Literals, and names that aren't called as functions; only those are a group. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("'[^']*'|(\"[^\"]+\"|\\b[A-Za-z_][\\w$]*+)(?!\\s*\\()");

  private final Run run;
  private final Columns columns;

  TableExtras(Run run, Columns columns) {
    this.run = run;
    this.columns = columns;
  }

  /** Adds what {@code @Table}, or an annotation like it, says. */
  void table(TableDraft table, Optional<AnnotationUse> use) {
    withoutIndexes(table, use);
    use.stream()
        .flatMap(each -> each.allNested("indexes").stream())
        .forEach(each -> index(table, each));
  }

  /** Hibernate makes no index in the table of a single reference. */
  void withoutIndexes(TableDraft table, Optional<AnnotationUse> use) {
    if (use.isEmpty()) {
      return;
    }
    use.get().allNested("uniqueConstraints").forEach(each -> unique(table, each));
    for (AnnotationUse check : use.get().allNested("check")) {
      check.text("constraint").ifPresent(text -> table.check(check.text("name"), text));
    }
    table.comment(use.get().text("comment"));
    table.options(use.get().text("options"));
  }

  /** Adds what Hibernate's annotations on a class say. */
  void entity(EntityDraft entity) {
    Annotations annotations = entity.source().annotations();
    attribute(entity.table(), annotations);
    for (AnnotationUse check : annotations.all(Annotated.CHECK)) {
      check
          .text("constraints")
          .ifPresent(text -> checked(entity, text).check(check.text("name"), text));
    }
  }

  /** Returns the table that has the most of the columns in an expression: of equals the first. */
  private TableDraft checked(EntityDraft entity, String expression) {
    List<String> names =
        IDENTIFIER
            .matcher(expression)
            .results()
            .map(found -> found.group(1))
            .filter(Objects::nonNull)
            .toList();
    TableDraft best = entity.table();
    long most = -1;
    for (TableDraft table : entity.tables().toList()) {
      long known = names.stream().filter(name -> columns.find(table, name).isPresent()).count();
      if (known > most) {
        best = table;
        most = known;
      }
    }
    return best;
  }

  /** Adds what Hibernate's annotations on a collection say about its table. */
  void attribute(TableDraft table, Annotations annotations) {
    for (AnnotationUse comment : annotations.all(Annotated.COMMENT)) {
      Optional<String> on =
          comment
              .text("on")
              .map(run.naming()::written)
              .map(run.naming()::physical)
              .map(Name::inCatalog);
      if (on.isEmpty() || on.get().equals(table.name().name())) {
        table.comment(comment.text("value"));
      }
    }
  }

  /** Adds the index that Hibernate 6 lets an attribute ask for; it heeds no other columns. */
  void attributeIndex(TableDraft table, AnnotationUse use, List<ColumnDraft> own) {
    if (!own.isEmpty() && table.columns().containsAll(own)) {
      table.index(
          new TableDraft.IndexDraft(
              name(use),
              own.stream().map(each -> IndexKey.asc(each.name())).toList(),
              Optional.empty(),
              use.origin()));
    }
  }

  private void unique(TableDraft table, AnnotationUse use) {
    List<String> names = new ArrayList<>();
    for (String written : use.texts("columnNames")) {
      Optional<ColumnDraft> column = columns.find(table, written);
      if (column.isEmpty()) {
        report(ProblemCode.UNKNOWN_COLUMN, table, use, "columnNames", written);
        return;
      }
      names.add(column.get().name());
    }
    if (!names.isEmpty()) {
      table.unique(new TableDraft.Unique(name(use), names, use.text("options"), use.origin()));
    }
  }

  private void index(TableDraft table, AnnotationUse use) {
    List<IndexKey> keys = new ArrayList<>();
    for (String part : parts(use.text("columnList").orElse(""))) {
      String lower = part.toLowerCase(Locale.ROOT);
      boolean descending = lower.endsWith(" desc");
      boolean ascending = lower.endsWith(" asc");
      String written =
          descending || ascending ? part.substring(0, part.lastIndexOf(' ')).strip() : part;
      Optional<ColumnDraft> column = columns.find(table, written);
      if (column.isEmpty()) {
        report(
            use.flag("unique", false) ? ProblemCode.UNKNOWN_COLUMN : ProblemCode.UNUSABLE_INDEX,
            table,
            use,
            "columnList",
            written);
        return;
      }
      keys.add(new IndexKey(column.get().name(), false, descending));
    }
    if (keys.isEmpty()) {
      return;
    }
    if (use.flag("unique", false) && keys.stream().anyMatch(IndexKey::descending)) {
      run.problems()
          .report(
              ProblemCode.UNUSABLE_INDEX,
              use.originOf("columnList"),
              "Hibernate makes a unique constraint of a unique index, and PostgreSQL has none that"
                  + " descends. Remove desc from columnList.");
    }
    if (use.flag("unique", false)) {
      table.unique(
          new TableDraft.Unique(
              name(use),
              keys.stream().map(IndexKey::text).toList(),
              use.text("options"),
              use.origin()));
    } else {
      table.index(new TableDraft.IndexDraft(name(use), keys, use.text("options"), use.origin()));
    }
  }

  /** A name in an annotation is sent like any other: PostgreSQL folds it. */
  private Optional<String> name(AnnotationUse use) {
    return run.naming().given(use, "name").map(Name::inCatalog);
  }

  private void report(
      ProblemCode code, TableDraft table, AnnotationUse use, String element, String written) {
    Origin origin = use.originOf(element);
    run.problems()
        .report(
            code,
            origin,
            "The table "
                + table.name()
                + " has no column "
                + written
                + ", which "
                + use.simpleName()
                + "."
                + element
                + " names"
                + (code == ProblemCode.UNUSABLE_INDEX ? "; Hibernate leaves such an index out" : "")
                + ". It takes the names of columns, not of attributes; its columns are "
                + String.join(", ", table.columns().stream().map(ColumnDraft::name).toList())
                + ".");
  }

  /** Splits at commas that are in no parenthesis. */
  private static List<String> parts(String list) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      char c = i == list.length() ? ',' : list.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && (depth == 0 || i == list.length())) {
        String part = list.substring(start, i).strip();
        if (!part.isEmpty()) {
          parts.add(part);
        }
        start = i + 1;
      }
    }
    return parts;
  }
}
