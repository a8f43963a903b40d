package dev.limbeck.processor.mapping;

import dev.limbeck.processor.entity.AnnotationUse;
import dev.limbeck.processor.entity.Annotations;
import dev.limbeck.processor.entity.AttributeModel;
import dev.limbeck.processor.entity.Jpa;
import dev.limbeck.processor.report.Origin;
import dev.limbeck.processor.report.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Says of what entities inherit, and where, what Hibernate would say when it starts, or never. */
final class HierarchyRules {
  private static final String DISCRIMINATOR_FORMULA = Jpa.HIBERNATE + "DiscriminatorFormula";
  private static final String DISCRIMINATOR_OPTIONS = Jpa.HIBERNATE + "DiscriminatorOptions";
  private static final String KEYS = Annotated.PRIMARY_KEY_JOIN_COLUMN;

  private final Run run;

  HierarchyRules(Run run) {
    this.run = run;
  }

  void check(EntityDraft entity) {
    checkKey(entity);
    checkTable(entity);
    checkDiscriminatorOptions(entity);
    entity.source().redeclared().forEach(attribute -> checkRedeclared(entity, attribute));
  }

  private void checkKey(EntityDraft entity) {
    boolean joined =
        entity.parent().isPresent() && entity.strategy() == EntityDraft.Strategy.JOINED;
    Annotations annotations = entity.source().annotations();
    Optional<AnnotationUse> use = annotations.find(KEYS).or(() -> annotations.find(KEYS + "s"));
    if (use.isPresent() && !joined) {
      refuse(
          use.get().origin(),
          entity.source().simpleName()
              + " has a @PrimaryKeyJoinColumn, but no table that is joined to the one of another"
              + " entity, and Hibernate refuses that. Remove it, or give the entity that it"
              + " extends an @Inheritance(strategy = InheritanceType.JOINED).");
    }
  }

  /** Joined entities may share a table where a discriminator tells their rows apart. */
  private void checkTable(EntityDraft entity) {
    if (entity.parent().isEmpty() || entity.strategy() == EntityDraft.Strategy.SINGLE_TABLE) {
      return;
    }
    Origin origin = origin(entity.source().annotations(), Annotated.TABLE, entity);
    Optional<EntityDraft> other =
        entity.root().hierarchy().stream()
            .filter(each -> each != entity && each.table() == entity.table())
            .findFirst();
    if (entity.strategy() == EntityDraft.Strategy.TABLE_PER_CLASS) {
      other
          .filter(each -> each.number() < entity.number())
          .ifPresent(
              each ->
                  refuse(
                      origin,
                      entity.source().simpleName()
                          + " is stored in the table of "
                          + each.source().simpleName()
                          + ", but with InheritanceType.TABLE_PER_CLASS each has its own, and"
                          + " Hibernate refuses that. Give one of them another @Table."));
      return;
    }
    String same =
        entity.source().simpleName()
            + " is stored in the table of "
            + other.map(each -> each.source().simpleName()).orElse("");
    if (other.isPresent()
        && !entity
            .root()
            .source()
            .annotations()
            .hasAny(Annotated.DISCRIMINATOR_COLUMN, DISCRIMINATOR_FORMULA)) {
      refuse(
          origin,
          same
              + ", and Hibernate wants a discriminator to tell their rows apart. Give "
              + entity.root().source().simpleName()
              + " a @DiscriminatorColumn, or one of them another @Table.");
    } else if (other.isPresent() && !isSharing(entity, other.get())) {
      refuse(
          origin,
          same
              + ", which Hibernate can only do right below the root, without a key or heirs of its"
              + " own. Give one of them another @Table.");
    }
  }

  private static boolean isSharing(EntityDraft entity, EntityDraft other) {
    boolean below = entity.lineage().contains(other);
    boolean above = other.lineage().contains(entity);
    boolean leaf =
        other.parent().isEmpty()
            && entity.children().isEmpty()
            && entity.source().annotations().all(KEYS).isEmpty();
    return !above && (!below || leaf);
  }

  private void checkDiscriminatorOptions(EntityDraft entity) {
    Annotations annotations = entity.source().annotations();
    boolean given = annotations.hasAny(Annotated.DISCRIMINATOR_COLUMN, DISCRIMINATOR_FORMULA);
    boolean has =
        switch (entity.strategy()) {
          case SINGLE_TABLE -> given || !entity.children().isEmpty();
          case JOINED -> given;
          case TABLE_PER_CLASS -> false;
        };
    if (annotations.has(DISCRIMINATOR_OPTIONS) && (entity.parent().isPresent() || !has)) {
      refuse(
          origin(annotations, DISCRIMINATOR_OPTIONS, entity),
          entity.source().simpleName()
              + " has @DiscriminatorOptions, but no discriminator of its own, and Hibernate refuses"
              + " that. Remove them, or add @DiscriminatorColumn at the root.");
    }
  }

  private void checkRedeclared(EntityDraft entity, AttributeModel again) {
    Optional<AttributeModel> first = entity.attribute(again.name());
    if (first.isEmpty()) {
      return;
    }
    String further = first.get().member().label();
    boolean inClass = entity.source().attribute(again.name()).isPresent();
    if (inClass && again.isId() && !first.get().isId()) {
      refuse(
          again.member().origin(),
          again.member().label()
              + " is an identifier, but "
              + further
              + " isn't, and Hibernate refuses that. Make that one an @Id.");
    } else if (inClass && again.annotations().has(Annotated.GENERATED_VALUE)) {
      refuse(
          origin(again.annotations(), Annotated.GENERATED_VALUE, entity),
          again.member().label()
              + " is generated in another way than "
              + further
              + ", and Hibernate refuses that. Remove @GeneratedValue from one of them.");
    } else if (!again.isId() && again.annotations().uses().stream().anyMatch(this::shapes)) {
      run.problems()
          .report(
              ProblemCode.UNUSED_ANNOTATION,
              again.member().origin(),
              again.member().label()
                  + " is declared by "
                  + further
                  + " already, and Hibernate looks there alone: what is said of it here changes"
                  + " nothing. Say it there, or with @AttributeOverride.");
    }
  }

  private boolean shapes(AnnotationUse use) {
    return List.of(Jpa.PERSISTENCE, Jpa.HIBERNATE).stream().anyMatch(use.type()::startsWith);
  }

  private static Origin origin(Annotations annotations, String type, EntityDraft entity) {
    return annotations.find(type).map(AnnotationUse::origin).orElse(entity.source().origin());
  }

  private void refuse(Origin origin, String message) {
    run.problems().report(ProblemCode.REFUSED_MAPPING, origin, message);
  }
}
