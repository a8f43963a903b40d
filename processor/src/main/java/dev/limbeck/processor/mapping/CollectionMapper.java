package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.AttributeModel.Container;
import dev.limbeck.processor.entity.AttributeModel.Plural;
import dev.limbeck.processor.entity.AttributeModel.PluralKind;
import dev.limbeck.processor.entity.HibernateVersion;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.ValueModel.EntityValue;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import dev.limbeck.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Maps collections: their tables, or the columns that they need in the target's. */
final class CollectionMapper {
  private final Run run;
  private final IdMapper ids;
  private final TableExtras extras;
  private final ElementMapper elements;
  private final Map<TableDraft, Plural> joinTables = new LinkedHashMap<>();
  private final List<Inverse> inverses = new ArrayList<>();

  /** The other side of the table that {@code owner} has. */
  private record Inverse(Site site, Plural plural, AttributeModel owner) {}

  CollectionMapper(Run run, IdMapper ids, TableExtras extras, BasicMapper basics) {
    this.run = run;
    this.ids = ids;
    this.extras = extras;
    this.elements = new ElementMapper(run, ids, basics);
  }

  void map(Site site, Plural plural, Position position) {
    if (plural.element() instanceof EntityValue element && run.entity(element.target()).isEmpty()) {
      ToOneMapper.reportUnknownTarget(run, plural, element.target());
      return;
    }
    Optional<String> mappedBy = MappedBy.of(plural);
    if (mappedBy.isPresent()) {
      inverse(site, plural, mappedBy.get());
    } else if (plural.kind() == PluralKind.ONE_TO_MANY && isJoinedByColumn(site, plural)) {
      oneToManyColumns(site, plural, position);
    } else if (!isJoinedByFormula(plural)) {
      ownTable(site, plural, position);
    }
  }

  private static boolean isJoinedByColumn(Site site, Plural plural) {
    return joinTable(site, plural).isEmpty() && !ToOneMapper.joinColumns(site, plural).isEmpty();
  }

  /** Such a collection has neither table nor columns. */
  private static boolean isJoinedByFormula(Plural plural) {
    return plural.kind() == PluralKind.ONE_TO_MANY
        && plural.annotations().has(Jpa.HIBERNATE + "JoinFormula");
  }

  /** Returns the annotation that describes the collection's own table. */
  private static Optional<AnnotationUse> joinTable(Site site, AttributeModel attribute) {
    Annotations annotations = attribute.annotations();
    return site.overrides()
        .association(attribute.name())
        .flatMap(use -> use.nested("joinTable"))
        .or(() -> annotations.find(Annotated.COLLECTION_TABLE))
        .or(() -> annotations.find(Annotated.JOIN_TABLE));
  }

  /** The other side has the columns, except those that keep the order or the keys. */
  private void inverse(Site site, Plural plural, String path) {
    EntityDraft target = target(plural);
    String annotation =
        plural.kind() == PluralKind.ONE_TO_MANY ? Jpa.ONE_TO_MANY : Jpa.MANY_TO_MANY;
    plural
        .annotations()
        .find(annotation)
        .ifPresent(use -> MappedBy.check(run, site.owner(), plural, use, target, path));
    if (plural.kind() == PluralKind.ONE_TO_MANY) {
      target.table().onDelete(target.columns(path), References.onDelete(plural.annotations()));
      Site there = site.withTable(target.table()).withRules(Site.Rules.ELEMENT);
      elements.keys(there, plural, false);
    } else {
      MappedBy.find(target, path)
          .ifPresent(owner -> inverses.add(new Inverse(site, plural, owner)));
    }
  }

  /** Maps what the other sides of tables add to them, once those tables are all there. */
  void mapInverses() {
    for (Inverse inverse : inverses) {
      Plural plural = inverse.plural();
      joinTables.forEach(
          (table, owner) -> {
            if (owner.member().equals(inverse.owner().member())) {
              Site there = inverse.site().withTable(table).withRules(Site.Rules.ELEMENT);
              if (plural.container() == Container.MAP) {
                boolean described = plural.annotations().has(Annotated.MAP_KEY_COLUMN);
                elements.keys(there, plural, described || hasEntityKeys(plural));
              }
              softDelete(there, plural);
            }
          });
    }
  }

  private static boolean hasEntityKeys(Plural plural) {
    return plural.key().filter(EntityValue.class::isInstance).isPresent();
  }

  private EntityDraft target(Plural plural) {
    return run.entity(((EntityValue) plural.element()).target()).orElseThrow();
  }

