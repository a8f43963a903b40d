package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.entity.Member;
import dev.limbeck.processor.report.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Maps identifiers, those first that others are derived from. */
final class IdMapper {
  private final Run run;
  private final Columns columns;
  private final JoinColumns joins;
  private final AttributeMapper attributes;
  private final ToOneMapper toOnes;
  private final Set<EntityDraft> done = new HashSet<>();
  private final Set<EntityDraft> open = new HashSet<>();
  private final Set<String> early = new HashSet<>();

  IdMapper(Run run, Columns columns, BasicMapper basics) {
    this.run = run;
    this.columns = columns;
    this.joins = new JoinColumns(run, columns);
    this.toOnes = new ToOneMapper(run, columns, joins, this::idOf, this::mapEarly);
    this.attributes = new AttributeMapper(run, columns, basics, toOnes);
  }

  JoinColumns joins() {
    return joins;
  }

  AttributeMapper attributes() {
    return attributes;
  }

  ToOneMapper toOnes() {
    return toOnes;
  }

  /** Returns the columns of the entity's primary key. */
  List<ColumnDraft> idOf(EntityDraft entity) {
    if (done.contains(entity)) {
      return entity.id();
    }
    if (!open.add(entity)) {
      run.problems()
          .report(
              ProblemCode.CYCLIC_ID,
              entity.source().origin(),
              "The identifier of "
                  + entity.source().simpleName()
                  + " is derived from itself. Give one of the entities in the circle an identifier"
                  + " of its own.");
      return List.of();
    }
    entity.id(map(entity));
    open.remove(entity);
    done.add(entity);
    return entity.id();
  }

  /** Maps the plain attribute whose column another entity's key refers to. */
  private void mapEarly(EntityDraft target, String column) {
    if (target.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS) {
      return;
    }
    for (EntityDraft each : target.lineage()) {
      Site site = Site.of(each, each.table()).withOverrides(each.overrides());
      each.source().attributes().stream()
          .filter(attribute -> attribute instanceof AttributeModel.Basic && !attribute.isId())
          .filter(attribute -> isColumn(attribute.member(), column))
          .filter(attribute -> early.add(key(each, attribute)))
          .forEach(attribute -> attributes.map(site, attribute));
    }
  }

  private boolean isColumn(Member member, String column) {
    Optional<AnnotationUse> use = member.annotations().find(Annotated.COLUMN);
    Name name =
        use.flatMap(each -> run.naming().given(each, "name"))
            .orElseGet(() -> run.naming().written(run.naming().attribute(member)));
    return use.flatMap(each -> each.text("table")).isEmpty()
        && run.naming()
            .physical(name)
            .inCatalog()
            .equals(run.naming().physical(run.naming().written(column)).inCatalog());
  }

  /** Returns whether the attribute's column is there already, since a key refers to it. */
  boolean isMapped(EntityDraft entity, AttributeModel attribute) {
    return early.contains(key(entity, attribute));
  }

  private static String key(EntityDraft entity, AttributeModel attribute) {
    return entity.source().className() + "#" + attribute.name();
  }

  private List<ColumnDraft> map(EntityDraft entity) {
    if (entity.isInTableOfRoot()) {
      return idOf(entity.root());
    }
    if (entity.parent().isPresent() && entity.strategy() == EntityDraft.Strategy.JOINED) {
      return joined(entity, entity.parent().get());
    }
    List<AttributeModel> parts = entity.idAttributes();
    if (parts.isEmpty()) {
      if (entity.parent().isEmpty()) {
        reportMissing(entity);
      }
      return List.of();
    }
    Site site = Site.of(entity, entity.table()).withOverrides(overrides(entity));
    List<ColumnDraft> key = new ArrayList<>();
    boolean whole = parts.size() == 1;
    Site ruled = site.withRules(whole ? Site.Rules.ID : Site.Rules.KEY);
    run.walk(parts, false, part -> key.addAll(part(ruled, part, whole)));
    entity.table().primaryKey(key);
    return key;
  }

  /** A class further down may override what a mapped superclass further up declares. */
  private static Overrides overrides(EntityDraft entity) {
    Overrides overrides = Overrides.NONE;
    for (EntityDraft each : entity.lineage()) {
      overrides = each.overrides().then(overrides);
    }
    return overrides;
  }

