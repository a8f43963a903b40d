package dev.limbeck.processor.mapping;

import dev.limbeck.model.Schema;
import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Maps entities to the schema that Hibernate would create for them on PostgreSQL. */
public final class SchemaMapper {
  private final Run run;
  private final Columns columns;
  private final IdMapper ids;
  private final TableExtras extras;
  private final InheritanceMapper inheritance;
  private final CollectionMapper collections;

  private SchemaMapper(Run run) {
    this.run = run;
    this.columns = new Columns(run);
    BasicMapper basics = new BasicMapper(run, columns);
    this.ids = new IdMapper(run, columns, basics);
    this.extras = new TableExtras(run, columns);
    this.inheritance = new InheritanceMapper(run, columns);
    this.collections = new CollectionMapper(run, ids, extras, basics);
  }

  /**
   * Returns the schema, the hints and the origins of {@code model}.
   *
   * <p>What can't be mapped is reported to {@code problems}, each at its place, and left out; the
   * rest is mapped all the same. The result doesn't depend on the order of the model's entities.
   */
  public static Mapping map(EntityModel model, MappingOptions options, Problems problems) {
    Run run = run(model, options, Naming.Time.NOW, problems);
    new EntityRules(run).check();
    SchemaBuilder builder = new SchemaBuilder(run, Schema.empty());
    builder.checkGivenNames();
    return new Mapping(
        builder.build(),
        before -> new SchemaBuilder(run, before).build(),
        new HintCollector(run).collect(),
        new Origins(run.tables()));
  }

  /** Maps with the names of another time; what that has to complain about isn't said. */
  static Run run(EntityModel model, MappingOptions options, Naming.Time time, Problems problems) {
    Run run = new Run(model, options, time, problems);
    new SchemaMapper(run).map();
    return run;
  }

  /** Identifiers come first, since references copy them; then plain columns; then the rest. */
  private void map() {
    inheritance.makeDrafts();
    run.entities().forEach(ids::idOf);
    run.entities().forEach(entity -> inheritance.mapSecondaryTables(entity, ids));
    run.entities().stream()
        .filter(entity -> entity.parent().isEmpty())
        .forEach(inheritance::mapDiscriminator);
    run.entities().forEach(this::mapAttributes);
    mapReferences();
    mapCollections();
    run.entities().forEach(this::mapTable);
    inheritance.mapSubclassChecks();
    Generators generators = new Generators(run, columns);
    run.entities().forEach(generators::map);
  }

  private void mapAttributes(EntityDraft entity) {
    if (entity.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS) {
      entity
          .parent()
          .ifPresent(parent -> parent.lineage().forEach(each -> mapAttributes(each, entity)));
    }
    mapAttributes(entity, entity);
    Site site = Site.of(entity, entity.table());
    if (entity.parent().isEmpty() || entity.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS) {
      SoftDelete.add(run, columns, site, SoftDelete.of(entity.root().source()));
    }
  }

  /** Maps what {@code declaring} declares into the table of {@code entity}. */
  private void mapAttributes(EntityDraft declaring, EntityDraft entity) {
    Site site = Site.of(entity, entity.table()).withOverrides(declaring.overrides());
    run.walk(
        declaring.source().attributes(),
        false,
        attribute -> {
          if (!attribute.isId()
              && !isInKey(entity, attribute)
              && !ids.isMapped(entity, attribute)) {
            ids.attributes().map(site, attribute);
          }
        });
  }

  /** A reference that the identifier is derived from has its columns by now. */
  private static boolean isInKey(EntityDraft entity, AttributeModel attribute) {
    return attribute.annotations().has(Annotated.MAPS_ID)
        && !entity.columns(attribute.name()).isEmpty();
  }

  /** A reference may refer to columns that another reference makes: that one comes first. */
  private void mapReferences() {
    List<AttributeMapper.Waiting> waiting = ids.attributes().takeReferences();
    while (!waiting.isEmpty()) {
      List<AttributeMapper.Waiting> later = new ArrayList<>();
      for (AttributeMapper.Waiting each : waiting) {
        if (ids.toOnes().isReady(each.site(), (AttributeModel.ToOne) each.attribute())) {
          mapReference(each);
        } else {
          later.add(each);
        }
      }
      if (later.size() == waiting.size()) {
        later.forEach(this::mapReference);
        return;
      }
      waiting = later;
    }
  }

  private void mapReference(AttributeMapper.Waiting waiting) {
    AttributeModel.ToOne toOne = (AttributeModel.ToOne) waiting.attribute();
    Site site = waiting.site();
    Optional<AnnotationUse> table = CollectionMapper.toOneTable(site, toOne);
    if (table.isPresent()) {
      collections.toOne(site, toOne, table.get(), waiting.position());
    } else {
      site.owner()
          .columns(site.path() + toOne.name(), ids.toOnes().map(site, toOne, waiting.position()));
    }
  }

  /**
   * Hibernate begins with the last; other sides follow in their order. An element may hold
   * references and collections of its own.
   */
  private void mapCollections() {
    List<AttributeMapper.Waiting> waiting = ids.attributes().takeCollections();
    while (!waiting.isEmpty()) {
      List<AttributeMapper.Waiting> inverse = new ArrayList<>();
      for (int i = waiting.size() - 1; i >= 0; i--) {
        AttributeMapper.Waiting each = waiting.get(i);
        if (MappedBy.of((AttributeModel.Plural) each.attribute()).isPresent()) {
          inverse.add(0, each);
        } else {
          mapCollection(each);
        }
      }
      inverse.forEach(this::mapCollection);
      mapReferences();
      waiting = ids.attributes().takeCollections();
    }
    collections.mapInverses();
  }

  private void mapCollection(AttributeMapper.Waiting waiting) {
    collections.map(
        waiting.site(), (AttributeModel.Plural) waiting.attribute(), waiting.position());
  }

  private void mapTable(EntityDraft entity) {
    TableDraft table = entity.table();
    if (!entity.isInTableOfRoot()) {
      extras.table(table, entity.source().annotations().find(Annotated.TABLE));
    }
    extras.entity(entity);
    for (AnnotationUse use : entity.source().annotations().all(Annotated.SECONDARY_TABLE)) {
      run.naming()
          .given(use, "name")
          .map(name -> run.naming().physical(name).inCatalog())
          .map(entity.secondaryTables()::get)
          .ifPresent(secondary -> extras.table(secondary, Optional.of(use)));
    }
    if (run.options().isHibernate6()) {
      for (AttributeModel attribute : entity.source().attributes()) {
        attribute
            .annotations()
            .find(Jpa.HIBERNATE + "Index")
            .ifPresent(use -> extras.attributeIndex(table, use, entity.columns(attribute.name())));
      }
    }
    NaturalIds.map(entity);
    PartitionKeys.map(run, entity);
  }
}
