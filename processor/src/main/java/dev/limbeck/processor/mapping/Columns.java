package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Names columns, puts them into their tables, and finds them there. */
final class Columns {
  private final Run run;

  Columns(Run run) {
    this.run = run;
  }

  /** Returns the name that the annotation gives, else {@code otherwise}, in the site's pattern. */
  Name name(Site site, ColumnSpec spec, Name otherwise) {
    Name name = spec.use().flatMap(use -> run.naming().given(use, "name")).orElse(otherwise);
    return site.pattern().equals("%s")
        ? name
        : new Name(site.pattern().replace("%s", name.text()), name.quoted());
  }

  /** Returns a new column, not yet in a table. */
  ColumnDraft draft(
      Site site, Name logical, String key, ColumnDefinition definition, Origin origin) {
    return draft(site, logical, run.naming().physical(logical), key, definition, origin);
  }

  /** Returns a draft whose name stays as it is written, by any naming. */
  ColumnDraft asWritten(
      Site site, Name name, String key, ColumnDefinition definition, Origin origin) {
    return draft(site, name, name, key, definition, origin);
  }

  private ColumnDraft draft(
      Site site,
      Name logical,
      Name physical,
      String key,
      ColumnDefinition definition,
      Origin origin) {
    run.tables().checkColumn(physical, origin);
    return new ColumnDraft(
        logical, physical, site.owner().source().className() + "#" + key, definition, origin);
  }

  /** Gives the column what JPA 3.2 lets any column annotation say. */
  void decorate(ColumnDraft column, ColumnSpec spec) {
    column.comment(spec.comment());
    for (AnnotationUse check : spec.checks()) {
      check
          .text("constraint")
          .ifPresent(expression -> column.check(check.text("name"), expression));
    }
  }

  /** Returns the table that the column annotation names, else the site's. */
  TableDraft table(Site site, ColumnSpec spec) {
    Optional<String> named = spec.table();
    if (named.isEmpty()) {
      return site.table();
    }
    String name = run.naming().physical(run.naming().written(named.get())).inCatalog();
    if (site.table().name().name().equals(name)) {
      return site.table();
    }
    Optional<TableDraft> secondary = site.owner().secondary(name);
    if (secondary.isEmpty()) {
      run.problems()
          .report(
              ProblemCode.UNKNOWN_TABLE,
              spec.origin(site.owner().source().origin()),
              site.owner().source().simpleName()
                  + " has no table "
                  + named.get()
                  + ". Declare it with @SecondaryTable(name = \""
                  + named.get()
                  + "\").");
    }
    return secondary.orElse(site.table());
  }

  /** Puts the column into the table; one that is there already is kept, and returned. */
  ColumnDraft add(Site site, TableDraft table, ColumnDraft column) {
    ColumnDraft found = table.add(column);
    if (found == column
        || found.key().equals(column.key())
        || isOwner(found)
        || isInherited(site, found, column)
        || (isOfEntity(table) && (isKeyOrOrder(found) || isKeyOrOrder(column)))) {
      return found;
    }
    boolean written = !found.isReadOnly() && !column.isReadOnly();
    if (written && sameEntity(site, found) && isAttributeOf(site, table, found, column)) {
      boolean declaredBefore = column.position().compareTo(found.position()) < 0;
      reportDuplicate(
          site, table, declaredBefore ? column : found, declaredBefore ? found : column);
    } else if (written && contradicts(found, column)) {
      report(
          family(found).equals(family(column))
              ? ProblemCode.CONFLICTING_LENGTHS
              : ProblemCode.CONFLICTING_COLUMNS,
          column,
          column.origin(),
          table,
          " is "
              + found.type()
              + " for "
              + label(found)
              + " and "
              + column.type()
              + " for "
              + label(column)
              + ". Give both the same type, or one of them another column.");
    }
    return found;
  }

  /** A hierarchy of a table per class has one secondary table, whoever inherits it. */
  private static boolean isInherited(Site site, ColumnDraft found, ColumnDraft column) {
    return site.owner().strategy() == EntityDraft.Strategy.TABLE_PER_CLASS
        && sameEntity(site, found)
        && pathOf(found).equals(pathOf(column));
  }

  private static String pathOf(ColumnDraft column) {
    return column.key().substring(column.key().indexOf('#'));
  }

  /** A reference has the length of what it refers to, whatever else is in its column. */
  private static boolean contradicts(ColumnDraft found, ColumnDraft column) {
    boolean reference = found.key().indexOf(' ') > 0 || column.key().indexOf(' ') > 0;
    return !found.type().equals(column.type())
        && (!reference || !family(found).equals(family(column)));
  }

  private static String family(ColumnDraft column) {
    String type = column.type().name();
    return type.indexOf('(') < 0 ? type : type.substring(0, type.indexOf('('));
  }