  private List<ColumnDraft> part(Site site, AttributeModel part, boolean whole) {
    Optional<AttributeModel.ToOne> derived = mappedTo(site.owner(), part.name(), whole);
    if (derived.isPresent()) {
      List<ColumnDraft> mapped = reference(site, derived.get());
      site.owner().columns(part.name(), mapped);
      return mapped;
    }
    if (part instanceof AttributeModel.Embedded embedded
        && !AttributeMapper.isOneColumn(embedded)
        && !attributes.isOfUserType(embedded)) {
      if (embedded.embeddable().polymorphic()) {
        reportPolymorphic(embedded);
      }
      boolean valid = embedded.annotations().has("jakarta.validation.Valid");
      Site inside = attributes.inside(site, embedded).withRules(Site.Rules.key(valid));
      List<ColumnDraft> key = new ArrayList<>();
      run.walk(
          embedded.embeddable().attributes(),
          embedded.embeddable().isRecord(),
          inner ->
              key.addAll(
                  mappedTo(site.owner(), inner.name(), false)
                      .map(reference -> reference(site, reference))
                      .orElseGet(() -> attributes.map(inside, inner))));
      site.owner().columns(part.name(), key);
      return key;
    }
    return attributes.map(site, part);
  }

  private void reportPolymorphic(AttributeModel.Embedded embedded) {
    run.problems()
        .report(
            ProblemCode.REFUSED_MAPPING,
            embedded.member().origin(),
            embedded.member().label()
                + " is an identifier, and other embeddables extend its class: Hibernate refuses"
                + " that. Give the identifier a class of its own.");
  }

  private List<ColumnDraft> reference(Site site, AttributeModel.ToOne toOne) {
    List<ColumnDraft> known = site.owner().columns(toOne.name());
    if (!known.isEmpty() && site.owner().table().columns().containsAll(known)) {
      return known;
    }
    List<ColumnDraft> mapped = toOnes.map(site, toOne, run.nextPosition());
    site.owner().columns(toOne.name(), mapped);
    return mapped;
  }

  /**
   * Returns the reference that gives the id, or the part of it, its value: of several the last, as
   * Hibernate walks them.
   */
  static Optional<AttributeModel.ToOne> mappedTo(EntityDraft entity, String part, boolean whole) {
    Optional<AttributeModel.ToOne> last = Optional.empty();
    for (AttributeModel attribute : entity.root().source().attributes()) {
      if (!(attribute instanceof AttributeModel.ToOne toOne)) {
        continue;
      }
      Optional<AnnotationUse> mapsId = toOne.annotations().find(Annotated.MAPS_ID);
      Optional<String> value = mapsId.flatMap(use -> use.text("value"));
      boolean before =
          last.filter(each -> each.member().owner().equals(toOne.member().owner()))
              .filter(each -> each.name().compareTo(toOne.name()) > 0)
              .isPresent();
      if (mapsId.isPresent() && value.map(part::equals).orElse(whole) && !before) {
        last = Optional.of(toOne);
      }
    }
    return last;
  }

  /** The table of a joined subclass has its parent's key, and refers to it. */
  private List<ColumnDraft> joined(EntityDraft entity, EntityDraft parent) {
    List<ColumnDraft> parentKey = idOf(parent);
    if (entity.table() == parent.table()) {
      return parentKey;
    }
    List<AnnotationUse> uses = entity.source().annotations().all(Annotated.PRIMARY_KEY_JOIN_COLUMN);
    List<ColumnDraft> key =
        joins.map(
            new JoinColumns.Request(
                new Site(entity, entity.table(), "", Overrides.NONE, Site.Rules.KEY, "%s"),
                uses,
                parentKey,
                ColumnDraft::logical,
                "id",
                true,
                entity.source().origin(),
                run.nextPosition()));
    entity.table().primaryKey(key);
    List<AnnotationUse> declaring = new ArrayList<>(uses);
    entity
        .source()
        .annotations()
        .find(Annotated.PRIMARY_KEY_JOIN_COLUMN + "s")
        .ifPresent(declaring::add);
    References.add(
        Turn.of(Turn.Stage.JOINED_TABLE, entity),
        entity.table(),
        key,
        parent.table(),
        parentKey.stream().map(ColumnDraft::name).toList(),
        References.Wish.of(References.declared(declaring), entity.source().annotations()));
    return key;
  }

  private void reportMissing(EntityDraft entity) {
    run.problems()
        .report(
            ProblemCode.MISSING_ID,
            entity.source().origin(),
            entity.source().simpleName()
                + " has no identifier. Annotate an attribute with @"
                + Jpa.ID
                + ", or extend a class that has one.");
  }

  Columns columns() {
    return columns;
  }
}
