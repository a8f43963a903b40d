package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.EntityClass;
import dev.limbeck.processor.entity.EntityModel;
import dev.limbeck.processor.report.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What the parts of one mapping share. Mutable; lives inside one call of the mapper. */
final class Run {
  private final EntityModel model;
  private final MappingOptions options;
  private final Naming naming;
  private final Problems problems;
  private final Tables tables;
  private final Converters converters;
  private final Registrations registrations;
  private final ColumnTypes types;
  private final Map<String, EntityDraft> entities = new LinkedHashMap<>();
  private final Map<String, EntityClass> sources = new HashMap<>();
  private Position place = Position.START;
  private int steps;

  Run(EntityModel model, MappingOptions options, Naming.Time time, Problems problems) {
    this.model = model;
    this.options = options;
    this.naming = new Naming(options, time);
    this.problems = problems;
    this.tables = new Tables(naming, model.defaultSchema(), problems);
    this.converters = new Converters(model, problems);
    this.registrations = new Registrations(model.registrations(), problems);
    this.types = new ColumnTypes(options, registrations);
    model.entities().forEach(entity -> sources.put(entity.className(), entity));
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

  Registrations registrations() {
    return registrations;
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
    return Optional.ofNullable(sources.get(className));
  }

  /** Returns the next place in the order of declaration. */
  Position nextPosition() {
    return place.then(steps++);
  }

  /**
   * Hands over attributes as Hibernate walks them: class by class, each sorted by name, except a
   * record's. The first of several that share a column makes it, so the order tells.
   *
   * <p>Their columns' places are those of their declaration all the same.
   */
  void walk(List<AttributeModel> attributes, boolean asDeclared, Consumer<AttributeModel> work) {
    Position outside = place;
    Position here = nextPosition();
    Map<String, Integer> classes = new HashMap<>();
    List<Placed> placed = new ArrayList<>();
    for (AttributeModel attribute : attributes) {
      int depth = classes.computeIfAbsent(attribute.member().owner(), owner -> classes.size());
      placed.add(new Placed(attribute, depth, here.then(placed.size())));
    }
    if (!asDeclared) {
      placed.sort(
          Comparator.comparing(Placed::depth).thenComparing(each -> each.attribute().name()));
    }
    for (Placed each : placed) {
      place = each.place();
      work.accept(each.attribute());
    }
    place = outside;
  }

  /**
   * An attribute on its walk.
   *
   * @param depth the number of its class, from the topmost down
   */
  private record Placed(AttributeModel attribute, int depth, Position place) {}
}
