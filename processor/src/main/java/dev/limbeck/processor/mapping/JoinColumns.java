package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes the columns that refer to other columns. */
final class JoinColumns {

  /**
   * Columns to be made.
   *
   * @param uses the annotations that describe them
   * @param targets what they refer to
   * @param defaultName the name of a column for the one that it refers to
   * @param key what they are for
   * @param readOnly whether another attribute writes them, whatever the annotations say
   */
  record Request(
      Site site,
      List<AnnotationUse> uses,
      List<ColumnDraft> targets,
      Function<ColumnDraft, Name> defaultName,
      String key,
      boolean required,
      Origin origin,
      Position position,
      boolean readOnly) {

    /** A request of columns that are written unless the annotations say otherwise. */
    Request(
        Site site,
        List<AnnotationUse> uses,
        List<ColumnDraft> targets,
        Function<ColumnDraft, Name> defaultName,
        String key,
        boolean required,
        Origin origin,
        Position position) {
      this(site, uses, targets, defaultName, key, required, origin, position, false);
    }
  }

  private final Run run;
  private final Columns columns;

  JoinColumns(Run run, Columns columns) {
    this.run = run;
    this.columns = columns;
  }

  /** Returns the columns, in their table, in the order of those that they refer to. */
  List<ColumnDraft> map(Request request) {
    check(request);
    List<ColumnDraft> mapped = new ArrayList<>();
    for (int i = 0; i < request.targets().size(); i++) {
      ColumnDraft target = request.targets().get(i);
      ColumnSpec spec = spec(request, target, i);
      Site site = request.site();
      Name logical = columns.name(site, spec, request.defaultName().apply(target));
      ColumnDraft draft =
          columns
              .draft(site, logical, request.key() + " " + i, type(spec, target), request.origin())
              .at(request.position())
              .readOnly(request.readOnly() || spec.isReadOnly())
              .required(request.required() || spec.isRequired());
      columns.decorate(draft, spec);
      TableDraft table = columns.table(site, spec);
      ColumnDraft added = columns.add(site, table, draft);
      if (spec.isUnique()) {
        table.unique(List.of(added), request.origin());
      }
      mapped.add(added);
    }
    return mapped;
  }

  /** Columns are all described, or none is. */
  private void check(Request request) {
    List<AnnotationUse> uses = request.uses();
    int wanted = request.targets().size();
    if (!uses.isEmpty() && wanted > 0 && uses.size() != wanted) {
      run.problems()
          .report(
              ProblemCode.WRONG_JOIN_COLUMNS,
              uses.get(0).origin(),
              label(request)
                  + " describes "
                  + uses.size()
                  + " of its join columns, but refers to "
                  + names(request.targets())
                  + ". Describe one for each, and say with referencedColumnName which it is for;"
                  + " or none.");
    }
    long referring = uses.stream().filter(use -> use.gives("referencedColumnName")).count();
    if (wanted == uses.size() && referring > 0 && referring < wanted) {
      run.problems()
          .report(
              ProblemCode.WRONG_JOIN_COLUMNS,
              uses.get(0).origin(),
              label(request)
                  + " says of some of its join columns what they refer to, and of others not;"
                  + " Hibernate refuses that. Add referencedColumnName to each: "
                  + names(request.targets())
                  + ".");
    }
    for (AnnotationUse use : uses) {
      Optional<String> refers = use.text("referencedColumnName");
      if (refers.isPresent() && columns.among(request.targets(), refers.get()).isEmpty()) {
        run.problems()
            .report(
                ProblemCode.UNKNOWN_COLUMN,
                use.originOf("referencedColumnName"),
                label(request)
                    + " refers to the column "
                    + refers.get()
                    + ", but what it refers to is "
                    + names(request.targets())
                    + ". Correct referencedColumnName; it names a column, not an attribute.");
      }
    }
  }

  private static String label(Request request) {
    String key = request.key();
    String owner = request.site().owner().source().simpleName();
    int end = key.indexOf(' ');
    String path = end < 0 ? key : key.substring(0, end);
    return path.equals("id") ? owner : owner + "." + path;
  }

  private static String names(List<ColumnDraft> targets) {
    return String.join(", ", targets.stream().map(ColumnDraft::name).toList());
  }

  /** Returns the table in which the columns are. */
  TableDraft table(Request request) {
    ColumnSpec first =
        request.uses().isEmpty() ? ColumnSpec.NONE : ColumnSpec.of(request.uses().get(0));
    return columns.table(request.site(), first);
  }

  private ColumnSpec spec(Request request, ColumnDraft target, int index) {
    for (AnnotationUse use : request.uses()) {
      Optional<String> refers = use.text("referencedColumnName");
      if (refers.flatMap(name -> columns.among(List.of(target), name)).isPresent()) {
        return ColumnSpec.of(use);
      }
    }
    if (index < request.uses().size()
        && (request.uses().get(index).text("referencedColumnName").isEmpty()
            || request.uses().size() == 1)) {
      return ColumnSpec.of(request.uses().get(index));
    }
    return ColumnSpec.NONE;
  }

  /** Hibernate 6 takes the target's type wherever it makes up the name of the column. */
  private ColumnDefinition type(ColumnSpec spec, ColumnDraft target) {
    boolean unheeded =
        run.options().isHibernate6()
            && !spec.isNamed()
            && !spec.isOf(Annotated.PRIMARY_KEY_JOIN_COLUMN);
    Optional<String> written = unheeded ? Optional.empty() : spec.definition();
    ColumnDefinition definition =
        written.map(ColumnDefinition::parse).orElseGet(() -> target.definition().ofReference());
    return spec.options()
        .map(options -> ColumnDefinition.parse(definition.type() + " " + options))
        .orElse(definition);
  }
}