  private void oneToManyColumns(Site site, Plural plural, Position position) {
    EntityDraft target = target(plural);
    List<TableDraft> tables = new ArrayList<>();
    if (target.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS) {
      target.hierarchy().forEach(each -> tables.add(each.table()));
    } else {
      tables.add(target.table());
    }
    List<AnnotationUse> uses = ToOneMapper.joinColumns(site, plural);
    Optional<AnnotationUse> foreignKey = ToOneMapper.foreignKey(site, plural);
    for (TableDraft table : tables) {
      Site there = foreign(site, target, table);
      List<ColumnDraft> key = ownerKey(site, uses);
      JoinColumns.Request request =
          new JoinColumns.Request(
              there,
              uses,
              key,
              column ->
                  run.naming()
                      .reference(
                          run.naming().attribute(plural.member()),
                          column.logical(),
                          site.owner().table()),
              site.path() + plural.name() + " owner",
              false,
              plural.member().origin(),
              position);
      List<ColumnDraft> mapped = ids.joins().map(request);
      refer(site, plural, ids.joins().table(request), mapped, key, foreignKey);
      elements.keys(there, plural, hasEntityKeys(plural));
    }
  }

  /** Columns in a target's table are read only there, so that they don't contradict its own. */
  private static Site foreign(Site site, EntityDraft target, TableDraft table) {
    return new Site(
        site.owner() == target ? site.owner() : target,
        table,
        site.path(),
        site.overrides(),
        Site.Rules.ELEMENT,
        "%s");
  }

  private void ownTable(Site site, Plural plural, Position position) {
    Optional<AnnotationUse> use = joinTable(site, plural);
    TableDraft table = table(site, plural, use);
    reportShared(table, plural);
    Site there = site.withTable(table).withRules(Site.Rules.ELEMENT);
    List<ColumnDraft> owner = owner(there, plural, use, position);
    List<ColumnDraft> keys = elements.keys(there, plural, true);
    List<ColumnDraft> element = elements.element(there, plural, use);
    Optional<ColumnDraft> own = elements.collectionId(there, plural);
    if (own.isPresent()) {
      table.primaryKey(List.of(own.get()));
      if (plural.kind() == PluralKind.ONE_TO_MANY) {
        table.unique(element, plural.member().origin());
      }
    } else {
      primaryKey(table, plural, owner, keys, element, isUnique(use));
    }
    extras.table(table, use);
    extras.attribute(table, plural.annotations());
    softDelete(there, plural);
  }

  /** From 7.4 on, what a class says of its rows counts for the tables of its collections, too. */
  private void softDelete(Site there, Plural plural) {
    boolean inherited =
        run.options().isAtLeast(HibernateVersion.V7_4)
            && !plural.annotations().has(Jpa.SOFT_DELETE);
    Annotations annotations =
        inherited
            ? there.owner().source().annotationsOf(plural.member().owner())
            : plural.annotations();
    SoftDelete.add(run, ids.columns(), there, annotations);
  }

  private void reportShared(TableDraft table, Plural plural) {
    Plural other = // Declared later: the last one comes first.
        joinTables.putIfAbsent(table, plural);
    if (other != null
        && !other.member().equals(plural.member())
        && other.kind() != PluralKind.ELEMENTS
        && !(columnsOf(other).equals(columnsOf(plural)) && !columnsOf(plural).isEmpty())) {
      run.problems()
          .report(
              ProblemCode.SHARED_JOIN_TABLE,
              other.member().origin(),
              other.member().label()
                  + " and "
                  + plural.member().label()
                  + " share the table "
                  + table.name()
                  + ", in which each requires its own columns, so that neither can be stored. Give"
                  + " one of them a table with @JoinTable(name = \"…\").");
    }
  }

  /** Returns the columns that a join table is said to have; none unless both sides are named. */
  private static Set<String> columnsOf(Plural plural) {
    Set<String> names = new TreeSet<>();
    for (AnnotationUse table : plural.annotations().all(Annotated.JOIN_TABLE)) {
      List<AnnotationUse> owner = table.allNested("joinColumns");
      List<AnnotationUse> element = table.allNested("inverseJoinColumns");
      if (!owner.isEmpty() && !element.isEmpty()) {
        Stream.concat(owner.stream(), element.stream())
            .forEach(use -> names.add(use.text("name").orElse("")));
      }
    }
    return names.contains("") ? Set.of() : names;
  }

  private TableDraft table(Site site, Plural plural, Optional<AnnotationUse> use) {
    Name name =
        use.flatMap(each -> run.naming().given(each, "name"))
            .orElseGet(() -> defaultTable(site, plural));
    Origin origin = use.map(AnnotationUse::origin).orElse(plural.member().origin());
    TableDraft table =
        run.tables()
            .table(
                name,
                run.tables().schema(use),
                "collection "
                    + site.owner().source().className()
                    + "#"
                    + site.path()
                    + plural.name(),
                origin);
    table.ours(site.owner().isOurs());
    return table;
  }

