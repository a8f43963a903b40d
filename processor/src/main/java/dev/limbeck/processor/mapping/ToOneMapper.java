package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Maps references to entities: columns, uniqueness, foreign key. */
final class ToOneMapper {
  private final Run run;
  private final Columns columns;
  private final JoinColumns joins;
  private final Function<EntityDraft, List<ColumnDraft>> ids;
  private final BiConsumer<EntityDraft, String> early;

  /**
   * @param ids returns an entity's key columns, mapping them first where they aren't yet
   * @param early maps a plain column that a key refers to, before its turn
   */
  ToOneMapper(
      Run run,
      Columns columns,
      JoinColumns joins,
      Function<EntityDraft, List<ColumnDraft>> ids,
      BiConsumer<EntityDraft, String> early) {
    this.run = run;
    this.columns = columns;
    this.joins = joins;
    this.ids = ids;
    this.early = early;
  }

  /** Returns the annotations that describe the reference's columns. */
  static List<AnnotationUse> joinColumns(Site site, AttributeModel attribute) {
    Optional<AnnotationUse> override = site.overrides().association(attribute.name());
    List<AnnotationUse> overriding =
        override.map(use -> use.allNested("joinColumns")).orElse(List.of());
    if (!overriding.isEmpty()) {
      return overriding;
    }
    List<AnnotationUse> own = new ArrayList<>(attribute.annotations().all(Annotated.JOIN_COLUMN));
    attribute.annotations().all(Jpa.HIBERNATE + "JoinColumnOrFormula").stream()
        .flatMap(use -> use.nested("column").stream())
        .forEach(own::add);
    return own;
  }

  /** Returns what the columns say of their foreign key, an override first. */
  static Optional<AnnotationUse> foreignKey(Site site, AttributeModel attribute) {
    List<AnnotationUse> uses = new ArrayList<>();
    site.overrides().association(attribute.name()).ifPresent(uses::add);
    uses.addAll(joinColumns(site, attribute));
    return References.declared(uses);
  }

  /** Returns the expressions that stand for columns of the reference. */
  private static List<AnnotationUse> formulas(AttributeModel attribute) {
    return attribute.annotations().all(Jpa.HIBERNATE + "JoinColumnOrFormula").stream()
        .flatMap(use -> use.nested("formula").stream())
        .filter(use -> use.text("value").isPresent())
        .toList();
  }

  /** Returns whether the reference has columns of its own in the table of its entity. */
  static boolean hasColumns(AttributeModel.ToOne toOne) {
    Annotations annotations = toOne.annotations();
    boolean inverse =
        annotations.find(Jpa.ONE_TO_ONE).flatMap(use -> use.text("mappedBy")).isPresent();
    boolean shared =
        toOne.oneToOne() && !annotations.all(Annotated.PRIMARY_KEY_JOIN_COLUMN).isEmpty();
    return !inverse && !shared && !annotations.has(Jpa.HIBERNATE + "JoinFormula");
  }

  /** Maps the reference, unless its columns are somebody else's. */
  List<ColumnDraft> map(Site site, AttributeModel.ToOne toOne, Position position) {
    Optional<EntityDraft> target = run.entity(toOne.target());
    if (target.isEmpty()) {
      reportUnknownTarget(run, toOne, toOne.target());
      return List.of();
    }
    List<AnnotationUse> uses = joinColumns(site, toOne);
    // Hibernate makes the column even where the other side is said to have it.
    boolean givesId = site.rules().always() && toOne.annotations().has(Annotated.MAPS_ID);
    if ((!hasColumns(toOne) && !givesId) || isByKey(site, toOne, uses)) {
      checkInverse(site, toOne, target.get());
      referByKey(site, toOne, target.get());
      return List.of();
    }
    List<AnnotationUse> formulas = formulas(toOne);
    List<ColumnDraft> targets = targets(site, toOne, target.get(), uses, formulas);
    if (targets.isEmpty()) {
      return List.of();
    }
    String name = run.naming().attribute(toOne.member());
    boolean givesKey = toOne.annotations().has(Annotated.MAPS_ID) && !site.rules().always();
    JoinColumns.Request request =
        new JoinColumns.Request(
            site,
            uses,
            targets,
            column -> run.naming().reference(name, column.logical(), target.get().table()),
            site.path() + toOne.name(),
            isRequired(site, toOne),
            site.overrides()
                .association(toOne.name())
                .map(AnnotationUse::origin)
                .orElse(toOne.member().origin()),
            position,
            givesKey);
    List<ColumnDraft> mapped = joins.map(request);
    if (givesKey) {
      checkPart(site, toOne, mapped);
    }
    TableDraft table = joins.table(request);
    decorate(toOne, mapped);
    if (formulas.isEmpty() && hasColumns(toOne)) {
      if (toOne.oneToOne() && !isPartOfKey(site, toOne) && !isOfAnother(site, toOne, mapped)) {
        table.unique(mapped, toOne.member().origin());
      }
      addForeignKey(stage(site, toOne, mapped), site, toOne, target.get(), table, mapped, targets);
    }
    return mapped;
  }

