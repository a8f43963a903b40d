package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.report.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the parts of one mapping share. Mutable; lives inside one call of the mapper. */
final class Run {
  private final EntityModel model;
  private final MappingOptions options;
  private final Naming naming;
  private final Problems problems;
  private final Tables tables;
  private final Converters converters;
  private final ColumnTypes types;
  private final Map<String, EntityDraft> entities = new LinkedHashMap<>();
  private int position;

  Run(EntityModel model, MappingOptions options, Naming.Time time, Problems problems) {
    this.model = model;
    this.options = options;
    this.naming = new Naming(options, time);
    this.problems = problems;
    this.tables = new Tables(naming, problems);
    this.converters = new Converters(model, problems);
    this.types = new ColumnTypes(options);
  }

  EntityModel model() {
    return model;
  }

  MappingOptions options() {
    return options;
  }

  Naming naming() {
    return naming;
  }

  Problems problems() {
    return problems;
  }

  Tables tables() {
    return tables;
  }

  Converters converters() {
    return converters;
  }

  ColumnTypes types() {
    return types;
  }

  void add(EntityDraft entity) {
    entities.put(entity.source().className(), entity);
  }

  Optional<EntityDraft> entity(String className) {
    return Optional.ofNullable(entities.get(className));
  }

  /** Returns the entities, parents first. */
  Collection<EntityDraft> entities() {
    return entities.values();
  }

  Optional<EntityClass> source(String className) {
    return model.entity(className);
  }

  /** Returns the next place in the order of declaration. */
  int nextPosition() {
    return position++;
  }
}