  private Name defaultTable(Site site, Plural plural) {
    if (plural.element() instanceof EntityValue element) {
      TableDraft right = run.entity(element.target()).orElseThrow().table();
      return run.naming()
          .joinTable(site.owner().table().physical(), right.physical(), plural.member());
    }
    Name entity = run.naming().written(run.naming().entity(site.owner().source()));
    String attribute = run.naming().attribute(plural.member());
    return plural.kind() == PluralKind.MANY_TO_ANY && run.naming().isSpring()
        ? run.naming()
            .joinTable(
                site.owner().table().physical(), site.owner().table().physical(), plural.member())
        : new Name(
            entity.text() + "_" + attribute,
            entity.quoted() || site.owner().table().physical().quoted());
  }

  private List<ColumnDraft> ownerKey(Site site, List<AnnotationUse> uses) {
    List<ColumnDraft> key = ids.idOf(site.owner());
    List<ColumnDraft> named = new ArrayList<>();
    for (AnnotationUse use : uses) {
      use.text("referencedColumnName")
          .flatMap(name -> ids.columns().find(site.owner().table(), name))
          .ifPresent(named::add);
    }
    boolean whole = named.isEmpty() || named.size() < uses.size() || named.size() >= key.size();
    if (whole && key.containsAll(named)) {
      return key;
    }
    if (!run.options().isHibernate6()) {
      site.owner().table().uniqueIfNotYet(named, site.owner().source().origin());
    }
    return named;
  }

  private List<ColumnDraft> owner(
      Site there, Plural plural, Optional<AnnotationUse> table, Position position) {
    List<AnnotationUse> uses =
        new ArrayList<>(table.map(use -> use.allNested("joinColumns")).orElse(List.of()));
    boolean joinTable = table.filter(use -> use.type().equals(Annotated.JOIN_TABLE)).isPresent();
    boolean overridden = there.overrides().association(plural.name()).isPresent();
    if (uses.isEmpty() && (!joinTable || overridden)) {
      uses.addAll(ToOneMapper.joinColumns(there, plural));
    }
    List<ColumnDraft> key = ownerKey(there, uses);
    String prefix = ownerPrefix(there, plural);
    List<ColumnDraft> mapped =
        ids.joins()
            .map(
                new JoinColumns.Request(
                    there,
                    uses,
                    key,
                    column ->
                        run.naming().reference(prefix, column.logical(), there.owner().table()),
                    there.path() + plural.name() + " owner",
                    true,
                    plural.member().origin(),
                    position));
    refer(there, plural, there.table(), mapped, key, declared(there, plural, table, uses));
    return mapped;
  }

  /** Both sides of a relation name their columns after the attribute on the other side. */
  private String ownerPrefix(Site site, Plural plural) {
    Optional<AttributeModel> inverse = MappedBy.inverse(run, site, plural);
    if (inverse.isPresent()) {
      return run.naming().attribute(inverse.get().member());
    }
    return run.naming().written(run.naming().entity(site.owner().source())).text();
  }

  /**
   * Returns what is said of the foreign key to the owner.
   *
   * <p>Observed of Hibernate: that there be none isn't heeded where a many-to-many has another
   * side, which makes one; nor, before 7.3, where the column of a collection table says it.
   */
  private Optional<AnnotationUse> declared(
      Site site, Plural plural, Optional<AnnotationUse> table, List<AnnotationUse> uses) {
    Optional<AnnotationUse> ofColumns = References.declared(uses);
    if (plural.kind() == PluralKind.ELEMENTS && !run.options().isAtLeast(HibernateVersion.V7_3)) {
      ofColumns = ofColumns.filter(References::isWanted);
    }
    Optional<AnnotationUse> ofTable = table.flatMap(use -> use.nested("foreignKey"));
    Optional<AnnotationUse> declared = ofTable.isPresent() ? ofTable : ofColumns;
    return MappedBy.inverse(run, site, plural).isPresent()
        ? declared.filter(References::isWanted)
        : declared;
  }

  private void refer(
      Site site,
      Plural plural,
      TableDraft table,
      List<ColumnDraft> mapped,
      List<ColumnDraft> key,
      Optional<AnnotationUse> declared) {
    EntityDraft owner = site.owner();
    boolean byProperty = run.options().isHibernate6() && !key.equals(ids.idOf(owner));
    if (owner.isSpread() || byProperty) {
      return;
    }
    boolean forgotten =
        run.options().isHibernate6() && MappedBy.inverse(run, site, plural).isPresent();
    ReferentialAction onDelete =
        forgotten ? ReferentialAction.NO_ACTION : References.onDelete(plural.annotations());
    References.add(
        Turn.of(Turn.Stage.COLLECTION, site, plural.name()),
        table,
        mapped,
        owner.table(),
        key.stream().map(ColumnDraft::name).toList(),
        new References.Wish(declared, onDelete, false));
  }