  /** A one-to-one that gives the identifier its value is one by primary key if it says so. */
  private Turn.Stage stage(Site site, AttributeModel.ToOne toOne, List<ColumnDraft> mapped) {
    if (!toOne.annotations().has(Annotated.MAPS_ID)) {
      return site.rules().always() ? Turn.Stage.KEY : Turn.Stage.REFERENCE;
    }
    List<ColumnDraft> key = site.owner().id();
    boolean byKey =
        toOne.oneToOne()
            && toOne.annotations().text(Annotated.MAPS_ID, "value").isEmpty()
            && isNamed(site, toOne)
            && IdMapper.mappedTo(site.owner(), "", true)
                .filter(last -> isNamed(site, last))
                .isPresent()
            && (key.isEmpty() || key.equals(mapped));
    return byKey ? Turn.Stage.COLLECTION : Turn.Stage.REFERENCE;
  }

  /** Several references may give one part of a key its value, if they name its columns. */
  private void checkPart(Site site, AttributeModel.ToOne toOne, List<ColumnDraft> mapped) {
    Optional<String> part = toOne.annotations().text(Annotated.MAPS_ID, "value");
    boolean inKey = site.owner().id().containsAll(mapped) && isNamed(site, toOne);
    if (part.isPresent() && !inKey) {
      run.problems()
          .report(
              ProblemCode.REFUSED_MAPPING,
              toOne.member().origin(),
              toOne.member().label()
                  + " isn't the only reference that gives "
                  + part.get()
                  + " its value, and Hibernate doesn't find its column there. Give all of them the"
                  + " same @JoinColumn(name = \"…\").");
    }
  }

  private static boolean isNamed(Site site, AttributeModel.ToOne toOne) {
    List<AnnotationUse> uses = joinColumns(site, toOne);
    return !uses.isEmpty() && uses.stream().allMatch(use -> use.text("name").isPresent());
  }

  /** A key that has a class is unique as a whole, not in its parts. */
  private static boolean isPartOfKey(Site site, AttributeModel.ToOne toOne) {
    Annotations annotations = toOne.annotations();
    return (annotations.has(Jpa.ID) && site.owner().root().source().idClass().isPresent())
        || annotations.text(Annotated.MAPS_ID, "value").isPresent();
  }

  /** A one-to-one by primary key has a foreign key only if it has to be there. */
  private void referByKey(Site site, AttributeModel.ToOne toOne, EntityDraft target) {
    Annotations annotations = toOne.annotations();
    boolean inverse =
        annotations.find(Jpa.ONE_TO_ONE).flatMap(use -> use.text("mappedBy")).isPresent();
    List<ColumnDraft> key = site.owner().id();
    List<ColumnDraft> targets = ids.apply(target);
    if (toOne.oneToOne()
        && !inverse
        && !annotations.has(Jpa.HIBERNATE + "JoinFormula")
        && !isOptional(toOne)
        && key.size() == targets.size()) {
      addForeignKey(Turn.Stage.COLLECTION, site, toOne, target, site.owner().table(), key, targets);
    }
  }

  /** A one-to-one on the identifier's own columns is one by primary key, and adds none. */
  private boolean isByKey(Site site, AttributeModel.ToOne toOne, List<AnnotationUse> uses) {
    List<ColumnDraft> key = site.owner().id();
    return toOne.oneToOne()
        && !toOne.annotations().hasAny(Annotated.MAPS_ID, Jpa.ID)
        && !key.isEmpty()
        && uses.size() == key.size()
        && uses.stream()
            .allMatch(
                use ->
                    use.text("name")
                        .flatMap(name -> columns.among(key, name))
                        .filter(column -> columns.table(site, ColumnSpec.of(use)) == site.table())
                        .isPresent());
  }