  /** Collections may share a table, and so the column that refers to their owner. */
  private static boolean isOwner(ColumnDraft column) {
    return column.key().contains(" owner");
  }

  /** What an entity's table keeps for a collection of it may be an attribute of it as well. */
  private static boolean isKeyOrOrder(ColumnDraft column) {
    String key = column.key() + " ";
    return key.contains(" key ") || key.contains(" order ");
  }

  private boolean isOfEntity(TableDraft table) {
    return run.entities().stream().flatMap(EntityDraft::tables).anyMatch(each -> each == table);
  }

  /**
   * A class that is embedded twice is named where it is embedded, unless an override is to blame.
   */
  private void reportDuplicate(Site site, TableDraft table, ColumnDraft first, ColumnDraft second) {
    String[] path = pathOf(second).substring(1).split(" ", 2)[0].split("\\.", 2);
    Optional<AttributeModel> embedded =
        Optional.of(path[0])
            .filter(name -> path.length > 1)
            .flatMap(site.owner()::attribute)
            .filter(AttributeModel.Embedded.class::isInstance)
            .filter(each -> !second.origin().isAt(each.member().origin()));
    report(
        ProblemCode.DUPLICATE_COLUMN,
        second,
        embedded.map(each -> each.member().origin()).orElse(second.origin()),
        table,
        " is written by two attributes: "
            + label(first)
            + " and "
            + label(second)
            + embedded
                .map(each -> ". Give " + each.member().label() + " an " + override(path, second))
                .orElse(
                    ". Give one of them another column, or insertable = false, updatable ="
                        + " false."));
  }

  private static String override(String[] path, ColumnDraft column) {
    String name = "(name = \"" + path[1] + "\", ";
    String renamed = "(name = \"" + path[0] + "_" + column.name() + "\")).";
    return column.key().indexOf(' ') < 0
        ? "@AttributeOverride" + name + "column = @Column" + renamed
        : "@AssociationOverride" + name + "joinColumns = @JoinColumn" + renamed;
  }

  private void report(
      ProblemCode code, ColumnDraft column, Origin place, TableDraft table, String text) {
    run.problems()
        .report(code, place, "The column " + column.name() + " of " + table.name() + text);
  }

  /** Hibernate counts an entity's own columns, and those of each collection by itself. */
  private static boolean isAttributeOf(
      Site site, TableDraft table, ColumnDraft found, ColumnDraft column) {
    if (isOwner(column) || isPartOfIdClass(site, table, found)) {
      return false;
    }
    boolean ofEntity =
        site.owner().lineage().stream().flatMap(EntityDraft::tables).anyMatch(table::equals);
    return ofEntity
        ? !found.key().contains("#id of ") || !column.key().contains("#id of ")
        : attribute(found).equals(attribute(column));
  }

  /** Hibernate doesn't count the columns of a key that has a class of its own. */
  private static boolean isPartOfIdClass(Site site, TableDraft table, ColumnDraft found) {
    EntityDraft root = site.owner().root();
    return table == root.table()
        && root.id().contains(found)
        && root.source().idClass().isPresent();
  }

  private static String attribute(ColumnDraft column) {
    String key = column.key();
    return key.substring(key.indexOf('#')).split("[. ]", 2)[0];
  }

  private static boolean sameEntity(Site site, ColumnDraft found) {
    String owner = found.key().substring(0, found.key().indexOf('#'));
    return site.owner().lineage().stream()
        .anyMatch(entity -> entity.source().className().equals(owner));
  }

  private static String label(ColumnDraft column) {
    String key = column.key();
    String path = key.indexOf(' ') < 0 ? key : key.substring(0, key.indexOf(' '));
    String owner = path.substring(0, path.indexOf('#'));
    return owner.substring(owner.lastIndexOf('.') + 1) + "." + path.substring(owner.length() + 1);
  }

  /** Returns the column that an annotation means: by the name as written, or as it is sent. */
  Optional<ColumnDraft> find(TableDraft table, String written) {
    Name name = run.naming().written(written);
    Optional<ColumnDraft> sent = table.column(run.naming().physical(name).inCatalog());
    return sent.or(
        () ->
            table.columns().stream()
                .filter(column -> column.logical().inCatalog().equals(name.inCatalog()))
                .findFirst());
  }

  /** Returns the first of {@code columns} that {@code written} means. */
  Optional<ColumnDraft> among(List<ColumnDraft> columns, String written) {
    Name name = run.naming().written(written);
    String sent = run.naming().physical(name).inCatalog();
    return columns.stream()
        .filter(
            column ->
                column.name().equals(sent) || column.logical().inCatalog().equals(name.inCatalog()))
        .findFirst();
  }
}