  /** An entity's table keeps the key that the entity gives it. */
  private boolean isOfEntity(TableDraft table) {
    return run.entities().stream().anyMatch(entity -> entity.table() == table);
  }

  private void primaryKey(
      TableDraft table,
      Plural plural,
      List<ColumnDraft> owner,
      List<ColumnDraft> keys,
      List<ColumnDraft> element,
      boolean unique) {
    boolean set = plural.container() == Container.SET;
    boolean mapByProperty = plural.container() == Container.MAP && keys.isEmpty();
    boolean oneToMany = plural.kind() == PluralKind.ONE_TO_MANY;
    if (!oneToMany && isOfEntity(table)) {
      return;
    }
    boolean newest = run.options().isAtLeast(HibernateVersion.V7_4);
    boolean taken = set && isTaken(table, newest);
    List<ColumnDraft> both = new ArrayList<>(owner);
    both.addAll(keys.isEmpty() ? element : keys);
    if (set && oneToMany && newest && !taken) {
      table.primaryKey(element);
      return;
    }
    if (oneToMany) {
      table.unique(element, plural.member().origin());
    }
    boolean distinct = (set || mapByProperty) && !element.isEmpty();
    boolean required =
        plural.kind() != PluralKind.MANY_TO_ANY
            && element.stream().noneMatch(ColumnDraft::isNullable);
    if (taken || (set && newest && unique)) {
      return;
    }
    if (!keys.isEmpty() || (distinct && required)) {
      table.primaryKey(both);
    } else if (set && distinct && newest) {
      table.unique(both, plural.member().origin());
    }
  }

  /** A set leaves a table as it is that another collection has given a key. */
  private static boolean isTaken(TableDraft table, boolean newest) {
    return !table.primaryKey().isEmpty()
        || (newest && table.uniques().stream().anyMatch(unique -> unique.columns().size() > 1));
  }

  /** From 7.4 on, a set in a table with a unique constraint of the user's has no other key. */
  private static boolean isUnique(Optional<AnnotationUse> table) {
    return table
        .filter(
            use ->
                !use.allNested("uniqueConstraints").isEmpty()
                    || use.allNested("indexes").stream()
                        .anyMatch(index -> index.flag("unique", false)))
        .isPresent();
  }

  /** A reference through a table of its own: the owner is its key. */
  void toOne(Site site, AttributeModel.ToOne toOne, AnnotationUse use, Position position) {
    Optional<EntityDraft> target = run.entity(toOne.target());
    if (target.isEmpty()) {
      ToOneMapper.reportUnknownTarget(run, toOne, toOne.target());
      return;
    }
    Name name =
        run.naming()
            .given(use, "name")
            .orElseGet(
                () ->
                    run.naming()
                        .joinTable(
                            site.owner().table().physical(),
                            target.get().table().physical(),
                            toOne.member()));
    TableDraft table =
        run.tables()
            .table(
                name,
                run.tables().schema(Optional.of(use)),
                "reference " + site.owner().source().className() + "#" + site.path() + toOne.name(),
                use.origin());
    table.ours(site.owner().isOurs());
    Site there = site.withTable(table).withRules(Site.Rules.ELEMENT);
    List<ColumnDraft> key = ids.idOf(site.owner());
    List<AnnotationUse> uses = use.allNested("joinColumns");
    List<ColumnDraft> owner =
        ids.joins()
            .map(
                new JoinColumns.Request(
                    there,
                    uses,
                    key,
                    ColumnDraft::logical,
                    site.path() + toOne.name() + " owner",
                    true,
                    toOne.member().origin(),
                    position));
    table.primaryKey(owner);
    if (!site.owner().isSpread() && !toOne.annotations().has(Annotated.NOT_FOUND)) {
      References.add(
          Turn.of(Turn.Stage.COLLECTION, there, toOne.name()),
          table,
          owner,
          site.owner().table(),
          key.stream().map(ColumnDraft::name).toList(),
          References.Wish.of(References.named(use, "foreignKey"), Annotations.none()));
    }
    boolean required =
        (run.options().isAtLeast(HibernateVersion.V7_4)
                && ToOneMapper.joinColumns(site, toOne).isEmpty())
            || !ToOneMapper.isOptional(toOne)
            || ToOneMapper.isNotNull(run, site, toOne);
    List<ColumnDraft> element =
        elements.reference(there, toOne, target.get(), Optional.of(use), required);
    if (toOne.oneToOne()) {
      table.unique(element, toOne.member().origin());
    }
    extras.withoutIndexes(table, Optional.of(use));
  }

  static Optional<AnnotationUse> toOneTable(Site site, AttributeModel.ToOne toOne) {
    return ToOneMapper.hasColumns(toOne) ? joinTable(site, toOne) : Optional.empty();
  }
}