  /** Hibernate forgets that a single column is unique where another attribute has made it. */
  private boolean isOfAnother(Site site, AttributeModel.ToOne toOne, List<ColumnDraft> mapped) {
    String key = site.owner().source().className() + "#" + site.path() + toOne.name() + " ";
    return mapped.size() == 1 && !mapped.get(0).key().startsWith(key);
  }

  private void decorate(AttributeModel.ToOne toOne, List<ColumnDraft> mapped) {
    Annotations annotations = toOne.annotations();
    Optional<String> comment =
        annotations.find(Annotated.COMMENT).flatMap(use -> use.text("value"));
    Optional<String> byDefault =
        annotations.find(Annotated.COLUMN_DEFAULT).flatMap(use -> use.text("value"));
    for (ColumnDraft column : mapped) {
      column.comment(comment).defaultTo(byDefault);
    }
    for (AnnotationUse check : annotations.all(Annotated.CHECK)) {
      check.text("constraints").ifPresent(text -> mapped.get(0).check(check.text("name"), text));
    }
  }

  static boolean isOptional(AttributeModel.ToOne toOne) {
    String annotation = toOne.oneToOne() ? Jpa.ONE_TO_ONE : Jpa.MANY_TO_ONE;
    return toOne.annotations().find(annotation).map(use -> use.flag("optional", true)).orElse(true);
  }

  private boolean isRequired(Site site, AttributeModel.ToOne toOne) {
    Site.Rules rules = site.rules();
    boolean counts =
        rules.optional() || (rules.subclass() && !run.options().isAtLeast(HibernateVersion.V7_1));
    boolean partOfKey =
        toOne.annotations().has(Jpa.ID)
            || (toOne.annotations().has(Annotated.MAPS_ID)
                && !toOne.annotations().has(Annotated.NOT_FOUND));
    return rules.always()
        || partOfKey
        || (counts && !isOptional(toOne))
        || isNotNull(run, site, toOne);
  }

  /** Returns whether Bean Validation wants the reference to be there. */
  static boolean isNotNull(Run run, Site site, AttributeModel.ToOne toOne) {
    return run.options().beanValidation()
        && site.rules().validatedNotNull()
        && Constraints.of(toOne.annotations()).notNull();
  }

  private void addForeignKey(
      Turn.Stage stage,
      Site site,
      AttributeModel.ToOne toOne,
      EntityDraft target,
      TableDraft table,
      List<ColumnDraft> mapped,
      List<ColumnDraft> targets) {
    TableDraft referred = tableOf(target, targets);
    boolean copied =
        target.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS && referred != target.table();
    if (target.isSpread() || copied) {
      return;
    }
    Optional<AnnotationUse> ofAll = toOne.annotations().find(Annotated.JOIN_COLUMN + "s");
    Optional<AnnotationUse> foreignKey =
        foreignKey(site, toOne).or(() -> ofAll.flatMap(use -> use.nested("foreignKey")));
    References.add(
        Turn.of(stage, site, toOne.name()),
        table,
        mapped,
        referred,
        targets.stream().map(ColumnDraft::name).toList(),
        References.Wish.of(foreignKey, toOne.annotations()));
  }

  private static TableDraft tableOf(EntityDraft target, List<ColumnDraft> targets) {
    if (target.table().columns().containsAll(targets)) {
      return target.table();
    }
    return target.lineage().stream()
        .flatMap(EntityDraft::tables)
        .filter(table -> table.columns().containsAll(targets))
        .findFirst()
        .orElse(target.table());
  }

