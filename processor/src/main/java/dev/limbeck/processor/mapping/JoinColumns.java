package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.report.Origin;
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
   */
  record Request(
      Site site,
      List<AnnotationUse> uses,
      List<ColumnDraft> targets,
      Function<ColumnDraft, Name> defaultName,
      String key,
      boolean required,
      Origin origin,
      Position position) {}

  private final Run run;
  private final Columns columns;

  JoinColumns(Run run, Columns columns) {
    this.run = run;
    this.columns = columns;
  }

  /** Returns the columns, in their table, in the order of those that they refer to. */
  List<ColumnDraft> map(Request request) {
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
              .readOnly(spec.isReadOnly())
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

  private ColumnDefinition type(ColumnSpec spec, ColumnDraft target) {
    Optional<String> written = run.options().isHibernate6() ? Optional.empty() : spec.definition();
    ColumnDefinition definition =
        written.map(ColumnDefinition::parse).orElseGet(() -> target.definition().ofReference());
    return spec.options()
        .map(options -> ColumnDefinition.parse(definition.type() + " " + options))
        .orElse(definition);
  }
}