  /** Returns what the reference refers to: the key, or the columns that it names instead. */
  private List<ColumnDraft> targets(
      Site site,
      AttributeModel.ToOne toOne,
      EntityDraft target,
      List<AnnotationUse> uses,
      List<AnnotationUse> formulas) {
    List<ColumnDraft> key = ids.apply(target);
    List<String> named = new ArrayList<>(referred(uses));
    named.addAll(referred(formulas));
    boolean whole =
        named.isEmpty()
            || named.size() < uses.size() + formulas.size()
            || named.size() >= key.size();
    if (whole && named.stream().allMatch(name -> columns.among(key, name).isPresent())) {
      return without(key, toOne);
    }
    List<ColumnDraft> found = new ArrayList<>();
    for (String name : named) {
      if (site.rules().always() && find(target, name).isEmpty()) {
        early.accept(target, name);
      }
      Optional<ColumnDraft> column = find(target, name);
      if (column.isEmpty()) {
        reportUnknownColumn(toOne, target, name);
        return List.of();
      }
      found.add(column.get());
    }
    if (!run.options().isHibernate6()) {
      makeUnique(target, found, toOne.member().origin());
    }
    return without(found, toOne);
  }

  /** Tables per class repeat what is unique further up. */
  private void makeUnique(EntityDraft target, List<ColumnDraft> found, Origin origin) {
    TableDraft table = tableOf(target, found);
    table.uniqueIfNotYet(found, origin);
    target.lineage().stream()
        .filter(each -> each.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS)
        .filter(each -> each.table() == table)
        .flatMap(each -> each.hierarchy().stream().skip(1))
        .map(EntityDraft::table)
        .forEach(
            each ->
                each.uniqueIfNotYet(
                    found.stream().flatMap(column -> each.column(column.name()).stream()).toList(),
                    origin));
  }

  private static List<String> referred(List<AnnotationUse> uses) {
    return uses.stream().flatMap(use -> use.text("referencedColumnName").stream()).toList();
  }

  /** Leaves those out that an expression stands for: by name, else by its place among them. */
  private List<ColumnDraft> without(List<ColumnDraft> all, AttributeModel toOne) {
    List<AnnotationUse> mixed = toOne.annotations().all(Jpa.HIBERNATE + "JoinColumnOrFormula");
    List<ColumnDraft> left = new ArrayList<>(all);
    for (int i = 0; i < mixed.size(); i++) {
      Optional<AnnotationUse> formula =
          mixed.get(i).nested("formula").filter(use -> use.text("value").isPresent());
      if (formula.isEmpty()) {
        continue;
      }
      Optional<String> name = formula.get().text("referencedColumnName");
      if (name.isPresent()) {
        columns.among(all, name.get()).ifPresent(left::remove);
      } else if (i < all.size()) {
        left.remove(all.get(i));
      }
    }
    return left;
  }

  /** Returns whether all columns that the reference names are there, or never will be. */
  boolean isReady(Site site, AttributeModel.ToOne toOne) {
    Optional<EntityDraft> target = run.entity(toOne.target());
    if (target.isEmpty() || !hasColumns(toOne)) {
      return true;
    }
    List<ColumnDraft> key = ids.apply(target.get());
    return referred(joinColumns(site, toOne)).stream()
        .allMatch(
            name -> columns.among(key, name).isPresent() || find(target.get(), name).isPresent());
  }

  private Optional<ColumnDraft> find(EntityDraft target, String name) {
    return target.lineage().stream()
        .flatMap(EntityDraft::tables)
        .flatMap(table -> columns.find(table, name).stream())
        .findFirst();
  }

  private void reportUnknownColumn(AttributeModel.ToOne toOne, EntityDraft target, String name) {
    run.problems()
        .report(
            ProblemCode.UNKNOWN_COLUMN,
            toOne.member().origin(),
            toOne.member().label()
                + " refers to the column "
                + name
                + ", which "
                + target.source().simpleName()
                + " doesn't have. Correct referencedColumnName; it names a column, not an"
                + " attribute.");
  }

  private void checkInverse(Site site, AttributeModel.ToOne toOne, EntityDraft target) {
    Optional<AnnotationUse> annotation = toOne.annotations().find(Jpa.ONE_TO_ONE);
    annotation
        .flatMap(use -> use.text("mappedBy"))
        .ifPresent(
            path -> MappedBy.check(run, site.owner(), toOne, annotation.get(), target, path));
  }

  static void reportUnknownTarget(Run run, AttributeModel attribute, String target) {
    Optional<EntityClass> known = run.source(target);
    if (known.isPresent()) {
      return;
    }
    run.problems()
        .report(
            ProblemCode.UNKNOWN_TARGET,
            attribute.member().origin(),
            attribute.member().label() + Remedies.ofTarget(attribute, target));
  }
}
